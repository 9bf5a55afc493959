package org.yichuang.application;

/** Who keeps the case's record of origin. */
public enum Origin {
  LOCAL,
  PROVINCE,
  EXTERNAL_SYSTEM
}
