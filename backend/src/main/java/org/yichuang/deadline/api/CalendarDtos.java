package org.yichuang.deadline.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.deadline.CalendarDay;
import org.yichuang.deadline.CalendarYear;
import org.yichuang.deadline.Calendars;
import org.yichuang.deadline.WorkingDays;

/** What is said of calendars. */
final class CalendarDtos {

  private CalendarDtos() {}

  record Deadline(@NotNull LocalDate deadline, @NotNull Boolean provisional) {

    static Deadline from(WorkingDays.Deadline deadline) {
      return new Deadline(deadline.on(), deadline.provisional());
    }
  }

  record CalendarYearContent(
      @NotNull @Size(min = 1, max = 300) String document, @NotNull @Size(max = 366) List<@NotNull @Valid CalendarDay> days) {}

  record CalendarYearView(
      @NotNull Integer year, @Nullable String region, @NotNull Integer version, @NotNull String document, @NotNull List<CalendarDay> days) {

    static CalendarYearView from(CalendarYear year) {
      return new CalendarYearView(
          year.year(), year.region().equals(Calendars.COUNTRY) ? null : year.region(), year.version(), year.document(), year.days());
    }
  }

  record CalendarYearList(@NotNull List<CalendarYearView> items, @NotNull LocalDate coveredFrom, @NotNull LocalDate coveredUntil) {

    static CalendarYearList from(List<CalendarYear> years, WorkingDays calendar) {
      return new CalendarYearList(years.stream().map(CalendarYearView::from).toList(), calendar.firstDay(), calendar.lastDay());
    }
  }
}
