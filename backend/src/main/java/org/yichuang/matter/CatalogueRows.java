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
import org.yichuang.matter.CatalogueRow.MatterKey;
import org.yichuang.shared.csv.CsvEncoding;
import org.yichuang.shared.csv.CsvFile;
import org.yichuang.shared.csv.CsvFile.Line;
import org.yichuang.shared.csv.CsvHeader;
import org.yichuang.shared.csv.CsvText;

/** The rows of a catalogue in batches, with what is wrong with those that are left out. Blocking: use it on a worker thread. */
final class CatalogueRows {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern DIVISION = Pattern.compile("[1-9][0-9]{11}");
  private static final String NO_MAIN_ITEM = "未分类";

  private final CsvFile file;
  private final CsvHeader<CatalogueColumn> header;
  private final Map<MatterKey, CatalogueRow> seen = new HashMap<>();

  private CatalogueRows(CsvFile file) {
    this.file = file;
    this.header = CsvHeader.of(file.header(), CatalogueColumn.class);
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
  static CatalogueRows after(int lineDone, byte[] content, CsvEncoding encoding) throws IOException {
    CsvFile file = CsvFile.open(content, encoding);
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
    Map<CatalogueColumn, String> cells = line.cells() == null ? null : cells(line, here);
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
  private @Nullable Map<CatalogueColumn, String> cells(Line line, List<ImportFinding> here) {
    List<String> given = line.cells();
    if (given == null || given.size() != header.size()) {
      int found = given == null ? 0 : given.size();
      here.add(ImportFinding.of(ImportReason.COLUMNS, line.number(), header.titleAt(Math.min(found, header.size())), header.size(), found));
      return null;
    }
    Map<CatalogueColumn, String> cells = new EnumMap<>(CatalogueColumn.class);
    for (CatalogueColumn column : CatalogueColumn.values()) {
      String text = header.cell(given, column);
      boolean code = column.ordinal() >= CatalogueColumn.ITEM_CODE.ordinal();
      cells.put(column, code ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text);
    }
    return cells;
  }

  private static @Nullable CatalogueRow row(int line, Map<CatalogueColumn, String> cells, List<ImportFinding> here) {
    for (CatalogueColumn column : CatalogueColumn.values()) {
      fault(line, column, cells.get(column), here);
    }
    if (here.stream().anyMatch(ImportFinding::rejects)) {
      return null;
    }
    String mainItem = cells.get(CatalogueColumn.MAIN_ITEM);
    CatalogueRow row =
        new CatalogueRow(
            line,
            cells.get(CatalogueColumn.AREA_CODE),
            cells.get(CatalogueColumn.ITEM_CODE),
            cells.get(CatalogueColumn.NAME),
            mainItem.isEmpty() || mainItem.equals(NO_MAIN_ITEM) ? null : mainItem,
            java.util.Objects.requireNonNull(MatterType.ofCode(cells.get(CatalogueColumn.MATTER_TYPE))),
            cells.get(CatalogueColumn.DEPARTMENT),
            cells.get(CatalogueColumn.DEPARTMENT_CODE));
    if (MatterCodes.of(row.code()).doubtful()) {
      here.add(ImportFinding.of(ImportReason.NATIONAL_CODE, line, CatalogueColumn.ITEM_CODE.title(), row.code()));
    }
    return row;
  }

  /** One finding for a cell at most: the first that holds. */
  private static void fault(int line, CatalogueColumn column, String cell, List<ImportFinding> here) {
    ImportReason reason = reason(column, cell);
    if (reason != null) {
      here.add(ImportFinding.of(reason, line, column.title(), reason == ImportReason.TOO_LONG ? column.most() : cell));
    }
  }

  private static @Nullable ImportReason reason(CatalogueColumn column, String cell) {
    if (cell.isEmpty()) {
      return column.required() ? ImportReason.MISSING : null;
    }
    if (CsvText.isDamaged(cell)) {
      return ImportReason.UNDECODABLE;
    }
    if (!CsvText.isVisible(cell)) {
      return ImportReason.UNCLEAN;
    }
    return switch (column) {
      case MATTER_TYPE -> MatterType.ofCode(cell) == null ? ImportReason.UNKNOWN_TYPE : null;
      case AREA_CODE -> DIVISION.matcher(cell).matches() ? null : ImportReason.UNKNOWN_DIVISION;
      case ITEM_CODE, DEPARTMENT_CODE -> tooLong(column, cell) ? ImportReason.TOO_LONG : CODE.matcher(cell).matches() ? null : ImportReason.CODE_FORMAT;
      default -> tooLong(column, cell) ? ImportReason.TOO_LONG : CsvText.looksLikeFormula(cell) ? ImportReason.FORMULA : null;
    };
  }

  private static boolean tooLong(CatalogueColumn column, String cell) {
    return cell.codePointCount(0, cell.length()) > column.most();
  }

  /** The first row of a code has it. */
  private void claim(CatalogueRow row, List<ImportFinding> here) {
    CatalogueRow before = seen.putIfAbsent(row.key(), row);
    if (before != null) {
      ImportReason reason = before.withoutLine().equals(row.withoutLine()) ? ImportReason.DUPLICATE_ROW : ImportReason.DUPLICATE_CODE;
      here.add(ImportFinding.of(reason, row.line(), CatalogueColumn.ITEM_CODE.title(), before.line()));
    }
  }
}
