package org.yichuang.region;

/** What can happen to a division (行政区划管理条例, 2019). */
public enum RegionChangeKind {
  RENAMED,
  MERGED,
  SPLIT,
  ABOLISHED
}
