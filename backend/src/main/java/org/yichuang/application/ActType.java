package org.yichuang.application;

/** What people do with a case. The system's own acts (deemed acceptance, expiry) will be types of their own. */
public enum ActType {
  SUBMIT,
  REQUEST_CORRECTION,
  RESUBMIT,
  ACCEPT,
  REFUSE_ACCEPTANCE,
  REVIEW,
  GRANT,
  REFUSE,
  WITHDRAW,
  CLOSE
}
