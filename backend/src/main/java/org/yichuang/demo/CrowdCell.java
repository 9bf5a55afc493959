package org.yichuang.demo;

/** A column of a copied row: writes its value for one copy, as the text form of COPY wants it. */
@FunctionalInterface
interface CrowdCell {

  String NULL = "\\N";

  void write(StringBuilder out, CrowdCopy copy);

  static CrowdCell fixed(String value) {
    String escaped = escape(value);
    return (out, copy) -> out.append(escaped);
  }

  static CrowdCell absent() {
    return (out, copy) -> out.append(NULL);
  }

  static String escape(String value) {
    return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
  }

  static void hex(StringBuilder out, byte[] bytes) {
    out.append("\\\\x");
    for (byte b : bytes) {
      out.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
  }
}
