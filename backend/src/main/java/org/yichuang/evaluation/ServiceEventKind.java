package org.yichuang.evaluation;

/** What can be evaluated. */
public enum ServiceEventKind {
  /** 现场 一次一评: somebody came to a window. */
  WINDOW_VISIT,
  /** 一事一评: a case has come to its end. */
  CASE_CLOSED
}
