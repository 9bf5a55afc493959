package org.yichuang.application;

/** How a case came in (GB/T 39046-2020 A.5, by name). */
public enum Channel {
  WINDOW,
  WEB,
  MOBILE,
  PARTNER
}
