package org.yichuang.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonalFieldsTest {

  private static final ObjectNode FORM = json("""
      {"type": "object", "properties": {
        "tradeName": {"type": "string"},
        "bankCard": {"type": "string", "x-personal": true},
        "age": {"type": "integer", "x-personal": true},
        "shop": {"type": "object", "properties": {"street": {"type": "string", "x-personal": true}, "area": {"type": "number"}}},
        "staff": {"type": "array", "items": {"type": "object", "properties": {"name": {"type": "string", "x-personal": true}, "post": {"type": "string"}}}},
        "home": {"type": "object", "x-personal": true, "properties": {"street": {"type": "string"}}}
      }}""");

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(text);
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  private static ObjectNode covered(String answers) {
    return PersonalFields.replace(FORM, json(answers), value -> TextNode.valueOf("***"));
  }

  @Test
  void personalValuesAreReplacedAndOthersStay() {
    assertThat(covered("{\"tradeName\": \"罗记\", \"bankCard\": \"6214\", \"age\": 88}"))
        .isEqualTo(json("{\"tradeName\": \"罗记\", \"bankCard\": \"***\", \"age\": \"***\"}"));
  }

  @Test
  void theyAreFoundInObjectsAndLists() {
    assertThat(covered("{\"shop\": {\"street\": \"东津路\", \"area\": 45}, \"staff\": [{\"name\": \"甲\", \"post\": \"厨\"}, {\"name\": \"乙\"}]}"))
        .isEqualTo(json("{\"shop\": {\"street\": \"***\", \"area\": 45}, \"staff\": [{\"name\": \"***\", \"post\": \"厨\"}, {\"name\": \"***\"}]}"));
  }

  @Test
  void aPersonalObjectIsReplacedWhole() {
    List<JsonNode> seen = new ArrayList<>();
    PersonalFields.replace(FORM, json("{\"home\": {\"street\": \"东津路\"}}"), value -> {
      seen.add(value);
      return value;
    });
    assertThat(seen).containsExactly(json("{\"street\": \"东津路\"}"));
  }

  @Test
  void nothingIsReplacedByNothing() {
    assertThat(covered("{\"bankCard\": null}")).isEqualTo(json("{\"bankCard\": null}"));
  }

  @Test
  void whatTheFormDoesNotKnowStays() {
    assertThat(covered("{\"more\": \"x\"}")).isEqualTo(json("{\"more\": \"x\"}"));
  }

  @Test
  void theAnswersThemselvesStayAsTheyWere() {
    ObjectNode answers = json("{\"bankCard\": \"6214\"}");
    PersonalFields.replace(FORM, answers, value -> TextNode.valueOf("***"));
    assertThat(answers).isEqualTo(json("{\"bankCard\": \"6214\"}"));
  }
}
