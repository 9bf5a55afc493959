package org.yichuang.staff;

/** On what terms somebody works at a window or in an organ. */
public enum Employment {
  /** 在编. */
  PUBLIC_SERVANT,
  /** 政府购买服务: may accept at a window, and nothing else. */
  CONTRACTED
}
