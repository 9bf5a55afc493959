package org.yichuang.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Where two canonical contracts differ, as lines that can be acted on. */
final class Differences {

  private Differences() {}

  static List<String> between(Map<String, ?> written, Map<String, ?> served) {
    List<String> lines = new ArrayList<>();
    compare("", written, served, lines);
    return lines;
  }

  private static void compare(String where, Object written, Object served, List<String> lines) {
    if (written instanceof Map<?, ?> left && served instanceof Map<?, ?> right) {
      TreeSet<Object> keys = new TreeSet<>(left.keySet());
      keys.addAll(right.keySet());
      for (Object key : keys) {
        String place = where + "/" + key;
        if (!right.containsKey(key)) {
          lines.add(place + ": written, not served: " + left.get(key));
        } else if (!left.containsKey(key)) {
          lines.add(place + ": served, not written: " + right.get(key));
        } else {
          compare(place, left.get(key), right.get(key), lines);
        }
      }
    } else if (!Objects.equals(written, served)) {
      lines.add(where + ": written " + written + ", served " + served);
    }
  }
}
