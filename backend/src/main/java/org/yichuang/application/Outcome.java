package org.yichuang.application;

/** How a case ended. */
public enum Outcome {
  GRANTED,
  GRANTED_PENDING_MATERIALS,
  REFUSED,
  NOT_REQUIRED,
  NOT_COMPETENT,
  BANNED,
  WITHDRAWN,
  TERMINATED
}
