package org.yichuang.deadline;

import java.util.List;

/**
 * How a year is arranged in the whole country or in a division.
 *
 * @param region twelve digits; {@link Calendars#COUNTRY} for the whole country
 * @param version 0 for what came with the program
 * @param document by which it was arranged
 */
public record CalendarYear(String region, int year, int version, String document, List<CalendarDay> days) {

  public CalendarYear {
    days = List.copyOf(days);
  }
}
