package org.yichuang.shared.csv;

/** What cells are made of. */
public final class CsvText {

  private static final String FORMULA_SIGNS = "=+-@";

  private CsvText() {}

  /** Whether all characters are such as people see. */
  public static boolean isVisible(String cell) {
    return cell.codePoints().allMatch(CsvText::isVisible);
  }

  /** Whether a spreadsheet would take it for a formula. */
  public static boolean looksLikeFormula(String cell) {
    return !cell.isEmpty() && FORMULA_SIGNS.indexOf(cell.charAt(0)) >= 0;
  }

  /** Whether it has bytes that were no characters of the file's encoding. */
  public static boolean isDamaged(String cell) {
    return cell.indexOf('\uFFFD') >= 0;
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  /** Without the spaces around it, be they narrow, wide or fixed. */
  public static String trimmed(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && isSpace(cell.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(cell.charAt(to - 1))) {
      to--;
    }
    return cell.substring(from, to);
  }

  private static boolean isSpace(char character) {
    return character == ' ' || character == '\t' || character == '\u00A0' || character == '\u3000';
  }
}
