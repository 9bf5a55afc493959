package org.yichuang.shared.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.yichuang.shared.problem.Problem;

/** Text that can be kept: no NUL, no lone surrogate. */
public final class CleanText {

  private CleanText() {}

  public static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  /** Walks free JSON (form answers) and refuses what cannot be kept – such text, and numbers beyond all bounds –, with a pointer to it. */
  public static void check(JsonNode node, String pointer) {
    if (node.isTextual() && !isClean(node.textValue())) {
      throw Problem.invalid(pointer, "unclean-text");
    }
    if (node.isDouble() && !Double.isFinite(node.doubleValue())) {
      throw Problem.invalid(pointer, "range");
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!isClean(field.getKey())) {
        throw Problem.invalid(pointer, "unclean-text");
      }
      check(field.getValue(), pointer + "/" + escape(field.getKey()));
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        check(node.get(i), pointer + "/" + i);
      }
    }
  }

  /** One step of a JSON Pointer (RFC 6901). */
  public static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
