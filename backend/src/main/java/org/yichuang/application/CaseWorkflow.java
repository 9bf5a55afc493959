package org.yichuang.application;

import static org.yichuang.application.ActType.ACCEPT;
import static org.yichuang.application.ActType.CLOSE;
import static org.yichuang.application.ActType.DEEM_ACCEPTED;
import static org.yichuang.application.ActType.END_SPECIAL_PROCEDURE;
import static org.yichuang.application.ActType.EXPLAIN_DELAY;
import static org.yichuang.application.ActType.EXTEND;
import static org.yichuang.application.ActType.GRANT;
import static org.yichuang.application.ActType.REFUSE;
import static org.yichuang.application.ActType.REFUSE_ACCEPTANCE;
import static org.yichuang.application.ActType.REQUEST_CORRECTION;
import static org.yichuang.application.ActType.RESUBMIT;
import static org.yichuang.application.ActType.REVIEW;
import static org.yichuang.application.ActType.SIGN;
import static org.yichuang.application.ActType.START_SPECIAL_PROCEDURE;
import static org.yichuang.application.ActType.SUBMIT;
import static org.yichuang.application.ActType.TERMINATE;
import static org.yichuang.application.ActType.WITHDRAW;
import static org.yichuang.application.Phase.ACCEPTED;
import static org.yichuang.application.Phase.CLOSED;
import static org.yichuang.application.Phase.CORRECTION;
import static org.yichuang.application.Phase.DECIDED;
import static org.yichuang.application.Phase.DRAFT;
import static org.yichuang.application.Phase.RECEIVED;
import static org.yichuang.identity.Relation.APPLICANT;
import static org.yichuang.identity.Relation.DECIDER;
import static org.yichuang.identity.Relation.HEAD;
import static org.yichuang.identity.Relation.REVIEWER;
import static org.yichuang.identity.Relation.SYSTEM;
import static org.yichuang.identity.Relation.WINDOW_CLERK;
import static org.yichuang.identity.Relation.WINDOW_DECIDER;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.application.Effect.ClockEffect;
import org.yichuang.application.Effect.Guard;
import org.yichuang.document.DocumentKind;
import org.yichuang.identity.Relation;
import org.yichuang.workflow.Transition;
import org.yichuang.workflow.WorkflowTable;

/**
 * The life of a case, whole and in one place. Submitting is receiving; after acceptance there is no correction; withdrawing is possible
 * until the decision. docs/workflow.md is rendered from this table, and a hand-written table of tests stands against it.
 */
final class CaseWorkflow {

  private static final Set<Relation> APPLYING = Set.of(APPLICANT);
  private static final Set<Relation> WINDOW = Set.of(WINDOW_CLERK, WINDOW_DECIDER);
  private static final Set<Relation> FILING = Set.of(APPLICANT, WINDOW_CLERK, WINDOW_DECIDER);
  private static final Set<Relation> ON_THE_SPOT = Set.of(WINDOW_DECIDER);
  private static final Set<Relation> DECIDING = Set.of(DECIDER, HEAD);
  private static final Set<Relation> BY_ITSELF = Set.of(SYSTEM);

  private static final Effect RECEIVE = effect(Guard.NONE, ClockEffect.START_ACCEPTANCE, null, DocumentKind.RECEIPT, "第二十九条", "第三十二条");
  private static final Effect RETURN =
      effect(Guard.ANSWERABLE, ClockEffect.START_CORRECTION, null, DocumentKind.CORRECTION_NOTICE, "第三十二条第一款第四项");
  private static final Effect EXPLANATION = effect(Guard.OVERDUE, ClockEffect.NONE, null, null);
  private static final Effect WITHDRAWN = effect(Guard.NONE, ClockEffect.STOP, Outcome.WITHDRAWN, null);
  private static final Effect WITHDRAWN_AT_WINDOW = effect(Guard.FILED_AT_WINDOW, ClockEffect.STOP, Outcome.WITHDRAWN, null);

  static final WorkflowTable<Phase, ActType, Relation, Effect> TABLE =
      new WorkflowTable<>(List.of(
          line(DRAFT, SUBMIT, FILING, RECEIVED, RECEIVE),
          line(RECEIVED, REQUEST_CORRECTION, WINDOW, CORRECTION, RETURN),
          line(CORRECTION, RESUBMIT, APPLYING, RECEIVED, resubmission(Guard.NONE)),
          line(CORRECTION, RESUBMIT, WINDOW, RECEIVED, resubmission(Guard.FILED_AT_WINDOW)),
          line(
              RECEIVED,
              ACCEPT,
              WINDOW,
              ACCEPTED,
              effect(Guard.ANSWERABLE, ClockEffect.START_DECISION, null, DocumentKind.ACCEPTANCE_NOTICE, "第三十二条第一款第五项", "第四十二条")),
          line(
              RECEIVED,
              REFUSE_ACCEPTANCE,
              WINDOW,
              CLOSED,
              effect(Guard.ANSWERABLE, ClockEffect.STOP, null, DocumentKind.ACCEPTANCE_REFUSAL, "第三十二条")),
          line(
              RECEIVED,
              DEEM_ACCEPTED,
              BY_ITSELF,
              ACCEPTED,
              effect(Guard.UNANSWERED, ClockEffect.START_DECISION_AT_RECEIPT, null, DocumentKind.ACCEPTANCE_NOTICE, "第三十二条第一款第四项", "第四十二条")),
          line(
              CORRECTION,
              TERMINATE,
              BY_ITSELF,
              CLOSED,
              effect(Guard.NOT_CORRECTED, ClockEffect.STOP, Outcome.TERMINATED, DocumentKind.TERMINATION_NOTICE)),
          line(
              ACCEPTED,
              START_SPECIAL_PROCEDURE,
              Set.of(REVIEWER),
              ACCEPTED,
              effect(Guard.LICENCE_RUNNING, ClockEffect.PAUSE, null, DocumentKind.SPECIAL_PROCEDURE_NOTICE, "第四十五条")),
          line(ACCEPTED, END_SPECIAL_PROCEDURE, Set.of(REVIEWER), ACCEPTED, effect(Guard.SUSPENDED, ClockEffect.RESUME, null, null, "第四十五条")),
          line(
              ACCEPTED,
              EXTEND,
              Set.of(HEAD),
              ACCEPTED,
              effect(Guard.EXTENDABLE, ClockEffect.EXTEND, null, DocumentKind.EXTENSION_NOTICE, "第四十二条第一款")),
          line(RECEIVED, EXPLAIN_DELAY, WINDOW, RECEIVED, EXPLANATION),
          line(ACCEPTED, EXPLAIN_DELAY, Set.of(REVIEWER, DECIDER, HEAD), ACCEPTED, EXPLANATION),
          line(ACCEPTED, SIGN, DECIDING, ACCEPTED, effect(Guard.SIGNABLE, ClockEffect.NONE, null, null)),
          line(ACCEPTED, REVIEW, Set.of(REVIEWER), ACCEPTED, effect(Guard.NONE, ClockEffect.NONE, null, null, "第三十四条")),
          line(ACCEPTED, GRANT, DECIDING, DECIDED, grant(Guard.DECIDABLE)),
          line(ACCEPTED, REFUSE, DECIDING, DECIDED, refusal(Guard.DECIDABLE)),
          line(RECEIVED, GRANT, ON_THE_SPOT, DECIDED, grant(Guard.INSTANT)),
          line(RECEIVED, REFUSE, ON_THE_SPOT, DECIDED, refusal(Guard.INSTANT)),
          line(ACCEPTED, GRANT, ON_THE_SPOT, DECIDED, grant(Guard.INSTANT)),
          line(ACCEPTED, REFUSE, ON_THE_SPOT, DECIDED, refusal(Guard.INSTANT)),
          line(RECEIVED, WITHDRAW, APPLYING, CLOSED, WITHDRAWN),
          line(RECEIVED, WITHDRAW, WINDOW, CLOSED, WITHDRAWN_AT_WINDOW),
          line(CORRECTION, WITHDRAW, APPLYING, CLOSED, WITHDRAWN),
          line(CORRECTION, WITHDRAW, WINDOW, CLOSED, WITHDRAWN_AT_WINDOW),
          line(ACCEPTED, WITHDRAW, APPLYING, CLOSED, WITHDRAWN),
          line(ACCEPTED, WITHDRAW, WINDOW, CLOSED, WITHDRAWN_AT_WINDOW),
          line(DECIDED, CLOSE, WINDOW, CLOSED, effect(Guard.NONE, ClockEffect.NONE, null, null, "第四十四条"))));

  private CaseWorkflow() {}

  private static Effect grant(Guard guard) {
    return effect(guard, ClockEffect.STOP, Outcome.GRANTED, DocumentKind.GRANT_DECISION, "第三十八条第一款");
  }

  private static Effect refusal(Guard guard) {
    return effect(guard, ClockEffect.STOP, Outcome.REFUSED, DocumentKind.REFUSAL_DECISION, "第三十八条第二款");
  }

  private static Effect resubmission(Guard guard) {
    return effect(guard, ClockEffect.START_ACCEPTANCE, null, null, "第三十二条");
  }

  private static Effect effect(Guard guard, ClockEffect clock, @Nullable Outcome outcome, @Nullable DocumentKind paper, String... articles) {
    return new Effect(guard, List.of(articles), clock, outcome, paper);
  }

  private static Transition<Phase, ActType, Relation, Effect> line(Phase from, ActType act, Set<Relation> who, Phase to, Effect effect) {
    return new Transition<>(from, act, who, to, effect);
  }
}
