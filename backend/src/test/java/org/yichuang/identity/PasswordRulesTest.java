package org.yichuang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passwords that are taken, and why others are not. */
class PasswordRulesTest {

  @ParameterizedTest
  @CsvSource({
    "Youxian-2026,",
    "youxian-2026,",
    "游仙-Abcdefg1,",
    "Aa1-Aa1-A, password-short",
    "abcdefghij, password-kinds",
    "abcdefgh12, password-kinds",
    "ABCDEFGH12, password-kinds",
    "Abcdefgh12,",
    "my-CLERK7-pass, password-username"
  })
  void areLongOfSeveralKindsAndNotTheName(String password, String fault) {
    assertThat(PasswordRules.fault(password, "clerk7")).isEqualTo(fault);
  }

  @Test
  void areNoLongerThanWhatBcryptReads() {
    assertThat(PasswordRules.fault("Aa1" + "x".repeat(69), "clerk7")).isNull();
    assertThat(PasswordRules.fault("Aa1" + "x".repeat(70), "clerk7")).isEqualTo("password-long");
    assertThat(PasswordRules.fault("Aa1" + "仙".repeat(24), "clerk7")).isEqualTo("password-long");
  }
}
