package org.yichuang.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Against an oracle that writes every day down and counts: random calendars, any start. */
class WorkingDaysProperties {

  /** 1970-01-01 was a Thursday. */
  private static final int THURSDAY = 3;

  private static final int SATURDAY = 5;

  /** Holidays and made-up days within the two years after the start, and how far the calendar is known. */
  record Case(LocalDate start, WorkingDays calendar) {}

  @Property(tries = 12_000)
  void aLimitEndsWhereCountingDayByDayEnds(@ForAll("cases") Case tried, @ForAll @IntRange(min = 1, max = 260) int workingDays) {
    List<LocalDate> worked = writtenDown(tried, 3_000);
    LocalDate end = worked.get(workingDays - 1);
    boolean known = tried.calendar().covers(tried.start()) && tried.calendar().covers(end);

    assertThat(tried.calendar().deadline(tried.start(), workingDays)).isEqualTo(new WorkingDays.Deadline(end, !known));
  }

  @Property(tries = 4_000)
  void aLimitInDaysOrMonthsEndsWhereTurningTheLeavesEnds(
      @ForAll("cases") Case tried, @ForAll @IntRange(min = 1, max = 60) int value, @ForAll boolean months) {
    LocalDate day = tried.start();
    int day0 = day.getDayOfMonth();
    for (int left = value; left > 0; left--) {
      if (months) {
        // to the first of the next month, and there to the same day of the month, or as far as the month goes
        int month = day.getMonthValue();
        while (day.getMonthValue() == month) {
          day = day.plusDays(1);
        }
        while (day.getDayOfMonth() < day0 && day.plusDays(1).getDayOfMonth() > day.getDayOfMonth()) {
          day = day.plusDays(1);
        }
      } else {
        day = day.plusDays(1);
      }
    }
    while (!isWorked(tried, day)) {
      day = day.plusDays(1);
    }
    boolean known = tried.calendar().covers(tried.start()) && tried.calendar().covers(day);

    assertThat(tried.calendar().deadline(tried.start(), value, months ? LimitUnit.MONTH : LimitUnit.CALENDAR_DAY)).isEqualTo(new WorkingDays.Deadline(day, !known));
  }

  private static boolean isWorked(Case tried, LocalDate day) {
    boolean weekend = Math.floorMod(day.toEpochDay() + THURSDAY, 7) >= SATURDAY;
    return weekend ? tried.calendar().makeUpDays().contains(day) : !tried.calendar().holidays().contains(day);
  }

  @Property(tries = 2_000)
  void theDaysBetweenStartAndEndAreTheLimit(@ForAll("cases") Case tried, @ForAll @IntRange(min = 1, max = 260) int workingDays) {
    LocalDate end = tried.calendar().deadline(tried.start(), workingDays).on();

    assertThat(tried.calendar().between(tried.start(), end)).isEqualTo(workingDays);
    assertThat(tried.calendar().isWorkingDay(end)).isTrue();
  }

  @Property(tries = 2_000)
  void aLongerLimitEndsLater(@ForAll("cases") Case tried, @ForAll @IntRange(min = 1, max = 260) int workingDays) {
    LocalDate end = tried.calendar().deadline(tried.start(), workingDays).on();

    assertThat(tried.calendar().deadline(tried.start(), workingDays + 1).on()).isAfter(end);
  }

  /** Every working day among the next so many days, by number of the day alone. */
  private static List<LocalDate> writtenDown(Case tried, int days) {
    Set<LocalDate> free = tried.calendar().holidays();
    Set<LocalDate> madeUp = tried.calendar().makeUpDays();
    long first = tried.start().toEpochDay() + 1;
    return LongStream.range(first, first + days)
        .filter(n -> {
          boolean weekend = Math.floorMod(n + THURSDAY, 7) >= SATURDAY;
          LocalDate day = LocalDate.ofEpochDay(n);
          return weekend && madeUp.contains(day) || !weekend && !free.contains(day);
        })
        .mapToObj(LocalDate::ofEpochDay)
        .toList();
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<LocalDate> starts = Arbitraries.longs().between(LocalDate.of(1990, 1, 1).toEpochDay(), LocalDate.of(2060, 12, 31).toEpochDay()).map(LocalDate::ofEpochDay);
    Arbitrary<List<Integer>> offsets = Arbitraries.integers().between(-3, 500).list().ofMaxSize(120);
    Arbitrary<Integer> before = Arbitraries.integers().between(-30, 30);
    Arbitrary<Integer> after = Arbitraries.integers().between(0, 500);
    return Combinators.combine(starts, offsets, offsets, before, after).as((start, holidays, madeUp, first, last) ->
        new Case(start, new WorkingDays(days(start, holidays), days(start, madeUp), start.plusDays(first), start.plusDays(last))));
  }

  private static Set<LocalDate> days(LocalDate start, List<Integer> offsets) {
    Set<LocalDate> days = new HashSet<>();
    offsets.forEach(offset -> days.add(start.plusDays(offset)));
    return days;
  }
}
