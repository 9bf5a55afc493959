package org.yichuang.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invented resident. What is null stays as it is with the model.
 *
 * @param account its account, as owner of what is filed online
 */
record CrowdPerson(UUID account, @Nullable String name, @Nullable String phone, @Nullable String idNumber) {

  private static final String[] SURNAMES = "王,李,张,刘,陈,杨,黄,赵,周,吴,徐,孙,马,朱,胡,郭,何,林,罗,高".split(",");
  private static final String[] GIVEN = "伟,芳,秀英,敏,静,丽,强,磊,军,洋,勇,艳,杰,涛,明,超,兰英,霞,平,建国,玉兰,志强,晓梅,桂香,文博,雨桐".split(",");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final LocalDate OLDEST = LocalDate.of(1950, 1, 1);
  private static final int DAYS = 20_000;

  /** The same number is the same person at every start. */
  static CrowdPerson of(int number) {
    UUID account = UUID.nameUUIDFromBytes(("crowd/" + number).getBytes(StandardCharsets.UTF_8));
    String name = SURNAMES[number % SURNAMES.length] + GIVEN[number / SURNAMES.length % GIVEN.length];
    String day = OLDEST.plusDays(number % DAYS).format(DateTimeFormatter.BASIC_ISO_DATE);
    String digits = "510704" + day + String.format("%03d", number / DAYS % 1000);
    return new CrowdPerson(account, name, String.format("1%010d", 3_600_000_000L + number), digits + check(digits));
  }

  /** An account of the demo that files for whom the model names. */
  static CrowdPerson account(UUID account) {
    return new CrowdPerson(account, null, null, null);
  }

  /** ISO 7064 MOD 11-2, as GB 11643 has it. */
  private static char check(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return "10X98765432".charAt(sum % 11);
  }
}
