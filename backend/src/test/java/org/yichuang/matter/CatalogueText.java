package org.yichuang.matter;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Catalogues for the tests, in the shape in which a province's platform hands them out; all names and codes are made up. */
final class CatalogueText {

  static final String HEADER = "department,mainItem,name,itemCode,areaCode,matterType,departmentCode";
  static final String DIVISION = "513922000000";
  static final String JURISDICTION = "513922";
  static final Charset GB18030 = Charset.forName("GB18030");

  /** Matters, organs and codes of {@link #county()}: as many as a real county has. */
  static final int MATTERS = 1_135;
  static final int ORGANS = 34;
  static final int ORGAN_CODES = 39;

  private static final List<String> TYPES = List.of("1", "20", "10", "7", "5", "9", "8");

  private CatalogueText() {}

  /** A row that nothing is wrong with. */
  static String row(String code) {
    return row("区测试局", "事项 " + code, code);
  }

  static String row(String organ, String name, String code) {
    return String.join(",", organ, "未分类", name, code, DIVISION, "1", "T-0001");
  }

  /** Header and rows, every line ended. */
  static String lines(String end, String... rows) {
    return HEADER + end + Arrays.stream(rows).map(row -> row + end).reduce("", String::concat);
  }

  static String file(String... rows) {
    return lines("\r\n", rows);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] marked(String text) {
    return utf8("\uFEFF" + text);
  }

  /**
   * A whole county: the mark, CRLF, quoted commas; more codes than organs; two pairs of matters that share organ and name and not the code;
   * types of one digit.
   */
  static String county() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < MATTERS; i++) {
      int organ = i % ORGANS;
      // five codes of the first organ, two of the second
      int code = organ == 0 ? i / ORGANS % 5 : organ == 1 ? i / ORGANS % 2 : 0;
      String name = i == 701 ? name(701 - ORGANS) : i == 902 ? name(902 - ORGANS) : name(i);
      rows.add(
          String.join(
              ",", "区第" + (organ + 1) + "局", i % 3 == 0 ? "\"主项，甲,乙\"" : "未分类", name, code(i), DIVISION, TYPES.get(i % TYPES.size()),
              "1151390000%03d%s".formatted(organ, code == 0 ? "X" : "X_" + (6000 + code))));
    }
    return file(rows.toArray(String[]::new));
  }

  static String name(int i) {
    return i % 5 == 0 ? "\"第" + i + "项（甲,乙）审批\"" : "第" + i + "项审批";
  }

  /** As long as the real ones. */
  static String code(int i) {
    return "513A%010d-513922000000-000-11513900008778%04d-1-00".formatted(i, i % 34);
  }
}
