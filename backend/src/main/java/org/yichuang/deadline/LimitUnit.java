package org.yichuang.deadline;

/** Units of limits. In the Licensing Law every 日 is a working day (Art. 82). */
public enum LimitUnit {
  WORKING_DAY
}
