package org.yichuang.application;

/** The eight procedures whose time is not counted (Licensing Law Art. 45). An inspection of premises (现场核查) is none of them. */
public enum SpecialProcedure {
  HEARING("听证"),
  TENDER("招标"),
  AUCTION("拍卖"),
  INSPECTION("检验"),
  TESTING("检测"),
  QUARANTINE("检疫"),
  APPRAISAL("鉴定"),
  EXPERT_REVIEW("专家评审");

  private final String word;

  SpecialProcedure(String word) {
    this.word = word;
  }

  /** As the law calls it. */
  String word() {
    return word;
  }
}
