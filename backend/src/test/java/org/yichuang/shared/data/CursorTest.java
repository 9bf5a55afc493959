package org.yichuang.shared.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

class CursorTest {

  @Test
  void givesBackTheSortValuesOfTheLastRow() {
    String cursor = Cursor.encode("2026-02-24", "食品经营许可证核发", 57);
    assertThat(Cursor.decode(cursor, 3)).containsExactly("2026-02-24", "食品经营许可证核发", "57");
  }

  @Test
  void keepsAnEmptyValue() {
    assertThat(Cursor.decode(Cursor.encode("", "x", ""), 3)).containsExactly("", "x", "");
  }

  @Test
  void goesIntoAUrlAsItIs() {
    assertThat(Cursor.encode("？？？>>>~~~ÿ")).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void withoutOneThePageIsTheFirst() {
    assertThat(Cursor.decode(null, 2)).isNull();
    assertThat(Cursor.decode("", 2)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"***", "a", "YQ", "Zm9yZ2VkH3R3aWNlH292ZXI", "YQAfYg"})
  void aForgedOneIsABadRequest(String cursor) {
    assertThatExceptionOfType(Problem.class).isThrownBy(() -> Cursor.decode(cursor, 2)).satisfies(problem -> {
      assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
      assertThat(problem.faults().getFirst().pointer()).isEqualTo("#query/cursor");
    });
  }
}
