package org.yichuang.application;

/** Which list; written in lower case, as it stands in the address. */
public enum ListView {
  mine,
  desk,
  audit
}
