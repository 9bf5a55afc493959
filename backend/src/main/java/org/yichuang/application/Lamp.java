package org.yichuang.application;

/** How urgent a case is: GREEN in time, YELLOW two working days or fewer left, RED overdue, NONE nothing due. */
public enum Lamp {
  NONE,
  GREEN,
  YELLOW,
  RED
}
