package org.yichuang.region;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Code of a division: twelve digits of province 2, city 2, county 2, town 3 and village 3 (统计用区划代码; the first six are GB/T 2260). The
 * digits say the level. What stands above it is not always one level up: districts of a municipality and some county-level cities stand
 * directly under their province, towns of 东莞, 中山, 儋州 and 嘉峪关 directly under their city.
 */
public record RegionCode(String value) {

  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{11}");
  private static final int[] ENDS = {2, 4, 6, 9, 12};
  private static final int LENGTH = 12;

  /** @throws IllegalArgumentException for anything but twelve digits that name a division */
  public RegionCode {
    if (!isCode(value)) {
      throw new IllegalArgumentException("A division has twelve digits");
    }
  }

  public static boolean isCode(String text) {
    return FORM.matcher(text).matches();
  }

  /** The county (or city, zone) whose six digits these are. */
  public static RegionCode ofJurisdiction(String jurisdiction) {
    return new RegionCode(jurisdiction + "000000");
  }

  public RegionLevel level() {
    int last = ENDS.length - 1;
    while (last > 0 && value.substring(ENDS[last - 1], ENDS[last]).chars().allMatch(c -> c == '0')) {
      last--;
    }
    return RegionLevel.values()[last];
  }

  /** The six digits of those who decide here. */
  public String jurisdiction() {
    return value.substring(0, 6);
  }

  /** The digits that all divisions within share. */
  public String stem() {
    return value.substring(0, ENDS[level().ordinal()]);
  }

  /** What may stand above it, nearest first; not all of them exist. */
  public List<String> above() {
    List<String> codes = new ArrayList<>();
    for (int i = level().ordinal() - 1; i >= 0; i--) {
      String stem = value.substring(0, ENDS[i]);
      String code = stem + "0".repeat(LENGTH - stem.length());
      if (!codes.contains(code) && !code.equals(value)) {
        codes.add(code);
      }
    }
    return codes;
  }

  /** Whether it is the division or lies within it. */
  public boolean isWithin(RegionCode other) {
    return value.startsWith(other.stem());
  }

  @Override
  public String toString() {
    return value;
  }
}
