package org.yichuang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by the vectors of RFC 6238 (last six digits), and how long each is taken. */
class TimeCodesTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
  void areThoseOfTheStandard(long seconds, String code) {
    assertThat(TimeCodes.code(SECRET, TimeCodes.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
  }

  /** The code of second 1111111111 belongs to step 37037037, which lasts from 1111111110 to 1111111139. */
  @ParameterizedTest
  @CsvSource({"1111111079, false", "1111111080, true", "1111111111, true", "1111111139, true", "1111111169, true", "1111111170, false"})
  void aCodeIsTakenOneStepEarlyOrLate(long seconds, boolean taken) {
    assertThat(TimeCodes.match(SECRET, "050471", Instant.ofEpochSecond(seconds), 0).isPresent()).isEqualTo(taken);
  }

  @Test
  void aCodeIsTakenOnceAndNoneOlderAfterIt() {
    Instant now = Instant.ofEpochSecond(1111111111);
    assertThat(TimeCodes.match(SECRET, "050471", now, 37037036)).isEqualTo(OptionalLong.of(37037037));
    assertThat(TimeCodes.match(SECRET, "050471", now, 37037037)).isEmpty();
    assertThat(TimeCodes.match(SECRET, "081804", now, 37037037)).isEmpty();
  }
}
