package org.yichuang.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that somebody should know of.
 *
 * @param line in the file, the header is line 1
 * @param column its name in the header; the number of a column that has none
 * @param arguments what the text names
 */
record ImportFinding(ImportReason reason, int line, @Nullable String column, List<String> arguments) {

  private static final int LONGEST_ARGUMENT = 60;

  static ImportFinding of(ImportReason reason, int line, @Nullable String column, Object... arguments) {
    return new ImportFinding(reason, line, column, java.util.Arrays.stream(arguments).map(a -> shortened(String.valueOf(a))).toList());
  }

  boolean rejects() {
    return reason.severity() == ImportReason.Severity.ERROR;
  }

  private static String shortened(String text) {
    String clean = text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).limit(LONGEST_ARGUMENT + 1).collect(
        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    return clean.codePointCount(0, clean.length()) > LONGEST_ARGUMENT ? clean.substring(0, clean.offsetByCodePoints(0, LONGEST_ARGUMENT)) + "…" : clean;
  }
}
