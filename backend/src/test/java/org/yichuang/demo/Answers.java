package org.yichuang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Fills any form of the demo with the plainest answers that fit it. */
final class Answers {

  /** One of them fits every pattern that the forms use. */
  private static final List<String> TEXTS = List.of("13900000001", "510704198507219918", "92510704DEM000057H", "6214570000000012345", "2026-03-01", "测试内容填写在这里，足够长");

  private Answers() {}

  static ObjectNode to(JsonNode form) {
    ObjectNode answers = JsonNodeFactory.instance.objectNode();
    form.path("properties").properties().forEach(field -> answers.set(field.getKey(), value(field.getValue())));
    return answers;
  }

  private static JsonNode value(JsonNode field) {
    if (field.has("oneOf")) {
      return field.path("oneOf").path(0).path("const");
    }
    if (field.has("enum")) {
      return field.path("enum").path(0);
    }
    return switch (field.path("type").asText()) {
      case "array" -> JsonNodeFactory.instance.arrayNode().add(value(field.path("items")));
      case "number", "integer" -> field.path("minimum");
      case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
      default -> JsonNodeFactory.instance.textNode(text(field));
    };
  }

  private static String text(JsonNode field) {
    int most = field.path("maxLength").asInt();
    String pattern = field.path("pattern").asText(".*");
    return TEXTS.reversed().stream()
        .map(text -> pattern.equals(".*") && text.length() > most ? text.substring(0, most) : text)
        .filter(text -> text.matches(pattern) && text.length() <= most && text.length() >= field.path("minLength").asInt())
        .findFirst()
        .orElseThrow(() -> new AssertionError("No text fits " + field));
  }
}
