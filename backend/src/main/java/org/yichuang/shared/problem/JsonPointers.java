package org.yichuang.shared.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Where in the body Jackson stumbled, as a JSON Pointer (RFC 6901). */
final class JsonPointers {

  private JsonPointers() {}

  static String of(JsonMappingException failure) {
    return failure.getPath().stream()
        .map(step -> step.getFieldName() == null ? String.valueOf(Math.max(step.getIndex(), 0)) : escape(step.getFieldName()))
        .collect(Collectors.joining("/", failure.getPath().isEmpty() ? "" : "/", ""));
  }

  static String code(JsonMappingException failure) {
    if (failure instanceof UnrecognizedPropertyException) {
      return "unknown-field";
    }
    if (failure instanceof InvalidFormatException format && format.getTargetType() != null && format.getTargetType().isEnum()) {
      return "not-one-of";
    }
    return "wrong-type";
  }

  /** A lone surrogate within a name cannot be sent back. */
  static String escape(String name) {
    String sendable = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    return sendable.replace("~", "~0").replace("/", "~1");
  }
}
