package org.yichuang.document;

/** Kinds of papers, each with the word that its number carries. */
public enum DocumentKind {
  /** 收件凭证. */
  RECEIPT("收"),
  /** 补正告知书 (Licensing Law Art. 32(1) no. 4). */
  CORRECTION_NOTICE("补"),
  /** 受理通知书 (Art. 32 last paragraph). */
  ACCEPTANCE_NOTICE("受"),
  /** 不予受理决定书 or 不受理告知书 (Art. 32). */
  ACCEPTANCE_REFUSAL("不受"),
  /** 特别程序告知书 (Art. 45). */
  SPECIAL_PROCEDURE_NOTICE("特"),
  /** 延期告知书 (Art. 42). */
  EXTENSION_NOTICE("延"),
  /** 准予决定书 (Art. 38(1)). */
  GRANT_DECISION("准"),
  /** 不予决定书 (Art. 38(2)). */
  REFUSAL_DECISION("不准"),
  /** 终止通知书: a correction was not made by its day. */
  TERMINATION_NOTICE("终");

  private final String word;

  DocumentKind(String word) {
    this.word = word;
  }

  /** E.g. 游审受字〔2026〕第000123号. */
  String number(String organPrefix, int year, int seq) {
    return organPrefix + word + "字〔" + year + "〕第" + String.format("%06d", seq) + "号";
  }
}
