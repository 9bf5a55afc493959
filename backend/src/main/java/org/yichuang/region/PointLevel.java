package org.yichuang.region;

/** Kinds of service points: halls of county, town and village, of a business park, and counters of a partner bank. */
public enum PointLevel {
  CENTRE,
  TOWN,
  VILLAGE,
  PARK,
  BANK
}
