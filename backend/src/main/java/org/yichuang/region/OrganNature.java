package org.yichuang.region;

/** Nature of an organ (GB/T 39046-2020 A.3, by name). */
public enum OrganNature {
  STATUTORY,
  AUTHORISED,
  ENTRUSTED,
  OTHER
}
