package org.yichuang.identity;

import org.jspecify.annotations.Nullable;

/** How personal data is shown where it need not be read: 张*明, 138****1234, 510***********123X. */
public final class Masks {

  private Masks() {}

  public static @Nullable String name(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      return name;
    }
    int[] points = name.codePoints().toArray();
    if (points.length == 1) {
      return "*";
    }
    String first = new String(points, 0, 1);
    return points.length == 2 ? first + "*" : first + "*".repeat(points.length - 2) + new String(points, points.length - 1, 1);
  }

  public static @Nullable String phone(@Nullable String phone) {
    return keep(phone, 3, 4);
  }

  public static @Nullable String number(@Nullable String number) {
    return keep(number, 3, 4);
  }

  /** Everything but the town. */
  public static @Nullable String address(@Nullable String address) {
    return keep(address, 9, 0);
  }

  /** A value of which nothing is shown. */
  public static @Nullable String all(@Nullable String value) {
    return value == null ? null : "***";
  }

  private static @Nullable String keep(@Nullable String value, int head, int tail) {
    if (value == null) {
      return null;
    }
    int[] points = value.codePoints().toArray(); // half a character would be no text
    int length = points.length;
    if (length <= head + tail) {
      return "*".repeat(length);
    }
    return new String(points, 0, head) + "*".repeat(length - head - tail) + new String(points, length - tail, tail);
  }
}
