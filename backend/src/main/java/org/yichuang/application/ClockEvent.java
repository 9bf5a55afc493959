package org.yichuang.application;

/** What happens to a limit. */
public enum ClockEvent {
  START,
  STOP,
  /** A special procedure has begun: its days do not count (Licensing Law Art. 45). */
  PAUSE,
  RESUME,
  /** Once, by the head of the authority (Art. 42). */
  EXTEND,
  /** The last day was provisional and has moved, or is certain now: the arrangement of its year is published. */
  RECOUNT
}
