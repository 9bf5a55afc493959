package org.yichuang.matter;

/** How many sign a decision. */
public enum AuthorisationLevel {
  /** The decider. */
  SINGLE,
  /** Two persons. */
  DOUBLE
}
