package org.yichuang.identity;

/** What an account of staff must still do before it may do anything else. Until then its session is good for these and for logging out only. */
public enum AccountSetup {
  /** The password was made by somebody else, or is older than is allowed. */
  CHANGE_PASSWORD,
  /** A second factor is required here and there is none yet. */
  SET_UP_SECOND_FACTOR
}
