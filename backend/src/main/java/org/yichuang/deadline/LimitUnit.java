package org.yichuang.deadline;

/** Units of limits. In the Licensing Law every 日 is a working day (Art. 82); elsewhere a plain 日 is a calendar day (民法典 Art. 200). */
public enum LimitUnit {
  WORKING_DAY,
  CALENDAR_DAY,
  MONTH
}
