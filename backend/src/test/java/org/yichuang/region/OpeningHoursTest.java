package org.yichuang.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.region.OpeningHours.DayKind.HOLIDAY;
import static org.yichuang.region.OpeningHours.DayKind.SPECIAL;
import static org.yichuang.region.OpeningHours.DayKind.WEEKEND;
import static org.yichuang.region.OpeningHours.DayKind.WEEKEND_SERVICE;
import static org.yichuang.region.OpeningHours.DayKind.WORKING_DAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.deadline.NationalCalendar;
import org.yichuang.deadline.WorkingDays;
import org.yichuang.region.OpeningHours.SpecialDays;
import org.yichuang.region.OpeningHours.Span;
import org.yichuang.region.OpeningHours.WeekDay;

/** Hours by the calendar of 2026: 国庆 1–7 October, made up on Sunday 20 September and Saturday 10 October. */
class OpeningHoursTest {

  private static final WorkingDays CALENDAR = NationalCalendar.load();
  private static final List<Span> DAY = List.of(new Span("09:00", "12:00"), new Span("13:00", "17:00"));
  private static final List<Span> FRIDAY = List.of(new Span("09:00", "12:00"), new Span("13:00", "16:00"));
  private static final List<Span> SATURDAY = List.of(new Span("09:00", "12:00"), new Span("13:30", "16:30"));

  private static final OpeningHours HALL = hall(List.of());

  private static OpeningHours hall(List<SpecialDays> special) {
    List<WeekDay> week = new ArrayList<>();
    for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)) {
      week.add(new WeekDay(day, DAY));
    }
    week.add(new WeekDay(DayOfWeek.FRIDAY, FRIDAY));
    week.add(new WeekDay(DayOfWeek.SATURDAY, SATURDAY));
    return new OpeningHours(week, special);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-14, WORKING_DAY, 09:00-12:00 13:00-17:00, a Monday",
    "2026-09-18, WORKING_DAY, 09:00-12:00 13:00-16:00, a Friday",
    "2026-09-19, WEEKEND_SERVICE, 09:00-12:00 13:30-16:30, Saturday service",
    "2026-09-20, WORKING_DAY, 09:00-12:00 13:00-17:00, a Sunday that is made up",
    "2026-09-27, HOLIDAY, '', a Sunday of 中秋",
    "2026-09-13, WEEKEND, '', a Sunday",
    "2026-10-01, HOLIDAY, '', 国庆",
    "2026-10-03, HOLIDAY, '', a Saturday of 国庆: no Saturday service",
    "2026-10-10, WORKING_DAY, 09:00-12:00 13:00-17:00, a Saturday that is made up: the hours of a working day",
  })
  void theWeekHoldsUnderTheCalendar(LocalDate date, OpeningHours.DayKind kind, String spans, String why) {
    OpeningHours.Day day = HALL.on(date, CALENDAR);
    assertThat(day.kind()).as(why).isEqualTo(kind);
    assertThat(String.join(" ", day.spans().stream().map(s -> s.from() + "-" + s.until()).toList())).as(why).isEqualTo(spans);
    assertThat(day.provisional()).isFalse();
  }

  @Test
  void aSpecialDayWinsOverWeekAndCalendar() {
    OpeningHours hours =
        hall(
            List.of(
                new SpecialDays(LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 15), List.of(), "系统升级"),
                new SpecialDays(LocalDate.of(2026, 10, 2), null, List.of(new Span("10:00", "11:00")), "假日值班")));
    assertThat(hours.on(LocalDate.of(2026, 9, 14), CALENDAR)).isEqualTo(new OpeningHours.Day(LocalDate.of(2026, 9, 14), SPECIAL, List.of(), "系统升级", false));
    assertThat(hours.on(LocalDate.of(2026, 9, 15), CALENDAR).kind()).isEqualTo(SPECIAL);
    assertThat(hours.on(LocalDate.of(2026, 9, 16), CALENDAR).kind()).isEqualTo(WORKING_DAY);
    assertThat(hours.isOpen(LocalDateTime.parse("2026-10-02T10:30"), CALENDAR)).isTrue();
    assertThat(hours.on(LocalDate.of(2026, 10, 3), CALENDAR).kind()).isEqualTo(HOLIDAY);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-14T08:59, false, 2026-09-14T09:00",
    "2026-09-14T09:00, true,",
    "2026-09-14T11:59, true,",
    "2026-09-14T12:00, false, 2026-09-14T13:00",
    "2026-09-14T17:00, false, 2026-09-15T09:00",
    "2026-09-18T16:30, false, 2026-09-19T09:00",
    "2026-09-19T16:30, false, 2026-09-20T09:00",
    "2026-09-30T17:00, false, 2026-10-08T09:00",
    "2026-10-03T09:30, false, 2026-10-08T09:00"
  })
  void saysWhetherItIsOpenAndWhenItOpensNext(LocalDateTime now, boolean open, LocalDateTime next) {
    assertThat(HALL.isOpen(now, CALENDAR)).isEqualTo(open);
    assertThat(HALL.nextOpening(now, CALENDAR)).isEqualTo(next);
  }

  @Test
  void pastThePublishedCalendarItIsProvisional() {
    assertThat(HALL.on(LocalDate.of(2027, 1, 4), CALENDAR)).isEqualTo(new OpeningHours.Day(LocalDate.of(2027, 1, 4), WORKING_DAY, DAY, null, true));
  }

  @Test
  void withoutHoursItNeverOpens() {
    OpeningHours never = new OpeningHours(List.of(), List.of());
    assertThat(never.nextOpening(LocalDateTime.parse("2026-09-14T10:00"), CALENDAR)).isNull();
    assertThat(never.on(LocalDate.of(2026, 9, 19), CALENDAR).kind()).isEqualTo(WEEKEND);
    assertThat(HALL.on(LocalDate.of(2026, 9, 19), CALENDAR).kind()).isEqualTo(WEEKEND_SERVICE);
  }

  @Property(tries = 300)
  void itIsOpenAtTheMomentOfItsNextOpeningAndNotBefore(@ForAll @IntRange(max = 300) int day, @ForAll @IntRange(max = 1439) int minute) {
    LocalDateTime now = LocalDate.of(2026, 1, 1).plusDays(day).atStartOfDay().plusMinutes(minute);
    LocalDateTime next = HALL.nextOpening(now, CALENDAR);
    if (next == null) {
      assertThat(HALL.isOpen(now, CALENDAR)).isTrue();
      return;
    }
    assertThat(HALL.isOpen(next, CALENDAR)).isTrue();
    for (LocalDateTime t = now; t.isBefore(next); t = t.plusMinutes(10)) {
      assertThat(HALL.isOpen(t, CALENDAR)).as("%s", t).isFalse();
    }
  }
}
