package org.yichuang.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The calendar: which days are working days, and how far it knows. Monday to Friday without the published holidays, and the weekends that
 * are made up for them. The arrangement for a year appears late in the year before; past it every date is provisional.
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> makeUpDays, LocalDate firstDay, LocalDate lastDay) {

  /** More working days than any limit of the law has; a guard against endless counting. */
  public static final int MOST = 10_000;

  public WorkingDays {
    holidays = Set.copyOf(holidays);
    makeUpDays = Set.copyOf(makeUpDays);
  }

  public boolean isWorkingDay(LocalDate day) {
    DayOfWeek week = day.getDayOfWeek();
    boolean weekend = week == DayOfWeek.SATURDAY || week == DayOfWeek.SUNDAY;
    return weekend ? makeUpDays.contains(day) : !holidays.contains(day);
  }

  /** Whether the arrangement of holidays for the day is published. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  /**
   * The day on which a limit ends: the n-th working day after the start day, which itself does not count (民法典 Art. 201; 行政许可法 Art. 82).
   *
   * @throws IllegalArgumentException for n below 1 or above {@link #MOST}
   */
  public Deadline deadline(LocalDate start, int workingDays) {
    if (workingDays < 1 || workingDays > MOST) {
      throw new IllegalArgumentException("A limit has 1 to " + MOST + " working days");
    }
    LocalDate day = start;
    for (int counted = 0; counted < workingDays; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        counted++;
      }
    }
    return new Deadline(day, !covers(start) || !covers(day));
  }

  /** Working days after one day up to and including another; 0 when it is not later. */
  public int between(LocalDate after, LocalDate until) {
    int count = 0;
    for (LocalDate day = after.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        count++;
      }
    }
    return count;
  }

  /**
   * The end of a limit.
   *
   * @param provisional beyond the published calendar: it may move when the year is loaded
   */
  public record Deadline(LocalDate on, boolean provisional) {}
}
