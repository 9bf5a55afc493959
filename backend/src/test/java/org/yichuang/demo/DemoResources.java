package org.yichuang.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.yichuang.matter.Matter;

/** The files below {@code demo/}, for tests. */
final class DemoResources {

  /** Strict: a member that nobody reads is a slip. */
  private static final ObjectMapper MAPPER = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private DemoResources() {}

  static <T> T read(String name, Class<T> type) {
    try (InputStream in = DemoResources.class.getResourceAsStream("/demo/" + name)) {
      return MAPPER.readValue(in, type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }

  static Stream<Matter> matters() {
    return Arrays.stream(read("matters.json", String[].class)).map(name -> read("matters/" + name + ".json", Matter.class));
  }

  static Matter matter(String code) {
    return matters().filter(m -> m.code().equals(code)).findFirst().orElseThrow();
  }

  static List<DemoFiles.Organ> organs() {
    return List.of(read("organs.json", DemoFiles.Organ[].class));
  }

  static List<DemoFiles.Point> points() {
    return List.of(read("service-points.json", DemoFiles.Point[].class));
  }
}
