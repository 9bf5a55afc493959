package org.yichuang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumbersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  record Wrong(String value, String why) {}

  static List<String> residents() {
    return valid("residentId");
  }

  static List<Wrong> wrongResidents() {
    return invalid("residentId");
  }

  static List<String> creditCodes() {
    return valid("unifiedSocialCreditCode");
  }

  static List<Wrong> wrongCreditCodes() {
    return invalid("unifiedSocialCreditCode");
  }

  private static List<String> valid(String kind) {
    return stream(vectors().path(kind).path("valid")).map(JsonNode::asText).toList();
  }

  private static List<Wrong> invalid(String kind) {
    return stream(vectors().path(kind).path("invalid")).map(n -> new Wrong(n.path("value").asText(), n.path("why").asText())).toList();
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static JsonNode vectors() {
    try (InputStream in = IdNumbersTest.class.getResourceAsStream("/vectors/identifiers.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  @Test
  void allVectorsAreTried() {
    assertThat(residents()).hasSize(32);
    assertThat(wrongResidents()).hasSize(17);
    assertThat(creditCodes()).hasSize(6);
    assertThat(wrongCreditCodes()).hasSize(7);
  }

  @Nested
  class AResidentId {

    @ParameterizedTest
    @MethodSource("org.yichuang.identity.IdNumbersTest#residents")
    void isKnownByItsCheckDigit(String number) {
      assertThat(IdNumbers.isResidentId(number, TODAY)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.yichuang.identity.IdNumbersTest#wrongResidents")
    void isRefusedFor(Wrong wrong) {
      assertThat(IdNumbers.isResidentId(wrong.value(), TODAY)).as(wrong.why()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.yichuang.identity.IdNumbersTest#residents")
    void hasOneLastPlaceOnly(String number) {
      assertThat("0123456789X".chars().filter(last -> IdNumbers.isResidentId(number.substring(0, 17) + (char) last, TODAY)).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"510704202607010010, true, born today", "510704202607020016, false, born tomorrow"})
    void maybeOfSomebodyBornToday(String number, boolean valid, String why) {
      assertThat(IdNumbers.isResidentId(number, TODAY)).as(why).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"510704200002290014, true, 2000 was a leap year", "510704190002290018, false, 1900 was none"})
    void hasADayOfTheCalendar(String number, boolean valid, String why) {
      assertThat(IdNumbers.isResidentId(number, TODAY)).as(why).isEqualTo(valid);
    }

    @Test
    void mayBeWrittenWithASmallXAndSpacesAround() {
      assertThat(IdNumbers.isResidentId(" 11010519491231002x ", TODAY)).isTrue();
      assertThat(IdNumbers.normalise(" 11010519491231002x ")).isEqualTo("11010519491231002X");
    }

    @Test
    void ofFifteenDigitsIsNoLongerOne() {
      assertThat(IdNumbers.isResidentId("110105491231002", TODAY)).isFalse();
    }
  }

  @Nested
  class ACreditCode {

    @ParameterizedTest
    @MethodSource("org.yichuang.identity.IdNumbersTest#creditCodes")
    void isKnownByItsTwoCheckCharacters(String code) {
      assertThat(IdNumbers.isCreditCode(code)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.yichuang.identity.IdNumbersTest#wrongCreditCodes")
    void isRefusedFor(Wrong wrong) {
      assertThat(IdNumbers.isCreditCode(wrong.value())).as(wrong.why()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.yichuang.identity.IdNumbersTest#creditCodes")
    void hasOneLastPlaceOnly(String code) {
      assertThat("0123456789ABCDEFGHJKLMNPQRTUWXY".chars().filter(last -> IdNumbers.isCreditCode(code.substring(0, 17) + (char) last)).count()).isEqualTo(1);
    }

    @Test
    void holdsAnOrganisationCodeWithACheckOfItsOwn() {
      assertThat(IdNumbers.isCreditCode("91350100M000100Y43")).isTrue();
      // the whole still adds up (mod 31), the organisation code within does not (mod 11)
      assertThat(IdNumbers.isCreditCode("91350100M000100Y56")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100m000100y43", " 91350100M000100Y43 "})
    void mayBeWrittenInSmallLettersAndWithSpacesAround(String code) {
      assertThat(IdNumbers.isCreditCode(code)).isTrue();
    }
  }
}
