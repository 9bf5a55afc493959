package org.yichuang.matter;

import org.jspecify.annotations.Nullable;

/** Type of a matter (GB/T 39046-2020 A.1, by name). */
public enum MatterType {
  LICENCE("01"),
  PENALTY("02"),
  COERCION("03"),
  LEVY("04"),
  PAYMENT("05"),
  INSPECTION("06"),
  CONFIRMATION("07"),
  REWARD("08"),
  ADJUDICATION("09"),
  OTHER("10"),
  PUBLIC_SERVICE("20");

  private final String code;

  MatterType(String code) {
    this.code = code;
  }

  /** The type of a two-digit code, or of one digit without the zero before it; null when there is none. */
  static @Nullable MatterType ofCode(String code) {
    String two = code.length() == 1 ? "0" + code : code;
    for (MatterType type : values()) {
      if (type.code.equals(two)) {
        return type;
      }
    }
    return null;
  }
}
