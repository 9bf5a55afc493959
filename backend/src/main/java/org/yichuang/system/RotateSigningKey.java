package org.yichuang.system;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Right;
import org.yichuang.identity.SigningKeys;
import org.yichuang.shared.http.Blocking;
import org.yichuang.shared.idempotency.Idempotency;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Adds a key that will sign sessions. The log tells of it before it is there: no key comes without an entry. */
@ApplicationScoped
public class RotateSigningKey {

  private final Step step;
  private final SigningKeys keys;
  private final Idempotency idempotency;
  private final Blocking blocking;

  RotateSigningKey(Step step, SigningKeys keys, Idempotency idempotency, Blocking blocking) {
    this.step = step;
    this.keys = keys;
    this.idempotency = idempotency;
    this.blocking = blocking;
  }

  /** The id of a key. */
  public record Rotated(String id) {}

  /** Under the same idempotency key the same key again. */
  public Uni<InstallationKeyList.Key> execute(Actor actor, @Nullable String idempotencyKey) {
    Access.require(actor, Right.MANAGE_SYSTEM);
    return idempotency
        .once(actor.principal(), idempotencyKey, "rotateSigningKey", Map.of(), Rotated.class, () -> step.execute(actor))
        .chain(rotated -> blocking.call(() -> add(rotated.id())));
  }

  /** Also where it was decided and not written, for the node died in between. */
  private InstallationKeyList.Key add(String id) {
    try {
      return InstallationKeyList.of(keys.add(id, Instant.now()));
    } catch (UncheckedIOException unwritable) {
      throw Problem.of(ProblemType.CONFLICT, "keys-read-only");
    }
  }

  /** The transaction. */
  @ApplicationScoped
  static class Step {

    private final Audit audit;

    Step(Audit audit) {
      this.audit = audit;
    }

    @WithTransaction
    Uni<Rotated> execute(Actor actor) {
      String id = SigningKeys.newId();
      return audit
          .append(
              new Audit.Event(
                  Audit.PLATFORM, Audit.SYSTEM_CHAIN, "ROTATE_SIGNING_KEY", actor.account().toString(), "SYS_ADMIN", "", Map.of("key", id)))
          .replaceWith(new Rotated(id));
    }
  }
}
