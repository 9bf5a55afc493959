package org.yichuang.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Identity numbers: 居民身份证 (GB 11643-1999) and 统一社会信用代码 (GB 32100-2015). */
public final class IdNumbers {

  private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String RESIDENT_CHECKS = "10X98765432";
  private static final Pattern RESIDENT = Pattern.compile("[1-9][0-9]{16}[0-9X]");
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51",
          "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");
  private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
  private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final Pattern CREDIT = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");

  private IdNumbers() {}

  /** As it is stored: trimmed, upper case. */
  public static String normalise(String number) {
    return number.strip().toUpperCase(Locale.ROOT);
  }

  /** Eighteen places, a known province, a real date of birth not after today, the right check digit; lower-case x is accepted. */
  public static boolean isResidentId(String number, LocalDate today) {
    String id = normalise(number);
    if (!RESIDENT.matcher(id).matches() || !PROVINCES.contains(id.substring(0, 2)) || !isBirth(id.substring(6, 14), today)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (id.charAt(i) - '0') * RESIDENT_WEIGHTS[i];
    }
    return RESIDENT_CHECKS.charAt(sum % 11) == id.charAt(17);
  }

  /** Both check characters: of the whole (mod 31) and of the organisation code within (GB 11714, mod 11). */
  public static boolean isCreditCode(String number) {
    String code = normalise(number);
    if (!CREDIT.matcher(code).matches()) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += CREDIT_ALPHABET.indexOf(code.charAt(i)) * CREDIT_WEIGHTS[i];
    }
    return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31) == code.charAt(17) && isOrganisationCode(code.substring(8, 17));
  }

  private static boolean isOrganisationCode(String code) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += ORGANISATION_ALPHABET.indexOf(code.charAt(i)) * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    char expected = check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    return expected == code.charAt(8);
  }

  private static boolean isBirth(String yyyymmdd, LocalDate today) {
    try {
      return !LocalDate.parse(yyyymmdd, BIRTH).isAfter(today);
    } catch (DateTimeParseException impossible) {
      return false;
    }
  }
}
