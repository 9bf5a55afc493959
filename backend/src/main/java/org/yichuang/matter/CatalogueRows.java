package org.yichuang.matter;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.matter.CatalogueFile.Line;
import org.yichuang.matter.CatalogueHeader.Column;
import org.yichuang.matter.CatalogueRow.MatterKey;

/** The rows of a catalogue in batches, with what is wrong with those that are left out. Blocking: use it on a worker thread. */
final class CatalogueRows {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern DIVISION = Pattern.compile("[1-9][0-9]{11}");
  private static final String FORMULA_SIGNS = "=+-@";
  private static final String NO_MAIN_ITEM = "未分类";

  private final CatalogueFile file;
  private final CatalogueHeader header;
  private final Map<MatterKey, CatalogueRow> seen = new HashMap<>();

  private CatalogueRows(CatalogueFile file) {
    this.file = file;
    this.header = CatalogueHeader.of(file.header());
  }

  /**
   * Some rows.
   *
   * @param findings of all of them, those that are left out and those that are not
   * @param rejected rows that are left out
   * @param through last line that was read; as before when there was none left
   */
  record Batch(List<CatalogueRow> rows, List<ImportFinding> findings, int rejected, int through) {

    boolean isEmpty() {
      return rows.isEmpty() && rejected == 0;
    }
  }

  /** The rows after a line; what stands before it is read for its codes only. */
  static CatalogueRows after(int lineDone, byte[] content, ImportEncoding encoding) throws IOException {
    CatalogueFile file = CatalogueFile.open(content, encoding);
    CatalogueRows rows = new CatalogueRows(file);
    rows.skip(lineDone);
    return rows;
  }

  private void skip(int lineDone) throws IOException {
    while (file.lineNumber() < lineDone) {
      Line line = file.next();
      if (line == null) {
        return;
      }
      read(line, new ArrayList<>());
    }
  }

  Batch next(int most) throws IOException {
    List<CatalogueRow> rows = new ArrayList<>();
    List<ImportFinding> findings = new ArrayList<>();
    int rejected = 0;
    int through = file.lineNumber();
    for (int i = 0; i < most; i++) {
      Line line = file.next();
      if (line == null) {
        break;
      }
      CatalogueRow row = read(line, findings);
      if (row == null) {
        rejected++;
      } else {
        rows.add(row);
      }
      through = line.number();
    }
    return new Batch(rows, findings, rejected, through);
  }

  private @Nullable CatalogueRow read(Line line, List<ImportFinding> findings) {
    List<ImportFinding> here = new ArrayList<>();
    Map<Column, String> cells = line.cells() == null ? null : cells(line, here);
    if (line.cells() == null) {
      here.add(ImportFinding.of(ImportReason.QUOTES, line.number(), null));
    }
    CatalogueRow row = cells == null ? null : row(line.number(), cells, here);
    if (row != null && here.stream().noneMatch(ImportFinding::rejects)) {
      claim(row, here);
    }
    findings.addAll(here);
    return here.stream().anyMatch(ImportFinding::rejects) ? null : row;
  }

  /** Cells by column, cleaned; null when the line has not as many as the header. */
  private @Nullable Map<Column, String> cells(Line line, List<ImportFinding> here) {
    List<String> given = line.cells();
    if (given == null || given.size() != header.size()) {
      int found = given == null ? 0 : given.size();
      here.add(ImportFinding.of(ImportReason.COLUMNS, line.number(), header.titleAt(Math.min(found, header.size())), header.size(), found));
      return null;
    }
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      String text = trimmed(header.cell(given, column));
      boolean code = column.ordinal() >= Column.ITEM_CODE.ordinal();
      cells.put(column, code ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text);
    }
    return cells;
  }

  private static @Nullable CatalogueRow row(int line, Map<Column, String> cells, List<ImportFinding> here) {
    for (Column column : Column.values()) {
      fault(line, column, cells.get(column), here);
    }
    if (here.stream().anyMatch(ImportFinding::rejects)) {
      return null;
    }
    String mainItem = cells.get(Column.MAIN_ITEM);
    CatalogueRow row =
        new CatalogueRow(
            line,
            cells.get(Column.AREA_CODE),
            cells.get(Column.ITEM_CODE),
            cells.get(Column.NAME),
            mainItem.isEmpty() || mainItem.equals(NO_MAIN_ITEM) ? null : mainItem,
            java.util.Objects.requireNonNull(MatterType.ofCode(cells.get(Column.MATTER_TYPE))),
            cells.get(Column.DEPARTMENT),
            cells.get(Column.DEPARTMENT_CODE));
    if (MatterCodes.of(row.code()).doubtful()) {
      here.add(ImportFinding.of(ImportReason.NATIONAL_CODE, line, Column.ITEM_CODE.title(), row.code()));
    }
    return row;
  }

  /** One finding for a cell at most: the first that holds. */
  private static void fault(int line, Column column, String cell, List<ImportFinding> here) {
    ImportReason reason = reason(column, cell);
    if (reason != null) {
      here.add(ImportFinding.of(reason, line, column.title(), reason == ImportReason.TOO_LONG ? column.most() : cell));
    }
  }

  private static @Nullable ImportReason reason(Column column, String cell) {
    if (cell.isEmpty()) {
      return column.required() ? ImportReason.MISSING : null;
    }
    if (cell.indexOf('\uFFFD') >= 0) {
      return ImportReason.UNDECODABLE;
    }
    if (!cell.codePoints().allMatch(CatalogueRows::isVisible)) {
      return ImportReason.UNCLEAN;
    }
    return switch (column) {
      case MATTER_TYPE -> MatterType.ofCode(cell) == null ? ImportReason.UNKNOWN_TYPE : null;
      case AREA_CODE -> DIVISION.matcher(cell).matches() ? null : ImportReason.UNKNOWN_DIVISION;
      case ITEM_CODE, DEPARTMENT_CODE -> tooLong(column, cell) ? ImportReason.TOO_LONG : CODE.matcher(cell).matches() ? null : ImportReason.CODE_FORMAT;
      default -> tooLong(column, cell) ? ImportReason.TOO_LONG : FORMULA_SIGNS.indexOf(cell.charAt(0)) >= 0 ? ImportReason.FORMULA : null;
    };
  }

  private static boolean tooLong(Column column, String cell) {
    return cell.codePointCount(0, cell.length()) > column.most();
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  /** Without the spaces around it, be they narrow, wide or fixed. */
  private static String trimmed(String cell) {
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

  /** The first row of a code has it. */
  private void claim(CatalogueRow row, List<ImportFinding> here) {
    CatalogueRow before = seen.putIfAbsent(row.key(), row);
    if (before != null) {
      ImportReason reason = before.withoutLine().equals(row.withoutLine()) ? ImportReason.DUPLICATE_ROW : ImportReason.DUPLICATE_CODE;
      here.add(ImportFinding.of(reason, row.line(), Column.ITEM_CODE.title(), before.line()));
    }
  }
}
