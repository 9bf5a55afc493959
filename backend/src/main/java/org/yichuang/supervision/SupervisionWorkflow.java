package org.yichuang.supervision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Relation;
import org.yichuang.workflow.Transition;
import org.yichuang.workflow.WorkflowTable;

/** The life of an order: answered by whoever handles the case, given back or closed by the supervisor. */
final class SupervisionWorkflow {

  /** What must hold besides. */
  enum Guard {
    NONE,
    /** The applicant was told why the limit has passed, or it runs no more. */
    EXPLAINED
  }

  private static final Set<Relation> HANDLING =
      Set.of(Relation.WINDOW_CLERK, Relation.WINDOW_DECIDER, Relation.REVIEWER, Relation.DECIDER, Relation.HEAD);
  private static final Set<Relation> SUPERVISING = Set.of(Relation.SUPERVISOR);

  static final WorkflowTable<SupervisionState, SupervisionActType, Relation, Guard> TABLE =
      new WorkflowTable<>(List.of(
          new Transition<>(SupervisionState.OPEN, SupervisionActType.ANSWER, HANDLING, SupervisionState.ANSWERED, Guard.NONE),
          new Transition<>(SupervisionState.ANSWERED, SupervisionActType.RETURN, SUPERVISING, SupervisionState.OPEN, Guard.NONE),
          new Transition<>(SupervisionState.ANSWERED, SupervisionActType.CLOSE, SUPERVISING, SupervisionState.CLOSED, Guard.EXPLAINED)));

  private SupervisionWorkflow() {}

  /** For a limit of the decision the window does not answer: the organ must. */
  static Set<Relation> speaking(Set<Relation> relations, @Nullable String dueKind) {
    Set<Relation> speaking = EnumSet.noneOf(Relation.class);
    speaking.addAll(relations);
    if ("DECISION".equals(dueKind)) {
      speaking.remove(Relation.WINDOW_CLERK);
    }
    return speaking;
  }

  /** Null when the guard holds, else the key of the reason why not. */
  static @Nullable String against(Guard guard, boolean explained) {
    return guard == Guard.EXPLAINED && !explained ? "delay-not-explained" : null;
  }
}
