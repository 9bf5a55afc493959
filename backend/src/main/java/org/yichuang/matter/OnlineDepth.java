package org.yichuang.matter;

/** How far a matter can be done online, I to IV. */
public enum OnlineDepth {
  NONE,
  INFORMATION,
  APPLICATION,
  FULL
}
