package org.yichuang.region;

import org.jspecify.annotations.Nullable;

/** Parameters that may be absent: native SQL takes no null without a type, so they go as empty text. */
final class Sql {

  private Sql() {}

  static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
