package org.yichuang.shared.csv;

/** A column that a file may have. */
public interface CsvColumn {

  /** As it stands in the header; whether in capitals does not count. */
  String title();

  /** What the header may say instead, in Chinese. */
  default String alias() {
    return title();
  }

  /** Most characters of a cell. */
  int most();

  /** Whether no row may leave it empty, and no file may lack it. */
  boolean required();
}
