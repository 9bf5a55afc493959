package org.yichuang.supervision;

/** What is done with an order. */
public enum SupervisionActType {
  /** By whoever handles the case. */
  ANSWER,
  /** The answer is not enough. */
  RETURN,
  CLOSE
}
