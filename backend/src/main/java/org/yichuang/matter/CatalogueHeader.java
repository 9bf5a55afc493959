package org.yichuang.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yichuang.shared.problem.FieldFault;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Where a file has which column: its header says so, in any order; columns that nobody knows are passed over. */
record CatalogueHeader(List<String> names) {

  /** The columns of a catalogue. */
  enum Column {
    DEPARTMENT("department", 200, true),
    MAIN_ITEM("mainItem", 200, false),
    NAME("name", 200, true),
    ITEM_CODE("itemCode", 100, true),
    AREA_CODE("areaCode", 12, true),
    MATTER_TYPE("matterType", 2, true),
    DEPARTMENT_CODE("departmentCode", 50, true);

    private final String title;
    private final int most;
    private final boolean required;

    Column(String title, int most, boolean required) {
      this.title = title;
      this.most = most;
      this.required = required;
    }

    String title() {
      return title;
    }

    int most() {
      return most;
    }

    boolean required() {
      return required;
    }
  }

  /** 422 when a column is missing or stands there twice. */
  static CatalogueHeader of(List<String> names) {
    List<FieldFault> faults = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Column column : Column.values()) {
      long found = names.stream().filter(name -> name.equals(key(column))).count();
      if (found == 0 && column.required()) {
        missing.add(column.title());
      } else if (found > 1) {
        faults.add(FieldFault.of(CatalogueFile.FIELD, "csv-column-twice", column.title()));
      }
    }
    if (!missing.isEmpty()) {
      faults.add(FieldFault.of(CatalogueFile.FIELD, "csv-columns-missing", String.join(", ", missing)));
    }
    if (!faults.isEmpty()) {
      throw Problem.fields(ProblemType.UNPROCESSABLE, faults);
    }
    return new CatalogueHeader(names);
  }

  int size() {
    return names.size();
  }

  /** The cell of a column; empty when the file has no such column. */
  String cell(List<String> cells, Column column) {
    int index = names.indexOf(key(column));
    return index < 0 ? "" : cells.get(index);
  }

  /** Title of the column at a place, or its number where it has none. */
  String titleAt(int index) {
    if (index >= names.size() || names.get(index).isEmpty()) {
      return String.valueOf(index + 1);
    }
    for (Column column : Column.values()) {
      if (key(column).equals(names.get(index))) {
        return column.title();
      }
    }
    return names.get(index);
  }

  private static String key(Column column) {
    return column.title().toLowerCase(Locale.ROOT);
  }
}
