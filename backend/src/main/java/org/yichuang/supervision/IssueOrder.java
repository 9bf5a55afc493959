package org.yichuang.supervision;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.deadline.Calendars;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Operation;
import org.yichuang.shared.crypto.Vault;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.data.SqlStates;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.time.Beijing;

/** Issues an order about a case: by a supervisor, or by the system where a limit has passed, then once for each limit. */
@ApplicationScoped
public class IssueOrder {

  /** Working days for the answer. */
  static final int ANSWER_WITHIN = 2;

  private static final String SYSTEM = "system";

  private final SupervisedCase.Reader reader;
  private final Calendars calendars;
  private final Vault vault;
  private final Clock clock;
  private final Step step;

  IssueOrder(SupervisedCase.Reader reader, Calendars calendars, Vault vault, Clock clock, Step step) {
    this.reader = reader;
    this.calendars = calendars;
    this.vault = vault;
    this.clock = clock;
    this.step = step;
  }

  /** The new order. */
  public record Issued(String order) {}

  /** By a supervisor of the jurisdiction. */
  public Uni<Issued> byHand(Actor actor, RowId application, String reason, @Nullable Integer days) {
    return reader.get(application).chain(supervised -> {
      Access.require(actor, Operation.SUPERVISE, supervised.subject());
      if (reason.isBlank()) {
        throw Problem.unprocessable("/reason", "required");
      }
      SupervisionOrderEntity order = order(supervised, SupervisionKind.BY_HAND, reason, days == null ? ANSWER_WITHIN : days);
      order.issuedBy = actor.account();
      return step.keep(order, event(order, reason, actor.account().toString(), "SUPERVISOR")).replaceWith(new Issued(order.id.toString()));
    });
  }

  /** Because the limit that runs has passed; nothing where there is an order about it. */
  Uni<Void> bySystem(RowId application) {
    return reader.get(application).chain(supervised -> {
      LocalDate dueOn = supervised.dueOn();
      if (dueOn == null || supervised.dueKind() == null || !dueOn.isBefore(Beijing.day(clock.instant()))) {
        return Uni.createFrom().voidItem();
      }
      String reason = "办理期限已于 " + dueOn + " 届满，请说明原因和办理安排，并告知申请人。";
      SupervisionOrderEntity order = order(supervised, SupervisionKind.OVERDUE, reason, ANSWER_WITHIN);
      order.dueKind = supervised.dueKind();
      order.dueOn = dueOn;
      return step.keep(order, event(order, reason, SYSTEM, "SYSTEM")).onFailure(SqlStates::isUnique).recoverWithNull();
    });
  }

  private SupervisionOrderEntity order(SupervisedCase supervised, SupervisionKind kind, String reason, int days) {
    SupervisionOrderEntity order = new SupervisionOrderEntity();
    order.id = RowId.fresh(supervised.id().jurisdiction());
    order.application = supervised.id().id();
    order.kind = kind;
    order.organ = supervised.subject().organ();
    order.servicePoint = supervised.subject().servicePoint();
    var key = vault.newKey(SupervisionOrderEntity.keyOwner(order.id));
    order.wrappedKey = key.wrapped();
    order.reason = key.seal(reason, SupervisionOrderEntity.REASON);
    order.issuedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    order.answerBy = calendars.of(supervised.id().jurisdiction()).deadline(Beijing.day(order.issuedAt), days).on();
    return order;
  }

  private static Audit.Event event(SupervisionOrderEntity order, String reason, String actor, String role) {
    UUID application = order.application;
    return new Audit.Event(
        order.id.jurisdiction(),
        Audit.caseChain(application),
        "ISSUE_SUPERVISION",
        actor,
        role,
        order.organ,
        Map.of("order", order.id.toString(), "reason", reason, "answerBy", order.answerBy),
        Map.of("order", order.id.toString(), "kind", order.kind.name()));
  }

  /** The transaction. */
  @ApplicationScoped
  static class Step {

    private final Audit audit;

    Step(Audit audit) {
      this.audit = audit;
    }

    @WithTransaction
    Uni<Void> keep(SupervisionOrderEntity order, Audit.Event event) {
      return Panache.getSession()
          .chain(session -> session.persist(order).call(session::flush))
          .chain(() -> audit.append(event));
    }
  }
}
