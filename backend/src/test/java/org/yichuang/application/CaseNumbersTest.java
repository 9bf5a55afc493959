package org.yichuang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumbersTest {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

  @ParameterizedTest
  @CsvSource({"57, 510704202602100000579", "999999, 510704202602109999990", "0, 510704202602100000005"})
  void aNumberIsJurisdictionDaySequenceAndCheckDigit(long sequence, String number) {
    assertThat(CaseNumbers.of("510704", DAY, sequence)).isEqualTo(number);
    assertThat(CaseNumbers.isValid(number)).isTrue();
  }

  @Test
  void theSequenceBeginsAnewAfterAMillion() {
    assertThat(CaseNumbers.of("510704", DAY, 1_000_057)).isEqualTo("510704202602100000579");
  }

  @Test
  void aNumberTellsItsJurisdiction() {
    assertThat(CaseNumbers.jurisdiction("510704202602100000579")).isEqualTo("510704");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "51070420260210000057", "5107042026021000005790", "51070420260210000057X", "５10704202602100000579", " 510704202602100000579", "510704202602100000570"})
  void anythingElseIsNoNumber(String text) {
    assertThat(CaseNumbers.isValid(text)).isFalse();
  }
}
