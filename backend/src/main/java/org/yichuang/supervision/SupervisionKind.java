package org.yichuang.supervision;

/** Why there is an order. */
public enum SupervisionKind {
  /** A limit has passed: the system issued it. */
  OVERDUE,
  /** A supervisor asks. */
  BY_HAND
}
