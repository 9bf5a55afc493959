package org.yichuang.evaluation;

/** The five levels, by name: numeric codes run in opposite directions in GB/T 39046-2020 A.8 and in the national interface. */
public enum Satisfaction {
  VERY_SATISFIED(5),
  SATISFIED(4),
  BASICALLY_SATISFIED(3),
  DISSATISFIED(2),
  VERY_DISSATISFIED(1);

  private final int stars;

  Satisfaction(int stars) {
    this.stars = stars;
  }

  public int stars() {
    return stars;
  }
}
