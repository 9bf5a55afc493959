package org.yichuang.matter;

/** What comes of a matter. */
public enum ResultKind {
  CERTIFICATE,
  DECISION,
  PAYMENT,
  RECORD,
  NONE
}
