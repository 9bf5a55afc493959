package org.yichuang.evaluation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yichuang.outbox.Outbox;
import org.yichuang.outbox.OutboxHandler;
import org.yichuang.outbox.OutboxMessage;
import org.yichuang.outbox.OutboxType;

/** Adds an evaluation to the public figures of its matter, exactly once: the message is finished in the same transaction. */
@ApplicationScoped
class CountEvaluationHandler implements OutboxHandler {

  private final Step step;

  CountEvaluationHandler(Step step) {
    this.step = step;
  }

  @Override
  public OutboxType type() {
    return OutboxType.COUNT_EVALUATION;
  }

  @Override
  public Uni<Void> handle(OutboxMessage message) {
    return step.count(message);
  }

  /** The transaction. */
  @ApplicationScoped
  static class Step {

    private final Outbox outbox;

    Step(Outbox outbox) {
      this.outbox = outbox;
    }

    @WithTransaction
    Uni<Void> count(OutboxMessage message) {
      return outbox.finish(message).chain(mine -> mine ? add(message) : Uni.createFrom().voidItem());
    }

    private Uni<Void> add(OutboxMessage message) {
      return Panache.getSession()
          .chain(session -> session
              .createNativeQuery(
                  """
                  insert into evaluation_rollup (jurisdiction, matter_code, level, total)
                  select e.jurisdiction, s.matter_code, e.level, 1
                  from evaluation e join service_event s on s.jurisdiction = e.jurisdiction and s.id = e.service_event
                  where e.jurisdiction = :jurisdiction and e.id = :id
                  on conflict (jurisdiction, matter_code, level) do update set total = evaluation_rollup.total + 1""")
              .setParameter("jurisdiction", message.jurisdiction())
              .setParameter("id", UUID.fromString(message.get("evaluation")))
              .executeUpdate())
          .replaceWithVoid();
    }
  }
}
