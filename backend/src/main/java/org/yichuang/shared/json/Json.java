package org.yichuang.shared.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;

/** The application's JSON without checked exceptions, for JSON that it wrote itself. */
@ApplicationScoped
public class Json {

  private final ObjectMapper mapper;

  Json(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  public String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Value cannot be written as JSON", impossible);
    }
  }

  public <T> T read(String json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("Stored JSON cannot be read as " + type.getSimpleName(), damaged);
    }
  }

  public JsonNode tree(String json) {
    return read(json, JsonNode.class);
  }

  public ObjectNode object() {
    return mapper.createObjectNode();
  }

  public JsonNode toTree(Object value) {
    return mapper.valueToTree(value);
  }

  public <T> T convert(JsonNode node, Class<T> type) {
    return mapper.convertValue(node, type);
  }
}
