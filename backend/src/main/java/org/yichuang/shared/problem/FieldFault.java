package org.yichuang.shared.problem;

import java.util.List;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON Pointer into the request body, or {@code #query/name}, {@code #path/name}, {@code #header/name}
 * @param code key of the text in {@code problems*.properties} (without the prefix {@code field.})
 * @param arguments what the text names
 */
public record FieldFault(String pointer, String code, List<Object> arguments) {

  public static FieldFault of(String pointer, String code, Object... arguments) {
    return new FieldFault(pointer, code, List.of(arguments));
  }
}
