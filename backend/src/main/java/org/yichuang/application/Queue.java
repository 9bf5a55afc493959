package org.yichuang.application;

/** Trays of the desk. */
public enum Queue {
  DRAFTS,
  TO_ACCEPT,
  WAITING,
  TO_REVIEW,
  TO_DECIDE,
  TO_CLOSE,
  ALL
}
