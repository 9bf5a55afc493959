package org.yichuang.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yichuang.shared.json.CleanText;
import org.yichuang.shared.problem.FieldFault;

/** Validates answers against the form of a matter. The findings are codes with pointers, so that they can be told in any language. */
public final class Forms {

  /** What a half-filled form must keep already: shape and size. Everything else may come later. */
  private static final Set<String> SHAPE = Set.of("type", "maxLength", "maxItems", "additionalProperties");

  private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Cache<String, Schema> COMPILED = Caffeine.newBuilder().maximumSize(2_000).build();

  private Forms() {}

  /**
   * Refuses a form that cannot be used: not an object, not a JSON Schema, one that refers to somewhere else, or one with personal fields
   * where {@link PersonalFields} does not find them.
   *
   * @throws IllegalArgumentException with the reason
   */
  public static void check(ObjectNode form) {
    if (!"object".equals(form.path("type").asText()) || !form.path("properties").isObject()) {
      throw new IllegalArgumentException("A form is a JSON Schema of type object with properties");
    }
    for (String keyword : List.of("$ref", "$dynamicRef")) {
      for (JsonNode ref : form.findValues(keyword)) {
        if (!ref.asText().startsWith("#")) {
          throw new IllegalArgumentException("A form refers to nothing outside itself: " + ref.asText());
        }
      }
    }
    long personal = form.findValues("x-personal").stream().filter(JsonNode::asBoolean).count();
    if (PersonalFields.count(form) < personal) {
      throw new IllegalArgumentException("A personal field stands in properties or items, else it would be kept in the clear");
    }
    compile(form).validate("{}", InputFormat.JSON);
  }

  /** Everything that is wrong with complete answers. */
  public static List<FieldFault> faults(ObjectNode form, JsonNode answers) {
    return faults(form, answers, false);
  }

  /** What of half-filled answers cannot even be kept. */
  public static List<FieldFault> shapeFaults(ObjectNode form, JsonNode answers) {
    return faults(form, answers, true);
  }

  private static List<FieldFault> faults(ObjectNode form, JsonNode answers, boolean shapeOnly) {
    List<FieldFault> faults = new ArrayList<>();
    for (com.networknt.schema.Error error : compile(form).validate(answers.toString(), InputFormat.JSON)) {
      String keyword = error.getKeyword();
      boolean withinChoice = error.getEvaluationPath().toString().contains("/oneOf/");
      if (withinChoice || (shapeOnly && !SHAPE.contains(keyword))) {
        continue;
      }
      String pointer = "/answers" + error.getInstanceLocation();
      if (error.getProperty() != null && ("required".equals(keyword) || "additionalProperties".equals(keyword))) {
        pointer += "/" + CleanText.escape(error.getProperty());
      }
      faults.add(FieldFault.of(pointer, code(keyword)));
    }
    return faults.stream().distinct().toList();
  }

  private static String code(String keyword) {
    return switch (keyword) {
      case "required" -> "required";
      case "type" -> "wrong-type";
      case "minLength", "maxLength", "minItems", "maxItems", "uniqueItems" -> "size";
      case "pattern", "format" -> "pattern";
      case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" -> "range";
      case "additionalProperties", "unevaluatedProperties" -> "unknown-field";
      case "enum", "const", "oneOf", "anyOf" -> "not-one-of";
      default -> "invalid";
    };
  }

  private static Schema compile(ObjectNode form) {
    return COMPILED.get(form.toString(), text -> REGISTRY.getSchema(text, InputFormat.JSON));
  }
}
