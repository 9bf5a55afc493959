package org.yichuang.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Finds the values of a form that are personal ({@code x-personal: true} in its schema) and puts others in their place. */
public final class PersonalFields {

  private PersonalFields() {}

  /** A copy of the answers in which every personal value is replaced. What the schema does not know is left as it is. */
  public static ObjectNode replace(JsonNode schema, ObjectNode answers, UnaryOperator<JsonNode> replacement) {
    return (ObjectNode) walk(schema, answers.deepCopy(), replacement);
  }

  /** How many personal fields of a schema are found here: those in properties and items, at any depth. */
  static long count(JsonNode schema) {
    long count = schema.path("x-personal").asBoolean() ? 1 : 0;
    for (JsonNode property : schema.path("properties")) {
      count += count(property);
    }
    return schema.has("items") ? count + count(schema.path("items")) : count;
  }

  private static JsonNode walk(JsonNode schema, JsonNode value, UnaryOperator<JsonNode> replacement) {
    if (schema.path("x-personal").asBoolean()) {
      return value.isNull() ? value : replacement.apply(value);
    }
    if (value instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
        object.set(field.getKey(), walk(schema.path("properties").path(field.getKey()), field.getValue(), replacement));
      }
    } else if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, walk(schema.path("items"), array.get(i), replacement));
      }
    }
    return value;
  }
}
