package org.yichuang.application;

/** What is due. */
public enum DueKind {
  CORRECTION,
  ACCEPTANCE,
  DECISION
}
