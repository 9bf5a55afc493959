package org.yichuang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What ISO 7064 MOD 11,10 promises: every wrong digit is found, and nearly every swap of neighbours. */
class CaseNumbersProperties {

  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  @Property(tries = 2_000)
  void everyWrongDigitIsFound(@ForAll @IntRange(min = 110000, max = 659999) int jurisdiction, @ForAll @IntRange(max = 20_000) int day, @ForAll @LongRange(max = 999_999) long sequence) {
    String number = number(jurisdiction, day, sequence);
    assertThat(CaseNumbers.isValid(number)).isTrue();
    for (int place = 0; place < 21; place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String other = number.substring(0, place) + digit + number.substring(place + 1);
        assertThat(CaseNumbers.isValid(other)).as(other).isEqualTo(other.equals(number));
      }
    }
  }

  @Property(tries = 2_000)
  void everySwapOfNeighboursIsFoundButTheBlindOnes(
      @ForAll @IntRange(min = 110000, max = 659999) int jurisdiction,
      @ForAll @IntRange(max = 20_000) int day,
      @ForAll @LongRange(max = 999_999) long sequence,
      @ForAll @IntRange(max = 18) int place) {
    String number = number(jurisdiction, day, sequence);
    char left = number.charAt(place);
    char right = number.charAt(place + 1);
    String swapped = number.substring(0, place) + right + left + number.substring(place + 2);
    int before = remainder(number.substring(0, place));

    assertThat(CaseNumbers.isValid(swapped)).isEqualTo(step(step(before, left), right) == step(step(before, right), left));
  }

  @Example
  void blindForTwentyOfNineHundredSwapsOnly() {
    int blind = 0;
    for (int before = 1; before <= 10; before++) {
      for (char left = '0'; left <= '9'; left++) {
        for (char right = '0'; right <= '9'; right++) {
          if (left != right && step(step(before, left), right) == step(step(before, right), left)) {
            blind++;
          }
        }
      }
    }
    assertThat(blind).isEqualTo(20);
  }

  private static String number(int jurisdiction, int day, long sequence) {
    return CaseNumbers.of(String.valueOf(jurisdiction), FIRST.plusDays(day), sequence);
  }

  /** The recursion as the standard writes it: P(1) = 10, S = P + a modulo 10 (10 for 0), P' = 2 S modulo 11. */
  private static int step(int product, char digit) {
    int sum = Math.floorMod(product + Character.digit(digit, 10) - 1, 10) + 1;
    return Math.floorMod(2 * sum, 11);
  }

  private static int remainder(String digits) {
    return digits.chars().reduce(10, (product, digit) -> step(product, (char) digit));
  }
}
