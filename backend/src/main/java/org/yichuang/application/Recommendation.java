package org.yichuang.application;

/** What a review recommends. */
public enum Recommendation {
  GRANT,
  REFUSE
}
