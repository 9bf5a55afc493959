package org.yichuang.matter;

import org.yichuang.shared.csv.CsvColumn;

/** The columns of a catalogue. */
enum CatalogueColumn implements CsvColumn {
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

  CatalogueColumn(String title, int most, boolean required) {
    this.title = title;
    this.most = most;
    this.required = required;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public int most() {
    return most;
  }

  @Override
  public boolean required() {
    return required;
  }
}
