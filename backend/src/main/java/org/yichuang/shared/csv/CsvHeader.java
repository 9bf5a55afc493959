package org.yichuang.shared.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yichuang.shared.problem.FieldFault;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Where a file has which column: its header says so, in any order; columns that nobody knows are passed over. */
public final class CsvHeader<C extends Enum<C> & CsvColumn> {

  /** Characters of a title that are told. */
  private static final int LONGEST = 50;

  private final List<String> names;
  private final Class<C> columns;

  private CsvHeader(List<String> names, Class<C> columns) {
    this.names = names;
    this.columns = columns;
  }

  /** 422 when a column is missing or stands there twice. */
  public static <C extends Enum<C> & CsvColumn> CsvHeader<C> of(List<String> names, Class<C> columns) {
    CsvHeader<C> header = new CsvHeader<>(names, columns);
    List<FieldFault> faults = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (C column : columns.getEnumConstants()) {
      long found = names.stream().filter(name -> isOf(column, name)).count();
      if (found == 0 && column.required()) {
        missing.add(column.title());
      } else if (found > 1) {
        faults.add(FieldFault.of(CsvFile.FIELD, "csv-column-twice", column.title()));
      }
    }
    if (!missing.isEmpty()) {
      faults.add(FieldFault.of(CsvFile.FIELD, "csv-columns-missing", String.join(", ", missing)));
    }
    if (!faults.isEmpty()) {
      throw Problem.fields(ProblemType.UNPROCESSABLE, faults);
    }
    return header;
  }

  public int size() {
    return names.size();
  }

  /** The cell of a column without the spaces around it; empty when the file has no such column. */
  public String cell(List<String> cells, C column) {
    for (int i = 0; i < names.size(); i++) {
      if (isOf(column, names.get(i))) {
        return CsvText.trimmed(cells.get(i));
      }
    }
    return "";
  }

  /** Title of the column at a place, or its number where it has none; what the file says itself is shortened. */
  public String titleAt(int index) {
    if (index >= names.size() || names.get(index).isEmpty()) {
      return String.valueOf(index + 1);
    }
    for (C column : columns.getEnumConstants()) {
      if (isOf(column, names.get(index))) {
        return column.title();
      }
    }
    String name = names.get(index);
    return name.codePointCount(0, name.length()) <= LONGEST ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  private static boolean isOf(CsvColumn column, String name) {
    return name.equals(column.title().toLowerCase(Locale.ROOT)) || name.equals(column.alias());
  }
}
