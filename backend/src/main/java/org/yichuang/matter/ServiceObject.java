package org.yichuang.matter;

/** Whom a matter is for (GB/T 39046-2020 A.4, by name). */
public enum ServiceObject {
  NATURAL_PERSON,
  ENTERPRISE,
  PUBLIC_INSTITUTION,
  SOCIAL_ORGANISATION,
  ADMINISTRATIVE_ORGAN,
  OTHER_ORGANISATION
}
