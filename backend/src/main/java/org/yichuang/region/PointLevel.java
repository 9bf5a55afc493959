package org.yichuang.region;

/** Levels of service points. */
public enum PointLevel {
  CENTRE,
  TOWN,
  VILLAGE
}
