package org.yichuang.region;

/** Levels of divisions. */
public enum RegionLevel {
  PROVINCE,
  CITY,
  COUNTY,
  TOWN,
  VILLAGE
}
