package org.yichuang.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.shared.problem.FieldFault;

class FormsTest {

  private static final ObjectNode FORM = json("""
      {
        "type": "object",
        "additionalProperties": false,
        "required": ["name", "area", "shop"],
        "properties": {
          "name": {"type": "string", "minLength": 2, "maxLength": 5},
          "area": {"type": "number", "exclusiveMinimum": 0, "maximum": 10000},
          "phone": {"type": "string", "pattern": "^1[3-9][0-9]{9}$"},
          "kind": {"enum": ["CATERING", "SALES"]},
          "declaration": {"const": true},
          "items": {"type": "array", "minItems": 1, "maxItems": 2, "uniqueItems": true, "items": {"type": "string"}},
          "shop": {
            "type": "object",
            "additionalProperties": false,
            "required": ["street"],
            "properties": {"street": {"type": "string"}, "a/b~c": {"$ref": "#/$defs/word"}}
          },
          "either": {"oneOf": [{"const": "A", "title": "甲"}, {"const": "B", "title": "乙"}]}
        },
        "$defs": {"word": {"type": "string", "maxLength": 3}}
      }""");

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(text);
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  private static List<String> told(List<FieldFault> faults) {
    return faults.stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
  }

  private static final String GOOD = "\"name\": \"罗记\", \"area\": 45, \"shop\": {\"street\": \"东津路\"}";

  @Nested
  class CompleteAnswers {

    @Test
    void haveNoFaults() {
      assertThat(Forms.faults(FORM, json("{" + GOOD + ", \"kind\": \"SALES\", \"declaration\": true, \"either\": \"A\", \"items\": [\"a\"]}"))).isEmpty();
    }

    @Test
    void lackNothingThatIsRequired() {
      assertThat(told(Forms.faults(FORM, json("{\"shop\": {}}"))))
          .containsExactlyInAnyOrder("/answers/name required", "/answers/area required", "/answers/shop/street required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
      "\"name\": \"罗\"               | /answers/name size",
      "\"name\": \"罗记小面馆一\"     | /answers/name size",
      "\"name\": 7                    | /answers/name wrong-type",
      "\"name\": null                 | /answers/name wrong-type",
      "\"area\": \"45\"               | /answers/area wrong-type",
      "\"area\": 0                    | /answers/area range",
      "\"area\": 10001                | /answers/area range",
      "\"phone\": \"12800000000\"     | /answers/phone pattern",
      "\"kind\": \"OTHER\"            | /answers/kind not-one-of",
      "\"declaration\": false         | /answers/declaration not-one-of",
      "\"either\": \"C\"              | /answers/either not-one-of",
      "\"items\": []                  | /answers/items size",
      "\"items\": [\"a\", \"b\", \"c\"] | /answers/items size",
      "\"items\": [\"a\", \"a\"]      | /answers/items size",
      "\"items\": [\"a\", 7]          | /answers/items/1 wrong-type",
      "\"more\": 1                    | /answers/more unknown-field",
      "\"x/y~z\": 1                   | /answers/x~1y~0z unknown-field",
      "\"shop\": {\"street\": 7}      | /answers/shop/street wrong-type",
      "\"shop\": {\"street\": \"东\", \"a/b~c\": \"long\"} | /answers/shop/a~1b~0c size",
      "\"shop\": {\"street\": \"东\", \"no\": 1} | /answers/shop/no unknown-field",
    })
    void areToldOneFaultWithItsPointer(String field, String fault) {
      ObjectNode answers = json("{" + GOOD + "}");
      answers.setAll(json("{" + field + "}"));
      assertThat(told(Forms.faults(FORM, answers))).containsExactly(fault);
    }
  }

  @Nested
  class HalfFilledAnswers {

    @Test
    void mayLackAndMissWhateverComesLater() {
      assertThat(Forms.shapeFaults(FORM, json("{\"name\": \"罗\", \"area\": 0, \"phone\": \"1\", \"kind\": \"X\", \"declaration\": false, \"items\": [], \"shop\": {}}")))
          .isEmpty();
    }

    @Test
    void mustHaveTheShapeAndSizeThatCanBeKept() {
      assertThat(told(Forms.shapeFaults(FORM, json("{\"name\": \"罗记小面馆一\", \"area\": \"45\", \"more\": 1, \"items\": [\"a\", \"b\", \"c\"]}"))))
          .containsExactlyInAnyOrder("/answers/name size", "/answers/area wrong-type", "/answers/more unknown-field", "/answers/items size");
    }
  }

  @Nested
  class AForm {

    @Test
    void mayReferWithinItself() {
      assertThatNoException().isThrownBy(() -> Forms.check(FORM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/word.json", "word.json", "file:///etc/passwd", "", "classpath:word.json#/a"})
    void refersToNothingOutsideItself(String target) {
      ObjectNode form = json("{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"array\", \"items\": {}}}}");
      ((ObjectNode) form.at("/properties/a/items")).put("$ref", target);
      assertThatIllegalArgumentException().isThrownBy(() -> Forms.check(form)).withMessageStartingWith("A form refers to nothing outside itself");
    }

    @Test
    void refersToNothingOutsideItselfDynamicallyEither() {
      ObjectNode form = json("{\"type\": \"object\", \"properties\": {\"a\": {\"$dynamicRef\": \"https://elsewhere.example/word.json#word\"}}}");
      assertThatIllegalArgumentException().isThrownBy(() -> Forms.check(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {
      "\"a\": {\"$ref\": \"#/$defs/card\"}}, \"$defs\": {\"card\": {\"type\": \"string\", \"x-personal\": true}",
      "\"a\": {\"oneOf\": [{\"type\": \"string\", \"x-personal\": true}, {\"type\": \"null\"}]}",
      "\"a\": {\"type\": \"array\", \"prefixItems\": [{\"type\": \"string\", \"x-personal\": true}]}",
    })
    void hasNoPersonalFieldWhereItWouldNotBeEncrypted(String properties) {
      ObjectNode form = json("{\"type\": \"object\", \"properties\": {" + properties + "}}");
      assertThatIllegalArgumentException().isThrownBy(() -> Forms.check(form)).withMessageStartingWith("A personal field stands in properties or items");
    }

    @Test
    void mayHavePersonalFieldsAtAnyDepth() {
      ObjectNode form = json("{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\", \"x-personal\": true},"
          + " \"b\": {\"type\": \"array\", \"items\": {\"type\": \"object\", \"properties\": {\"c\": {\"type\": \"string\", \"x-personal\": true}}}},"
          + " \"d\": {\"oneOf\": [{\"type\": \"string\", \"x-personal\": false}]}}}");
      assertThatNoException().isThrownBy(() -> Forms.check(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"type\": \"array\"}", "{\"type\": \"object\"}", "{\"type\": \"object\", \"properties\": []}", "{\"properties\": {}}"})
    void isASchemaOfAnObjectWithProperties(String form) {
      assertThatIllegalArgumentException().isThrownBy(() -> Forms.check(json(form))).withMessage("A form is a JSON Schema of type object with properties");
    }
  }
}
