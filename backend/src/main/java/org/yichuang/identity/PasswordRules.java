package org.yichuang.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What a password must be (GB/T 22239-2019 8.1.4.1 a): long, of several kinds of characters, and not the user's name. */
final class PasswordRules {

  private static final int SHORTEST = 10;
  private static final int KINDS = 3;

  /** More than bcrypt reads would be cut off in silence. */
  private static final int LONGEST_BYTES = 72;

  private static final List<IntPredicate> ALL_KINDS =
      List.of(
          Character::isLowerCase,
          Character::isUpperCase,
          Character::isDigit,
          c -> !Character.isLowerCase(c) && !Character.isUpperCase(c) && !Character.isDigit(c));

  private PasswordRules() {}

  /** What is wrong with it, as code of a field's text; null when nothing is. */
  static @Nullable String fault(String password, String username) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return "password-short";
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      return "password-long";
    }
    if (ALL_KINDS.stream().filter(kind -> password.codePoints().anyMatch(kind)).count() < KINDS) {
      return "password-kinds";
    }
    return password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT)) ? "password-username" : null;
  }
}
