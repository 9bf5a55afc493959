package org.yichuang.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An OpenAPI document as a map in which order, names of components and texts no longer matter. */
final class CanonicalContract {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
  private static final List<String> PLAIN =
      List.of("type", "format", "minLength", "maxLength", "pattern", "minimum", "maximum", "minItems", "maxItems", "default", "const");

  private final JsonNode document;

  CanonicalContract(JsonNode document) {
    this.document = document;
  }

  Map<String, Object> operations() {
    Map<String, Object> operations = new TreeMap<>();
    document
        .get("paths")
        .properties()
        .forEach(path -> path.getValue().properties().forEach(entry -> {
          if (METHODS.contains(entry.getKey())) {
            operations.put(entry.getKey() + " " + path.getKey(), operation(entry.getValue()));
          }
        }));
    return operations;
  }

  private Map<String, Object> operation(JsonNode node) {
    Map<String, Object> operation = new TreeMap<>();
    operation.put("operationId", node.path("operationId").asText());
    Map<String, Object> parameters = new TreeMap<>();
    node.path("parameters").forEach(each -> {
      JsonNode parameter = resolve(each);
      parameters.put(
          parameter.get("in").asText() + " " + parameter.get("name").asText(),
          Map.of("required", parameter.path("required").asBoolean(), "schema", schema(parameter.get("schema"), Set.of())));
    });
    operation.put("parameters", parameters);
    if (node.has("requestBody")) {
      operation.put("body", content(resolve(node.get("requestBody"))));
    }
    Map<String, Object> responses = new TreeMap<>();
    node.get("responses").properties().forEach(response -> responses.put(response.getKey(), content(resolve(response.getValue()))));
    operation.put("responses", responses);
    operation.put("security", security(node.has("security") ? node.get("security") : document.path("security")));
    return operation;
  }

  private static Set<String> security(JsonNode requirements) {
    Set<String> ways = new TreeSet<>();
    requirements.forEach(requirement -> {
      List<String> schemes = new ArrayList<>();
      requirement.fieldNames().forEachRemaining(schemes::add);
      ways.add(schemes.isEmpty() ? "none" : String.join("+", schemes));
    });
    return ways;
  }

  private Map<String, Object> content(JsonNode holder) {
    Map<String, Object> content = new TreeMap<>();
    holder
        .path("content")
        .properties()
        .forEach(type -> content.put(type.getKey(), type.getKey().contains("problem") ? "problem" : schema(type.getValue().path("schema"), Set.of())));
    return content;
  }

  private Object schema(JsonNode reference, Set<String> within) {
    String target = reference.path("$ref").asText();
    if (within.contains(target)) {
      return "recursive " + target;
    }
    Set<String> inside = new HashSet<>(within);
    if (!target.isEmpty()) {
      inside.add(target);
    }
    JsonNode node = resolve(reference);
    Map<String, Object> schema = new TreeMap<>();
    PLAIN.stream().filter(node::has).forEach(key -> schema.put(key, node.get(key).toString()));
    if (node.has("enum")) {
      schema.put("enum", texts(node.get("enum")));
    }
    if (!node.path("required").isEmpty()) {
      schema.put("required", texts(node.get("required")));
    }
    if (node.has("properties")) {
      Map<String, Object> properties = new TreeMap<>();
      node.get("properties").properties().forEach(p -> properties.put(p.getKey(), schema(p.getValue(), inside)));
      schema.put("properties", properties);
    }
    for (String nested : List.of("items", "additionalProperties")) {
      if (node.has(nested)) {
        boolean anything = node.get(nested).isBoolean() || node.get(nested).isEmpty();
        schema.put(nested, anything ? !node.get(nested).isBoolean() || node.get(nested).asBoolean() : schema(node.get(nested), inside));
      }
    }
    for (String combined : List.of("allOf", "anyOf", "oneOf")) {
      if (node.has(combined)) {
        List<Object> parts = new ArrayList<>();
        node.get(combined).forEach(part -> parts.add(schema(part, inside)));
        schema.put(combined, parts);
      }
    }
    return schema;
  }

  private static Set<String> texts(JsonNode values) {
    Set<String> texts = new TreeSet<>();
    values.forEach(value -> texts.add(value.asText()));
    return texts;
  }

  private JsonNode resolve(JsonNode node) {
    JsonNode resolved = node;
    while (resolved.has("$ref")) {
      resolved = document.at(resolved.get("$ref").asText().substring(1));
    }
    return resolved;
  }
}
