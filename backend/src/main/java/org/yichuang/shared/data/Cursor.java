package org.yichuang.shared.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.json.CleanText;
import org.yichuang.shared.problem.Problem;

/** Place in a keyset page: the sort values of the last row, opaque to the caller. */
public final class Cursor {

  private static final String SEPARATOR = "\u001f";

  private Cursor() {}

  public static String encode(Object... values) {
    List<String> parts = new ArrayList<>();
    for (Object value : values) {
      parts.add(String.valueOf(value));
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
  }

  /** The parts of a cursor, or null without one; a forged one is a 400. */
  public static @Nullable List<String> decode(@Nullable String cursor, int parts) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> values = List.of(text.split(SEPARATOR, -1));
      if (values.size() == parts && CleanText.isClean(text)) {
        return values;
      }
    } catch (IllegalArgumentException forged) {
      // falls through to the one refusal
    }
    throw invalid();
  }

  public static Problem invalid() {
    return Problem.invalid("#query/cursor", "invalid");
  }
}
