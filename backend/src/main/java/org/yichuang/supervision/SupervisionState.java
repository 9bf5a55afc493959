package org.yichuang.supervision;

/** Where an order stands. */
public enum SupervisionState {
  OPEN,
  ANSWERED,
  CLOSED
}
