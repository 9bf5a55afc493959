package org.yichuang.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * Case numbers for people: {@code {jurisdiction6}{yyyyMMdd}{seq6}{check}}, issued once from a sequence that may have gaps. The last digit
 * (ISO 7064 MOD 11,10) tells a slip of the pen. A number is no secret: looking a case up by it needs the query code too.
 */
public final class CaseNumbers {

  private static final Pattern FORM = Pattern.compile("[0-9]{21}");

  private CaseNumbers() {}

  public static String of(String jurisdiction, LocalDate day, long sequence) {
    String body = jurisdiction + day.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%06d", sequence % 1_000_000);
    return body + checkDigit(body);
  }

  static boolean isValid(String number) {
    return FORM.matcher(number).matches() && checkDigit(number.substring(0, 20)) == number.charAt(20);
  }

  /** The jurisdiction that a number begins with. */
  static String jurisdiction(String number) {
    return number.substring(0, 6);
  }

  private static char checkDigit(String digits) {
    int product = 10;
    for (int i = 0; i < digits.length(); i++) {
      int sum = (digits.charAt(i) - '0' + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (char) ('0' + (11 - product) % 10);
  }
}
