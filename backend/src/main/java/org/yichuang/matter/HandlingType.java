package org.yichuang.matter;

/** 即办件: decided in one visit; 承诺件: within a promised limit (GB/T 39046-2020 A.6, by name). */
public enum HandlingType {
  INSTANT,
  PROMISED
}
