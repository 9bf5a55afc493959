package org.yichuang.supervision;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yichuang.audit.Audit;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Operation;
import org.yichuang.identity.Relation;
import org.yichuang.shared.crypto.Vault;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;
import org.yichuang.workflow.Transition;
import org.yichuang.workflow.WorkflowTable;

/** Answers an order, gives the answer back, or closes it. */
@ApplicationScoped
public class ActOnOrder {

  private final Audit audit;
  private final Vault vault;
  private final Clock clock;

  ActOnOrder(Audit audit, Vault vault, Clock clock) {
    this.audit = audit;
    this.vault = vault;
    this.clock = clock;
  }

  /** That it was done. */
  public record Done(String order) {}

  @WithTransaction
  public Uni<Done> execute(Actor actor, OrderQueries.Standing standing, SupervisionActType type, String text) {
    if (text.isBlank()) {
      throw Problem.unprocessable("/text", "required");
    }
    return Panache.getSession()
        .chain(session -> session
            .find(SupervisionOrderEntity.class, standing.id(), LockModeType.PESSIMISTIC_WRITE)
            .onItem()
            .ifNull()
            .failWith(Problem::notFound)
            .chain(order -> act(session, actor, standing, order, type, text)));
  }

  private Uni<Done> act(
      Mutiny.Session session, Actor actor, OrderQueries.Standing standing, SupervisionOrderEntity order, SupervisionActType type, String text) {
    Access.require(actor, Operation.READ_SUPERVISION, standing.supervised().subject());
    Set<Relation> relations = SupervisionWorkflow.speaking(Access.relations(actor, standing.supervised().subject()), order.dueKind);
    var line = line(order, type, relations, standing.explained());
    order.state = line.to();
    Relation role = line.who().stream().filter(relations::contains).findFirst().orElseThrow();
    RowId id = order.id;
    return session
        .createNativeQuery("select coalesce(max(seq), 0) + 1 from supervision_step where jurisdiction = :jurisdiction and supervision = :id", Integer.class)
        .setParameter("jurisdiction", id.jurisdiction())
        .setParameter("id", id.id())
        .getSingleResult()
        .chain(seq -> session
            .createNativeQuery(
                """
                insert into supervision_step (jurisdiction, supervision, seq, type, at, actor, role, text)
                values (:jurisdiction, :id, :seq, :type, :at, :actor, :role, :text)""")
            .setParameter("jurisdiction", id.jurisdiction())
            .setParameter("id", id.id())
            .setParameter("seq", seq)
            .setParameter("type", type.name())
            .setParameter("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
            .setParameter("actor", actor.account())
            .setParameter("role", role.name())
            .setParameter("text", vault.open(order.wrappedKey, SupervisionOrderEntity.keyOwner(id)).seal(text, SupervisionOrderEntity.place(seq)))
            .executeUpdate())
        .chain(() -> audit.append(
            new Audit.Event(
                id.jurisdiction(),
                Audit.caseChain(order.application),
                type + "_SUPERVISION",
                actor.account().toString(),
                role.name(),
                order.organ,
                Map.of("order", id.toString(), "text", text),
                Map.of("order", id.toString(), "state", order.state.name()))))
        .replaceWith(new Done(id.toString()));
  }

  private static Transition<SupervisionState, SupervisionActType, Relation, SupervisionWorkflow.Guard> line(
      SupervisionOrderEntity order, SupervisionActType type, Set<Relation> relations, boolean explained) {
    try {
      return SupervisionWorkflow.TABLE.require(order.state, type, relations, guard -> SupervisionWorkflow.against(guard, explained));
    } catch (WorkflowTable.NotForYouException never) {
      throw Problem.forbidden();
    } catch (WorkflowTable.NotNowException later) {
      throw Problem.of(ProblemType.ACT_NOT_POSSIBLE, later.reason() == null ? "supervision-not-possible" : later.reason());
    }
  }
}
