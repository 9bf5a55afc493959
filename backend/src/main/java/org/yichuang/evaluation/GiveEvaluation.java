package org.yichuang.evaluation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Operation;
import org.yichuang.identity.Subject;
import org.yichuang.outbox.Outbox;
import org.yichuang.outbox.OutboxType;
import org.yichuang.shared.crypto.BlindIndex;
import org.yichuang.shared.crypto.Vault;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.data.SqlStates;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/**
 * Evaluates a service event, once: by the applicant, or with the query code by somebody without an account. Staff cannot, whatever code
 * they hold.
 */
@ApplicationScoped
public class GiveEvaluation {

  private final EvaluationTags tags;
  private final Audit audit;
  private final Outbox outbox;
  private final Vault vault;
  private final BlindIndex index;
  private final Clock clock;

  GiveEvaluation(EvaluationTags tags, Audit audit, Outbox outbox, Vault vault, BlindIndex index, Clock clock) {
    this.tags = tags;
    this.audit = audit;
    this.outbox = outbox;
    this.vault = vault;
    this.index = index;
    this.clock = clock;
  }

  /** What is given. */
  public record Given(
      RowId serviceEvent, Satisfaction level, List<String> tags, @Nullable String text, boolean anonymous, @Nullable String queryCode) {}

  /** The evaluation and the case it belongs to. */
  public record Result(RowId evaluation, RowId application) {}

  @WithTransaction
  public Uni<Result> execute(@Nullable Actor actor, Given given) {
    for (int i = 0; i < given.tags().size(); i++) {
      if (!tags.belongs(given.tags().get(i), given.level())) {
        throw Problem.unprocessable("/tags/" + i, "tag-level");
      }
    }
    return Panache.getSession()
        .chain(session -> session
            .find(ServiceEventEntity.class, given.serviceEvent())
            .invoke(event -> requireAllowed(actor, event, given))
            .chain(event -> keep(session, actor, event, given)));
  }

  private void requireAllowed(@Nullable Actor actor, @Nullable ServiceEventEntity event, Given given) {
    if (actor != null && actor.staff()) {
      throw Problem.forbidden();
    }
    if (event == null) {
      throw Problem.notFound();
    }
    byte[] digest = event.queryCodeDigest;
    if (given.queryCode() != null && digest != null && MessageDigest.isEqual(digest, index.of(BlindIndex.Kind.QUERY_CODE, given.queryCode()))) {
      return;
    }
    if (actor == null) {
      throw Problem.notFound();
    }
    Access.require(actor, Operation.EVALUATE, new Subject(event.id.jurisdiction(), event.owner, event.organ, event.servicePoint, false, false));
  }

  private Uni<Result> keep(Mutiny.Session session, @Nullable Actor actor, ServiceEventEntity event, Given given) {
    EvaluationEntity evaluation = new EvaluationEntity();
    evaluation.id = RowId.fresh(event.id.jurisdiction());
    evaluation.serviceEvent = event.id.id();
    evaluation.level = given.level();
    evaluation.tags = new LinkedHashSet<>(given.tags()).toArray(String[]::new);
    evaluation.tagVersion = EvaluationTags.VERSION;
    if (given.text() != null && !given.text().isBlank()) {
      var key = vault.newKey(EvaluationEntity.keyOwner(evaluation.id));
      evaluation.wrappedKey = key.wrapped();
      evaluation.text = key.seal(given.text(), "text");
    }
    evaluation.anonymous = given.anonymous();
    evaluation.account = given.anonymous() || actor == null ? null : actor.account();
    evaluation.at = clock.instant();
    String by = evaluation.account == null ? "anonymous" : evaluation.account.toString();
    UUID application = event.application;
    return session
        .persist(evaluation)
        .call(session::flush)
        .onFailure(SqlStates::isUnique)
        .transform(second -> Problem.of(ProblemType.CONFLICT, "already-evaluated"))
        .chain(() -> outbox.put(event.id.jurisdiction(), OutboxType.COUNT_EVALUATION, Map.of("evaluation", evaluation.id.id().toString())))
        .chain(() -> audit.append(
            new Audit.Event(
                event.id.jurisdiction(),
                Audit.caseChain(application),
                "EVALUATE",
                by,
                "APPLICANT",
                event.organ,
                Map.of("evaluation", evaluation.id.toString(), "level", given.level().name()))))
        .replaceWith(new Result(evaluation.id, new RowId(event.id.jurisdiction(), application)));
  }
}
