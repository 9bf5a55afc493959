package org.yichuang.system;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.audit.CheckpointQueries;
import org.yichuang.audit.Checkpoints;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Right;
import org.yichuang.shared.idempotency.Idempotency;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Seals the log now, before a backup or work on the machine, instead of some minutes later. The checkpoint holds the entry that tells of it. */
@ApplicationScoped
public class SealLog {

  private static final Logger LOG = Logger.getLogger(SealLog.class);

  private final Step step;
  private final Checkpoints checkpoints;
  private final CheckpointQueries queries;
  private final Idempotency idempotency;

  SealLog(Step step, Checkpoints checkpoints, CheckpointQueries queries, Idempotency idempotency) {
    this.step = step;
    this.checkpoints = checkpoints;
    this.queries = queries;
    this.idempotency = idempotency;
  }

  /** That it was asked for. */
  public record Asked(String by) {}

  /** The last checkpoint of each jurisdiction afterwards; 409 where one could not be sealed or copied. */
  public Uni<List<CheckpointQueries.Last>> execute(Actor actor, @Nullable String idempotencyKey) {
    Access.require(actor, Right.MANAGE_SYSTEM);
    return idempotency
        .once(actor.principal(), idempotencyKey, "sealLog", Map.of(), Asked.class, () -> step.execute(actor))
        .chain(() -> checkpoints.now().onFailure().transform(failure -> {
          LOG.error("The log could not be sealed", failure);
          return Problem.of(ProblemType.CONFLICT, "log-not-sealed");
        }))
        .chain(() -> queries.list(null));
  }

  /** The transaction. */
  @ApplicationScoped
  static class Step {

    private final Audit audit;

    Step(Audit audit) {
      this.audit = audit;
    }

    @WithTransaction
    Uni<Asked> execute(Actor actor) {
      String by = actor.account().toString();
      return audit.append(new Audit.Event(Audit.PLATFORM, Audit.SYSTEM_CHAIN, "SEAL_LOG", by, "SYS_ADMIN", "", Map.of())).replaceWith(new Asked(by));
    }
  }
}
