package org.yichuang.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A limit with what happened to it since it began: pauses whose days do not count (Licensing Law Art. 45), and the working days by which it
 * was extended (Art. 42). Of a pause the first day does not count and the last one does, so that it takes from the limit exactly the days
 * that it lasted. Days of the calendar and months go on by as many days of the calendar as the pauses lasted.
 *
 * @param pauses that are over, one after the other
 * @param extension working days
 */
public record RunningLimit(LocalDate start, int value, LimitUnit unit, List<Pause> pauses, int extension) {

  public RunningLimit {
    pauses = List.copyOf(pauses);
  }

  public RunningLimit(LocalDate start, int value, LimitUnit unit) {
    this(start, value, unit, List.of(), 0);
  }

  /**
   * Days that do not count.
   *
   * @param until the day on which counting goes on
   */
  public record Pause(LocalDate from, LocalDate until) {

    public Pause {
      if (until.isBefore(from)) {
        throw new IllegalArgumentException("A pause ends on " + until + " before it begins on " + from);
      }
    }

    long days() {
      return ChronoUnit.DAYS.between(from, until);
    }

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(until);
    }
  }

  public RunningLimit paused(LocalDate from, LocalDate until) {
    List<Pause> all = new ArrayList<>(pauses);
    all.add(new Pause(from, until));
    return new RunningLimit(start, value, unit, all, extension);
  }

  public RunningLimit extendedBy(int workingDays) {
    return new RunningLimit(start, value, unit, pauses, extension + workingDays);
  }

  /** The day on which it ends. */
  public WorkingDays.Deadline due(WorkingDays calendar) {
    if (unit == LimitUnit.WORKING_DAY) {
      return calendar.deadline(start, value + extension, day -> pauses.stream().noneMatch(pause -> pause.covers(day)));
    }
    WorkingDays.Deadline without = calendar.deadline(start, value, unit, pauses.stream().mapToLong(Pause::days).sum());
    if (extension == 0) {
      return without;
    }
    WorkingDays.Deadline extended = calendar.deadline(without.on(), extension);
    return new WorkingDays.Deadline(extended.on(), without.provisional() || extended.provisional());
  }
}
