package org.yichuang.outbox;

/** Kinds of effects. */
public enum OutboxType {
  /** A log-in code goes to a phone. */
  SMS_CODE,
  /** The applicant is told by SMS what happened. */
  SMS_NOTICE,
  /** A paper becomes a PDF. */
  RENDER_DOCUMENT,
  /** An evaluation enters the public figures. */
  COUNT_EVALUATION
}
