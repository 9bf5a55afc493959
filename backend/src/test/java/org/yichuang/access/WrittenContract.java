package org.yichuang.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The operations of openapi.yaml, read anew at every run. */
final class WrittenContract {

  /** Where an operation is found. */
  record Endpoint(String method, String path) {}

  private WrittenContract() {}

  /** Endpoints by operationId. */
  static Map<String, Endpoint> operations() {
    Map<String, Endpoint> operations = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> path : read().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (method.getValue().has("operationId")) {
          operations.put(method.getValue().get("operationId").asText(), new Endpoint(method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey()));
        }
      }
    }
    return operations;
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(Path.of("..", "openapi.yaml").toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
