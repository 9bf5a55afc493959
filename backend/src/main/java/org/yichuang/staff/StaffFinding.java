package org.yichuang.staff;

import org.jspecify.annotations.Nullable;

/**
 * Why a line of a list of staff was left out. It repeats nothing of the line, for that is personal.
 *
 * @param line in the file; the header is line 1
 * @param column its title; none where the whole line is meant
 */
public record StaffFinding(int line, @Nullable String column, Reason reason) {

  /** What is wrong. */
  public enum Reason {
    MISSING,
    /** Bytes that are no character of the file's encoding. */
    UNDECODABLE,
    /** Control characters, or such as nobody sees. */
    UNCLEAN,
    QUOTES,
    /** More or fewer cells than the header has. */
    COLUMNS,
    TOO_LONG,
    /** What a spreadsheet would take for a formula is no name. */
    FORMULA,
    USERNAME_FORMAT,
    PHONE_FORMAT,
    /** Neither the code nor the name of an organ of the jurisdiction. */
    UNKNOWN_ORGAN,
    UNKNOWN_EMPLOYMENT,
    /** Stands in the file before. */
    DUPLICATE_USERNAME,
    /** Somebody has it already. */
    USERNAME_TAKEN
  }

  static StaffFinding of(int line, StaffColumn column, Reason reason) {
    return new StaffFinding(line, column.title(), reason);
  }
}
