package org.yichuang.region;

/** What an organisation administrator may change of the tree: everything below a county. */
final class Divisions {

  private Divisions() {}

  static boolean isBelowCounty(RegionCode code) {
    return code.level().compareTo(RegionLevel.COUNTY) > 0;
  }
}
