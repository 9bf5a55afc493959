package org.yichuang.matter;

/** Type of a matter (GB/T 39046-2020 A.1, by name). */
public enum MatterType {
  LICENCE,
  PENALTY,
  COERCION,
  LEVY,
  PAYMENT,
  INSPECTION,
  CONFIRMATION,
  REWARD,
  ADJUDICATION,
  OTHER,
  PUBLIC_SERVICE
}
