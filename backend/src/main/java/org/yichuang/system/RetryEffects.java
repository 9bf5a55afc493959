package org.yichuang.system;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yichuang.audit.Audit;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Right;
import org.yichuang.outbox.Outbox;

/** Lets effects that failed be tried again at once, for a gateway that is up again. */
@ApplicationScoped
public class RetryEffects {

  private final Outbox outbox;
  private final Audit audit;

  RetryEffects(Outbox outbox, Audit audit) {
    this.outbox = outbox;
    this.audit = audit;
  }

  /** How many messages will be tried. */
  public record Retried(String jurisdiction, int messages) {}

  @WithTransaction
  public Uni<Retried> execute(Actor actor, String jurisdiction) {
    Access.require(actor, Right.MANAGE_SYSTEM);
    return outbox
        .retry(jurisdiction)
        .call(messages -> audit.append(
            new Audit.Event(
                Audit.PLATFORM,
                Audit.SYSTEM_CHAIN,
                "RETRY_EFFECTS",
                actor.account().toString(),
                "SYS_ADMIN",
                "",
                Map.of("jurisdiction", jurisdiction, "messages", messages))))
        .map(messages -> new Retried(jurisdiction, messages));
  }
}
