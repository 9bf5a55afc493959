package org.yichuang.identity;

/** What an actor is to a case. Everything that is allowed is allowed to a relation. */
public enum Relation {
  /** Who filed it online for themselves. */
  APPLICANT,
  /** Clerk at the point where it was, or is to be, accepted. */
  WINDOW_CLERK,
  /** 首席代表 of the deciding organ at that point. */
  WINDOW_DECIDER,
  /** Reviewer of the deciding organ. */
  REVIEWER,
  /** Decider of the deciding organ. */
  DECIDER,
  /** Head of the deciding organ. */
  HEAD,
  /** Supervisor of the jurisdiction. */
  SUPERVISOR,
  /** Auditor of the jurisdiction. */
  AUDITOR,
  /** The system itself, when a day has passed. */
  SYSTEM
}
