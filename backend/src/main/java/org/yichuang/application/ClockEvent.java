package org.yichuang.application;

/** What happens to a limit. */
public enum ClockEvent {
  START,
  STOP,
  /** The last day was provisional and has moved, or is certain now: the arrangement of its year is published. */
  RECOUNT
}
