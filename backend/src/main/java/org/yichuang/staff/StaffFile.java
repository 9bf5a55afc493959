package org.yichuang.staff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.csv.CsvFile;
import org.yichuang.shared.csv.CsvHeader;
import org.yichuang.shared.csv.CsvText;
import org.yichuang.staff.StaffFinding.Reason;

/**
 * A list of staff as it was read: who can be taken on as far as the file itself tells, and why others cannot.
 *
 * @param total lines with something in them
 */
public record StaffFile(List<Row> rows, List<StaffFinding> findings, int total) {

  /** A list, not a register: whoever has more of them sends several. */
  private static final CsvFile.Limits LIMITS = new CsvFile.Limits(1024 * 1024, 500);

  private static final Pattern USERNAME = Pattern.compile(HireStaff.USERNAME);
  private static final Pattern PHONE = Pattern.compile(HireStaff.PHONE);
  private static final Map<String, Employment> EMPLOYMENTS =
      Map.of("PUBLIC_SERVANT", Employment.PUBLIC_SERVANT, "在编", Employment.PUBLIC_SERVANT, "CONTRACTED", Employment.CONTRACTED, "政府购买服务", Employment.CONTRACTED);

  /**
   * Somebody.
   *
   * @param organ code or name
   */
  record Row(int line, String username, String name, @Nullable String phone, String organ, Employment employment, @Nullable String employeeNumber) {}

  /** 413, 415 or 422 for a file that cannot be taken at all. Blocking. */
  public static StaffFile read(byte[] content) throws IOException {
    CsvFile.Description described = CsvFile.describe(content, LIMITS, names -> CsvHeader.of(names, StaffColumn.class));
    CsvFile file = CsvFile.open(content, described.encoding());
    CsvHeader<StaffColumn> header = CsvHeader.of(file.header(), StaffColumn.class);
    StaffFile read = new StaffFile(new ArrayList<>(), new ArrayList<>(), described.rows());
    Set<String> seen = new HashSet<>();
    for (CsvFile.Line line = file.next(); line != null; line = file.next()) {
      read.take(line, header, seen);
    }
    return read;
  }

  private void take(CsvFile.Line line, CsvHeader<StaffColumn> header, Set<String> seen) {
    List<String> given = line.cells();
    if (given == null || given.size() != header.size()) {
      findings.add(new StaffFinding(line.number(), null, given == null ? Reason.QUOTES : Reason.COLUMNS));
      return;
    }
    Map<StaffColumn, String> cells = new EnumMap<>(StaffColumn.class);
    List<StaffFinding> here = new ArrayList<>();
    for (StaffColumn column : StaffColumn.values()) {
      String cell = header.cell(given, column);
      cells.put(column, cell);
      Reason reason = reason(column, cell);
      if (reason != null) {
        here.add(StaffFinding.of(line.number(), column, reason));
      }
    }
    if (here.isEmpty() && !seen.add(cells.get(StaffColumn.USERNAME))) {
      here.add(StaffFinding.of(line.number(), StaffColumn.USERNAME, Reason.DUPLICATE_USERNAME));
    }
    findings.addAll(here);
    if (here.isEmpty()) {
      rows.add(row(line.number(), cells));
    }
  }

  private static Row row(int line, Map<StaffColumn, String> cells) {
    return new Row(
        line,
        cells.get(StaffColumn.USERNAME),
        cells.get(StaffColumn.NAME),
        emptyToNull(cells.get(StaffColumn.PHONE)),
        cells.get(StaffColumn.ORGAN),
        EMPLOYMENTS.get(cells.get(StaffColumn.EMPLOYMENT)),
        emptyToNull(cells.get(StaffColumn.EMPLOYEE_NUMBER)));
  }

  private static @Nullable Reason reason(StaffColumn column, String cell) {
    if (cell.isEmpty()) {
      return column.required() ? Reason.MISSING : null;
    }
    if (CsvText.isDamaged(cell)) {
      return Reason.UNDECODABLE;
    }
    if (!CsvText.isVisible(cell)) {
      return Reason.UNCLEAN;
    }
    if (cell.codePointCount(0, cell.length()) > column.most()) {
      return Reason.TOO_LONG;
    }
    if (CsvText.looksLikeFormula(cell)) {
      return Reason.FORMULA;
    }
    return switch (column) {
      case USERNAME -> USERNAME.matcher(cell).matches() ? null : Reason.USERNAME_FORMAT;
      case PHONE -> PHONE.matcher(cell).matches() ? null : Reason.PHONE_FORMAT;
      case EMPLOYMENT -> EMPLOYMENTS.containsKey(cell) ? null : Reason.UNKNOWN_EMPLOYMENT;
      default -> null;
    };
  }

  private static @Nullable String emptyToNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
