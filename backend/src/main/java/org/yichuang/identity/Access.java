package org.yichuang.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.problem.Problem;

/**
 * The one place that decides. From role, organ, service point, jurisdiction and ownership it derives what an actor is to a case; what
 * that relation may do stands in {@link Operation} and in the workflow table. Without a relation a case is not there (404), with one that
 * lacks the right it is forbidden (403).
 */
public final class Access {

  private Access() {}

  /** What an actor is to a case; nothing by default. */
  public static Set<Relation> relations(Actor actor, Subject subject) {
    EnumSet<Relation> relations = EnumSet.noneOf(Relation.class);
    if (actor == Actor.SYSTEM) {
      relations.add(Relation.SYSTEM);
      return relations;
    }
    if (!actor.staff()) {
      if (actor.account().equals(subject.owner())) {
        relations.add(Relation.APPLICANT);
      }
      return relations;
    }
    if (subject.draft() && !subject.filedAtWindow()) {
      return relations;
    }
    for (Assignment held : actor.assignments()) {
      if (held.jurisdiction().equals(subject.jurisdiction())) {
        relation(held, subject, relations);
      }
    }
    return relations;
  }

  private static void relation(Assignment held, Subject subject, Set<Relation> relations) {
    boolean atPoint = held.servicePoint() != null && held.servicePoint().equals(subject.servicePoint());
    boolean ofOrgan = held.organ() != null && held.organ().equals(subject.organ());
    switch (held.role()) {
      case CLERK -> add(relations, Relation.WINDOW_CLERK, atPoint);
      case DECIDER_WINDOW -> add(relations, Relation.WINDOW_DECIDER, atPoint && ofOrgan);
      case REVIEWER -> add(relations, Relation.REVIEWER, ofOrgan && !subject.draft());
      case DECIDER -> add(relations, Relation.DECIDER, ofOrgan && !subject.draft());
      case HEAD -> add(relations, Relation.HEAD, ofOrgan && !subject.draft());
      case SUPERVISOR -> add(relations, Relation.SUPERVISOR, !subject.draft());
      case AUDITOR -> add(relations, Relation.AUDITOR, !subject.draft());
      // administrators run the installation; cases are not their business
      case CATALOGUE, ORG_ADMIN, SEC_ADMIN, SYS_ADMIN -> {}
    }
  }

  private static void add(Set<Relation> relations, Relation relation, boolean holds) {
    if (holds) {
      relations.add(relation);
    }
  }

  /** Whom the actor stands in for in a relation to a case; null when they are in it by themselves. */
  public static @Nullable UUID insteadOf(Actor actor, Subject subject, Relation relation) {
    if (!actor.staff()) {
      return null;
    }
    UUID absent = null;
    for (Assignment held : actor.assignments()) {
      if (relations(new Actor(actor.account(), actor.session(), true, List.of(held)), subject).contains(relation)) {
        if (held.insteadOf() == null) {
          return null;
        }
        absent = held.insteadOf();
      }
    }
    return absent;
  }

  /** In which of their relations the actor does it; asked after {@link #require}. */
  public static Relation relation(Actor actor, Operation operation, Subject subject) {
    return operation.first(relations(actor, subject)).orElseThrow();
  }

  public static boolean may(Actor actor, Operation operation, Subject subject) {
    return allows(operation, actor, subject, relations(actor, subject));
  }

  /** Staff write only into what was written down at a window; what a citizen filed stays in the citizen's hands. */
  private static boolean allows(Operation operation, Actor actor, Subject subject, Set<Relation> relations) {
    return operation.allows(relations) && !(operation == Operation.EDIT && actor.staff() && !subject.filedAtWindow());
  }

  /** 404 when the case is invisible to the actor, 403 when the operation is not theirs. */
  public static void require(Actor actor, Operation operation, Subject subject) {
    Set<Relation> relations = relations(actor, subject);
    if (!Operation.READ.allows(relations)) {
      throw Problem.notFound();
    }
    if (!allows(operation, actor, subject, relations)) {
      throw Problem.forbidden();
    }
  }

  /** 403 unless the actor is of the staff. */
  public static void requireStaff(Actor actor) {
    if (!actor.staff()) {
      throw Problem.forbidden();
    }
  }

  /** 403 unless the actor is a citizen. */
  public static void requireCitizen(Actor actor) {
    if (actor.staff()) {
      throw Problem.forbidden();
    }
  }

  public static boolean may(Actor actor, Right right, String jurisdiction) {
    return actor.holds(held -> right.isOf(held.role()) && held.covers(jurisdiction));
  }

  /** Whether the actor has the right anywhere. */
  public static boolean may(Actor actor, Right right) {
    return actor.holds(held -> right.isOf(held.role()));
  }

  /** 403 unless the actor has the right in a jurisdiction. */
  public static void require(Actor actor, Right right, String jurisdiction) {
    if (!may(actor, right, jurisdiction)) {
      throw Problem.forbidden();
    }
  }

  /** 403 unless the actor may do this to the log-in of an account that holds these roles; nobody does it to their own. */
  public static void require(Actor actor, AccountCare care, UUID account, Set<Role> held, String jurisdiction) {
    Role keeper = care.keeper(held);
    if (actor.account().equals(account) || !actor.holds(own -> own.role() == keeper && own.covers(jurisdiction))) {
      throw Problem.forbidden();
    }
  }

  /** 403 when it is about the actor's own account: nobody gives themselves rights, or takes them. */
  public static void requireOther(Actor actor, UUID account) {
    if (actor.account().equals(account)) {
      throw Problem.forbidden();
    }
  }

  /** 403 unless the actor has the right somewhere; what they see then is limited to where. */
  public static void require(Actor actor, Right right) {
    if (!may(actor, right)) {
      throw Problem.forbidden();
    }
  }

  /** The jurisdictions in which the actor has the right; 403 when there is none. {@link Assignment#PLATFORM} stands for all. */
  public static List<String> jurisdictions(Actor actor, Right right) {
    require(actor, right);
    return actor.assignments().stream().filter(held -> right.isOf(held.role())).map(Assignment::jurisdiction).distinct().toList();
  }

  /** Whether the actor files for walk-ins at a point, for matters of an organ. */
  public static boolean filesAt(Actor actor, String jurisdiction, String servicePoint, String organ) {
    return actor.holds(
        a ->
            a.jurisdiction().equals(jurisdiction)
                && servicePoint.equals(a.servicePoint())
                && (a.role() == Role.CLERK || (a.role() == Role.DECIDER_WINDOW && organ.equals(a.organ()))));
  }
}
