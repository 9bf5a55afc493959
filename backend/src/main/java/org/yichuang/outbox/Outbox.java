package org.yichuang.outbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.json.Json;

/** Writes effects inside the transaction that causes them. */
@ApplicationScoped
public class Outbox {

  /** The partition of what has no jurisdiction: accounts, codes. */
  public static final String PLATFORM = "platform";

  private final Json json;
  private final Clock clock;

  Outbox(Json json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /**
   * Puts an effect into the outbox; needs the transaction of its caller.
   *
   * @param subject ids that the handler looks up, never personal data
   */
  public Uni<Void> put(String jurisdiction, OutboxType type, Map<String, String> subject) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery(
                "insert into outbox (jurisdiction, id, type, subject, created_at, due_at)"
                    + " values (:jurisdiction, :id, :type, cast(cast(:subject as text) as jsonb), :now, :now)")
            .setParameter("jurisdiction", jurisdiction)
            .setParameter("id", RowId.freshUuid())
            .setParameter("type", type.name())
            .setParameter("subject", json.write(subject))
            .setParameter("now", clock.instant())
            .executeUpdate())
        .replaceWithVoid();
  }

  /** Lets what failed in a jurisdiction be tried again at once; needs the transaction of its caller. Returns how many messages that are. */
  public Uni<Integer> retry(String jurisdiction) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery(
                "update outbox set due_at = :now where jurisdiction = :jurisdiction and done_at is null and attempts > 0 and due_at > :now")
            .setParameter("now", clock.instant())
            .setParameter("jurisdiction", jurisdiction)
            .executeUpdate());
  }

  /**
   * Marks a message as done inside the handler's own transaction, for effects that live in the same database.
   *
   * @return false when it was done before: then do nothing
   */
  public Uni<Boolean> finish(OutboxMessage message) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery("update outbox set done_at = :now where jurisdiction = :jurisdiction and id = :id and done_at is null")
            .setParameter("now", clock.instant())
            .setParameter("jurisdiction", message.jurisdiction())
            .setParameter("id", message.id())
            .executeUpdate())
        .map(changed -> changed == 1);
  }
}
