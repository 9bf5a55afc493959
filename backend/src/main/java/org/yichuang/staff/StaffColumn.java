package org.yichuang.staff;

import org.yichuang.shared.csv.CsvColumn;

/** The columns of a list of staff. */
enum StaffColumn implements CsvColumn {
  USERNAME("username", "用户名", 30, true),
  NAME("name", "姓名", 50, true),
  PHONE("phone", "手机号", 11, false),
  ORGAN("organ", "单位", 200, true),
  EMPLOYMENT("employment", "用工性质", 20, true),
  EMPLOYEE_NUMBER("employeeNumber", "工号", 30, false);

  private final String title;
  private final String alias;
  private final int most;
  private final boolean required;

  StaffColumn(String title, String alias, int most, boolean required) {
    this.title = title;
    this.alias = alias;
    this.most = most;
    this.required = required;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String alias() {
    return alias;
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
