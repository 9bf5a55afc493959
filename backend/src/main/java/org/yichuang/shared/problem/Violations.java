package org.yichuang.shared.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** Bean Validation's findings as field faults with pointers. */
final class Violations {

  private static final Map<String, String> CODES =
      Map.of("NotNull", "required", "NotBlank", "required", "NotEmpty", "required", "Pattern", "pattern", "Min", "range", "Max", "range", "Size", "size");

  private Violations() {}

  static List<FieldFault> faults(ConstraintViolationException failure) {
    return failure.getConstraintViolations().stream()
        .map(Violations::fault)
        .sorted(Comparator.comparing(FieldFault::pointer).thenComparing(FieldFault::code))
        .toList();
  }

  private static FieldFault fault(ConstraintViolation<?> violation) {
    String constraint = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return FieldFault.of(pointer(violation), CODES.getOrDefault(constraint, "invalid"));
  }

  private static String pointer(ConstraintViolation<?> violation) {
    List<String> steps = new ArrayList<>();
    String parameter = null;
    for (Path.Node node : violation.getPropertyPath()) {
      switch (node.getKind()) {
        case PARAMETER -> parameter = parameterPointer(violation, node.as(Path.ParameterNode.class).getParameterIndex());
        case PROPERTY, CONTAINER_ELEMENT -> {
          if (node.getIndex() != null) {
            steps.add(String.valueOf(node.getIndex()));
          }
          if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
            steps.add(JsonPointers.escape(node.getName()));
          }
        }
        default -> {}
      }
    }
    if (parameter != null && !parameter.isEmpty()) {
      return parameter;
    }
    return steps.isEmpty() ? "" : "/" + String.join("/", steps);
  }

  /** The annotations stand on the resource; what runs may be a subclass of it that the framework made. */
  private static String parameterPointer(ConstraintViolation<?> violation, int index) {
    String name = violation.getPropertyPath().iterator().next().getName();
    for (Class<?> type = violation.getRootBeanClass(); type != null; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals(name) && method.getParameterCount() > index) {
          String pointer = pointerOf(method.getParameterAnnotations()[index]);
          if (!pointer.isEmpty()) {
            return pointer;
          }
        }
      }
    }
    return "";
  }

  private static String pointerOf(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      switch (annotation) {
        case QueryParam query -> {
          return "#query/" + query.value();
        }
        case PathParam path -> {
          return "#path/" + path.value();
        }
        case HeaderParam header -> {
          return "#header/" + header.value();
        }
        case CookieParam cookie -> {
          return "#cookie/" + cookie.value();
        }
        case RestForm form -> {
          return "/" + form.value();
        }
        default -> {}
      }
    }
    return "";
  }
}
