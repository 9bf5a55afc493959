package org.yichuang.matter;

/** Why a row was left out, or should be looked at. */
public enum ImportReason {
  /** A cell that must not be empty is. */
  MISSING(Severity.ERROR),
  /** Bytes that are no character of the file's encoding. */
  UNDECODABLE(Severity.ERROR),
  /** Control characters, or such as nobody sees. */
  UNCLEAN(Severity.ERROR),
  /** Quotation marks that do not belong together. */
  QUOTES(Severity.ERROR),
  /** More or fewer cells than the header has. */
  COLUMNS(Severity.ERROR),
  TOO_LONG(Severity.ERROR),
  /** A code with characters that no address can carry. */
  CODE_FORMAT(Severity.ERROR),
  UNKNOWN_TYPE(Severity.ERROR),
  UNKNOWN_DIVISION(Severity.ERROR),
  /** Of another jurisdiction than the import is for. */
  OTHER_JURISDICTION(Severity.ERROR),
  /** The same row as before. */
  DUPLICATE_ROW(Severity.ERROR),
  /** The same code as before with other contents. */
  DUPLICATE_CODE(Severity.ERROR),
  /** The code of the department belongs to an organ of another name. */
  ORGAN_CODE_TAKEN(Severity.ERROR),
  /** A text that a spreadsheet would take for a formula; here it is text. */
  FORMULA(Severity.WARNING),
  /** Has the length of a national code and does not add up. */
  NATIONAL_CODE(Severity.WARNING),
  /** The matter is open and says something else; its guide stays as it is. */
  OPEN_DIFFERS(Severity.WARNING);

  /** Whether the row is left out, or taken all the same. */
  enum Severity {
    ERROR,
    WARNING
  }

  private final Severity severity;

  ImportReason(Severity severity) {
    this.severity = severity;
  }

  Severity severity() {
    return severity;
  }
}
