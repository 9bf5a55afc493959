package org.yichuang.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

class CleanTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "张晓明", "𠮷野家", "a\tb\nc", "𠮷", "\uFFFF"})
  void ordinaryTextIsKept(String text) {
    assertThat(CleanText.isClean(text)).isTrue();
  }

  @Test
  void aNulCannotBeKept() {
    assertThat(CleanText.isClean("\u0000")).isFalse();
    assertThat(CleanText.isClean("张\u0000明")).isFalse();
  }

  @Test
  void halfACharacterCannotBeKept() {
    assertThat(CleanText.isClean("a" + '\uD842')).isFalse();
    assertThat(CleanText.isClean('\uDFB7' + "a")).isFalse();
    assertThat(CleanText.isClean("" + '\uDFB7' + '\uD842')).isFalse();
    assertThat(CleanText.isClean("" + '\uD842' + '\uD842' + '\uDFB7')).isFalse();
  }

  @Test
  void freeJsonIsRefusedWithAPointerToTheFault() {
    ObjectNode answers = JsonNodeFactory.instance.objectNode();
    answers.putArray("shops").addObject().put("a/b~c", "x\u0000");

    assertThatExceptionOfType(Problem.class).isThrownBy(() -> CleanText.check(answers, "/answers")).satisfies(problem -> {
      assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
      assertThat(problem.faults()).singleElement().satisfies(fault -> {
        assertThat(fault.pointer()).isEqualTo("/answers/shops/0/a~1b~0c");
        assertThat(fault.code()).isEqualTo("unclean-text");
      });
    });
  }

  @Test
  void aNameOfAFieldCannotBeUncleanEither() {
    ObjectNode answers = JsonNodeFactory.instance.objectNode().put("a\u0000", 1);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> CleanText.check(answers, "/answers"))
        .satisfies(problem -> assertThat(problem.faults().getFirst().pointer()).isEqualTo("/answers"));
  }

  @Test
  void cleanJsonPasses() {
    ObjectNode answers = JsonNodeFactory.instance.objectNode().put("name", "𠮷野家").put("area", 45);
    answers.putNull("nothing");

    assertThatNoException().isThrownBy(() -> CleanText.check(answers, "/answers"));
  }

  @ParameterizedTest
  @CsvSource({"tradeName, tradeName", "a/b, a~1b", "a~b, a~0b", "~1, ~01"})
  void aStepOfAPointerIsEscaped(String name, String step) {
    assertThat(CleanText.escape(name)).isEqualTo(step);
  }
}
