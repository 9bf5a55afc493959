package org.yichuang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yichuang.deadline.LimitUnit;
import org.yichuang.deadline.WorkingDays;
import org.yichuang.shared.time.Beijing;

/**
 * Ledgers of the clock against an oracle that lives through them day by day: limits in all units, pauses one after the other, extensions, and
 * the calendar of the year changed afterwards.
 */
class ClockLedgerProperties {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  /**
   * A ledger and the calendar that it is counted by.
   *
   * @param pauses days since the last event until it begins, and days that it lasts
   * @param extension working days; 0 without one
   */
  record Tried(LocalDate start, int value, LimitUnit unit, List<List<Integer>> pauses, int extension, WorkingDays calendar) {}

  @Property(tries = 12_000)
  void aLedgerEndsWhereLivingThroughItEnds(@ForAll("ledgers") Tried tried) {
    List<ClockEntryEntity> ledger = ledger(tried);

    LocalDate due = ClockLedger.running(DueKind.DECISION, ledger).due(tried.calendar()).on();

    assertThat(due).isEqualTo(tried.unit() == LimitUnit.WORKING_DAY ? livedInWorkingDays(tried, ledger) : livedByTheCalendar(tried, ledger));
  }

  private static List<ClockEntryEntity> ledger(Tried tried) {
    List<ClockEntryEntity> ledger = new ArrayList<>();
    // a limit of an earlier kind, over before this one began
    ledger.add(entry(DueKind.ACCEPTANCE, ClockEvent.START, tried.start(), 5, LimitUnit.WORKING_DAY));
    ledger.add(entry(DueKind.ACCEPTANCE, ClockEvent.STOP, tried.start(), null, null));
    ledger.add(entry(DueKind.DECISION, ClockEvent.START, tried.start(), tried.value(), tried.unit()));
    LocalDate day = tried.start();
    for (List<Integer> pause : tried.pauses()) {
      day = day.plusDays(pause.get(0));
      ledger.add(entry(DueKind.DECISION, ClockEvent.PAUSE, day, null, null));
      day = day.plusDays(pause.get(1));
      ledger.add(entry(DueKind.DECISION, ClockEvent.RESUME, day, null, null));
    }
    if (tried.extension() > 0) {
      ledger.add(entry(DueKind.DECISION, ClockEvent.EXTEND, day, tried.extension(), LimitUnit.WORKING_DAY));
    }
    return ledger;
  }

  private static ClockEntryEntity entry(DueKind kind, ClockEvent event, LocalDate day, Integer value, LimitUnit unit) {
    ClockEntryEntity entry = new ClockEntryEntity();
    entry.limitKind = kind;
    entry.event = event;
    entry.at = day.atTime(LocalTime.of(23, 59)).atZone(Beijing.ZONE).toInstant();
    entry.ground = "";
    entry.limitValue = value;
    entry.limitUnit = unit;
    return entry;
  }

  /** One day after the other: does the clock run on it, is it worked, then one less is left. */
  private static LocalDate livedInWorkingDays(Tried tried, List<ClockEntryEntity> ledger) {
    int left = tried.value() + tried.extension();
    boolean running = true;
    LocalDate day = tried.start();
    while (true) {
      running = running(ledger, day, running);
      if (!day.equals(tried.start()) && running && worked(tried.calendar(), day)) {
        left--;
      }
      if (left == 0) {
        return day;
      }
      day = day.plusDays(1);
    }
  }

  /** The calendar's end first, then a day more for each day on which the clock stood, then on to a day that is worked, then the extension. */
  private static LocalDate livedByTheCalendar(Tried tried, List<ClockEntryEntity> ledger) {
    LocalDate end = tried.unit() == LimitUnit.MONTH ? tried.start().plusMonths(tried.value()) : tried.start().plusDays(tried.value());
    boolean running = true;
    for (LocalDate day = tried.start(); day.isBefore(tried.start().plusYears(3)); day = day.plusDays(1)) {
      running = running(ledger, day, running);
      if (!running) {
        end = end.plusDays(1);
      }
    }
    while (!worked(tried.calendar(), end)) {
      end = end.plusDays(1);
    }
    for (int left = tried.extension(); left > 0; ) {
      end = end.plusDays(1);
      if (worked(tried.calendar(), end)) {
        left--;
      }
    }
    return end;
  }

  /** Whether the clock runs on a day: a pause takes its first day away, its last one counts. */
  private static boolean running(List<ClockEntryEntity> ledger, LocalDate day, boolean before) {
    boolean running = before;
    for (ClockEntryEntity entry : ledger) {
      if (Beijing.day(entry.at).equals(day)) {
        running = entry.event == ClockEvent.PAUSE ? false : entry.event == ClockEvent.RESUME || running;
      }
    }
    return running;
  }

  private static boolean worked(WorkingDays calendar, LocalDate day) {
    boolean weekend = day.getDayOfWeek().getValue() > 5;
    return weekend ? calendar.makeUpDays().contains(day) : !calendar.holidays().contains(day);
  }

  @Provide
  Arbitrary<Tried> ledgers() {
    Arbitrary<LocalDate> starts = Arbitraries.integers().between(0, 400).map(FIRST::plusDays);
    Arbitrary<Integer> values = Arbitraries.integers().between(1, 45);
    Arbitrary<LimitUnit> units = Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(6, Arbitraries.just(LimitUnit.WORKING_DAY)),
        net.jqwik.api.Tuple.of(2, Arbitraries.just(LimitUnit.CALENDAR_DAY)),
        net.jqwik.api.Tuple.of(1, Arbitraries.just(LimitUnit.MONTH)));
    Arbitrary<List<List<Integer>>> pauses = Arbitraries.integers().between(0, 12).list().ofSize(2).list().ofMaxSize(4);
    Arbitrary<Integer> extensions = Arbitraries.integers().between(0, 15);
    Arbitrary<List<Integer>> offsets = Arbitraries.integers().between(-3, 700).list().ofMaxSize(80);
    Arbitrary<WorkingDays> calendars = Combinators.combine(offsets, offsets).as((holidays, madeUp) ->
        new WorkingDays(days(holidays), days(madeUp), FIRST, FIRST.plusYears(3)));
    return Combinators.combine(starts, values, units, pauses, extensions, calendars).as((start, value, unit, pause, extension, calendar) ->
        new Tried(start, unit == LimitUnit.MONTH ? 1 + value % 6 : value, unit, pause, extension, calendar));
  }

  private static Set<LocalDate> days(List<Integer> offsets) {
    Set<LocalDate> days = new HashSet<>();
    offsets.forEach(offset -> days.add(FIRST.plusDays(offset)));
    return days;
  }
}
