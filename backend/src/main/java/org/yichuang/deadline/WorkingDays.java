package org.yichuang.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

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

  /**
   * The country's years, in whatever order. The coverage goes from the first of them to the last that follows without a gap: after a gap
   * nobody knows.
   */
  public static WorkingDays of(List<CalendarYear> years) {
    TreeMap<Integer, CalendarYear> byYear = new TreeMap<>();
    years.forEach(year -> byYear.put(year.year(), year));
    int first = byYear.firstKey();
    int last = first;
    while (byYear.containsKey(last + 1)) {
      last++;
    }
    WorkingDays bare = new WorkingDays(Set.of(), Set.of(), LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    return bare.with(byYear.values().stream().flatMap(year -> year.days().stream()).toList());
  }

  /** The same with other days; the later of two for one day counts. */
  public WorkingDays with(List<CalendarDay> days) {
    if (days.isEmpty()) {
      return this;
    }
    Set<LocalDate> off = new HashSet<>(holidays);
    Set<LocalDate> worked = new HashSet<>(makeUpDays);
    for (CalendarDay day : days) {
      boolean holiday = day.kind() == CalendarDay.Kind.HOLIDAY;
      (holiday ? off : worked).add(day.day());
      (holiday ? worked : off).remove(day.day());
    }
    return new WorkingDays(off, worked, firstDay, lastDay);
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
    return deadline(start, workingDays, day -> true);
  }

  /** The same, where some working days do not count. */
  Deadline deadline(LocalDate start, int workingDays, Predicate<LocalDate> counts) {
    if (workingDays < 1 || workingDays > MOST) {
      throw new IllegalArgumentException("A limit has 1 to " + MOST + " working days");
    }
    LocalDate day = start;
    for (int counted = 0; counted < workingDays; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day) && counts.test(day)) {
        counted++;
      }
    }
    return new Deadline(day, !covers(start) || !covers(day));
  }

  /**
   * The day on which a limit ends. Days of the calendar and months end on the corresponding day, months that have none on their last day
   * (民法典 Art. 202); an end on a day off moves to the next working day (Art. 203). The start day does not count (Art. 201).
   *
   * @throws IllegalArgumentException for a value below 1 or above {@link #MOST}
   */
  public Deadline deadline(LocalDate start, int value, LimitUnit unit) {
    return unit == LimitUnit.WORKING_DAY ? deadline(start, value) : deadline(start, value, unit, 0);
  }

  /** In days of the calendar or months, and some days of the calendar longer. */
  Deadline deadline(LocalDate start, int value, LimitUnit unit, long longer) {
    if (value < 1 || value > MOST) {
      throw new IllegalArgumentException("A limit has 1 to " + MOST + " units");
    }
    return switch (unit) {
      case WORKING_DAY -> throw new IllegalArgumentException("Working days are counted one by one");
      case CALENDAR_DAY -> worked(start, start.plusDays(value).plusDays(longer));
      case MONTH -> worked(start, start.plusMonths(value).plusDays(longer));
    };
  }

  private Deadline worked(LocalDate start, LocalDate end) {
    LocalDate day = end;
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
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
