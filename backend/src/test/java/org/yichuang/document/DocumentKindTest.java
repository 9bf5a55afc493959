package org.yichuang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentKindTest {

  @ParameterizedTest
  @CsvSource({
    "RECEIPT, 游市监收字〔2026〕第000123号",
    "ACCEPTANCE_NOTICE, 游市监受字〔2026〕第000123号",
    "ACCEPTANCE_REFUSAL, 游市监不受字〔2026〕第000123号",
    "GRANT_DECISION, 游市监准字〔2026〕第000123号",
    "REFUSAL_DECISION, 游市监不准字〔2026〕第000123号",
  })
  void aNumberNamesOrganKindYearAndPlace(DocumentKind kind, String number) {
    assertThat(kind.number("游市监", 2026, 123)).isEqualTo(number);
  }

  @Test
  void theMillionthPaperOfAYearKeepsAllItsDigits() {
    assertThat(DocumentKind.RECEIPT.number("游市监", 2026, 1_000_000)).isEqualTo("游市监收字〔2026〕第1000000号");
  }

  @Test
  void noTwoKindsShareANumber() {
    assertThat(Arrays.stream(DocumentKind.values()).map(kind -> kind.number("游审", 2026, 1))).hasSize(9).doesNotHaveDuplicates();
  }
}
