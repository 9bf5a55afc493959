package org.yichuang.shared.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which methods an address knows: a 405 must say so (RFC 9110, 15.5.6), and the framework does not. */
@ApplicationScoped
class AllowedMethods {

  private final List<Route> routes = new ArrayList<>();

  AllowedMethods(BeanManager beans) {
    beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(Bean::getBeanClass)
        .filter(type -> type.isAnnotationPresent(Path.class))
        .distinct()
        .forEach(this::addAll);
  }

  private record Route(Pattern path, String method) {}

  /** As the header Allow has it, or empty for an unknown address. */
  String of(String address) {
    String path = address.startsWith("/") ? address : "/" + address;
    Set<String> methods = new TreeSet<>();
    for (Route route : routes) {
      if (route.path().matcher(path).matches()) {
        methods.add(route.method());
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return String.join(", ", methods);
  }

  private void addAll(Class<?> resource) {
    for (Method method : resource.getDeclaredMethods()) {
      Path below = method.getAnnotation(Path.class);
      String template = resource.getAnnotation(Path.class).value() + (below == null ? "" : below.value());
      for (Annotation annotation : method.getAnnotations()) {
        HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
        if (verb != null) {
          routes.add(new Route(pattern(template), verb.value()));
        }
      }
    }
  }

  private static Pattern pattern(String template) {
    List<String> steps = Arrays.stream(template.split("/")).map(step -> step.startsWith("{") ? "[^/]+" : Pattern.quote(step)).toList();
    return Pattern.compile(String.join("/", steps));
  }
}
