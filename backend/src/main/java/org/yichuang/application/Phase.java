package org.yichuang.application;

/** Where a case stands: stored, never inferred. */
public enum Phase {
  DRAFT,
  RECEIVED,
  CORRECTION,
  ACCEPTED,
  DECIDED,
  CLOSED
}
