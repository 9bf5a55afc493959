package org.yichuang.shared.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the query parameter that could not be read: the framework answers 404 for it and does not say which it was. */
final class QueryParameters {

  private QueryParameters() {}

  static @Nullable FieldFault firstFault(Method method, MultivaluedMap<String, String> given) {
    for (Parameter parameter : method.getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      if (query != null) {
        for (String value : given.getOrDefault(query.value(), List.of())) {
          if (!isReadable(value, parameter.getType())) {
            return FieldFault.of("#query/" + query.value(), parameter.getType().isEnum() ? "not-one-of" : "wrong-type");
          }
        }
      }
    }
    return null;
  }

  private static boolean isReadable(String value, Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants()).anyMatch(constant -> ((Enum<?>) constant).name().equals(value));
    }
    if (type == int.class || type == Integer.class) {
      try {
        Integer.parseInt(value);
      } catch (NumberFormatException none) {
        return false;
      }
    }
    return true;
  }
}
