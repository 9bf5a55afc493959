package org.yichuang.shared.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

class RowIdTest {

  private static final String TEXT = "510704-0197f3c2-7d10-7abc-8def-0123456789ab";
  private static final RowId ID = new RowId("510704", UUID.fromString("0197f3c2-7d10-7abc-8def-0123456789ab"));

  @Test
  void isOneWordInPublic() {
    assertThat(RowId.parse(TEXT)).isEqualTo(ID);
    assertThat(ID).hasToString(TEXT);
  }

  @Test
  void mayBeWrittenInCapitals() {
    assertThat(RowId.parse(TEXT.toUpperCase(java.util.Locale.ROOT))).isEqualTo(ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "510704", "0197f3c2-7d10-7abc-8def-0123456789ab", "51070-0197f3c2-7d10-7abc-8def-0123456789ab", "5107040-0197f3c2-7d10-7abc-8def-0123456789ab",
    "510704-1-1-1-1-1", "510704-0197f3c2-7d10-7abc-8def-0123456789ag", " 510704-0197f3c2-7d10-7abc-8def-0123456789ab", "５10704-0197f3c2-7d10-7abc-8def-0123456789ab",
    "510704-0197f3c2-7d10-7abc-8def-0123456789ab\n"
  })
  void anythingElseIsSimplyNotThere(String text) {
    assertThatExceptionOfType(Problem.class).isThrownBy(() -> RowId.parse(text)).satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND));
  }

  @Test
  void freshOnesAreOrderedByTime() {
    var ids = Stream.generate(RowId::freshUuid).limit(1_000).map(UUID::toString).toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates();
    assertThat(UUID.fromString(ids.getFirst()).version()).isEqualTo(7);
    assertThat(RowId.fresh("510704").jurisdiction()).isEqualTo("510704");
  }
}
