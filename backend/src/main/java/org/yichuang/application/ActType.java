package org.yichuang.application;

/** What is done with a case. The last two the system does by itself when a day has passed; nobody asks for them. */
public enum ActType {
  SUBMIT,
  REQUEST_CORRECTION,
  RESUBMIT,
  ACCEPT,
  REFUSE_ACCEPTANCE,
  REVIEW,
  START_SPECIAL_PROCEDURE,
  END_SPECIAL_PROCEDURE,
  EXTEND,
  EXPLAIN_DELAY,
  SIGN,
  GRANT,
  REFUSE,
  WITHDRAW,
  CLOSE,
  DEEM_ACCEPTED,
  TERMINATE
}
