package org.yichuang.region;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.yichuang.deadline.WorkingDays;

/**
 * When a place is open. A week, the national calendar over it, and days that are different. Monday to Friday hold on working days; a weekend
 * that is made up for a holiday is one, with the hours of the first working day of the week. Hours of Saturday or Sunday are a service beside
 * the working days (周六延时服务): never on a public holiday, and no day of a limit. A special day wins over everything.
 */
@Schema(name = "OpeningHours")
public record OpeningHours(@NotNull @Size(max = 7) List<@Valid @NotNull WeekDay> weekly, @NotNull @Size(max = 100) List<@Valid @NotNull SpecialDays> special) {

  /** How far the next opening is looked for; no holiday is longer. */
  private static final int HORIZON_DAYS = 31;

  /** A stretch of a day, from minute to minute. */
  @Schema(name = "TimeSpan")
  public record Span(@NotNull @Pattern(regexp = TIME) String from, @NotNull @Pattern(regexp = TIME) String until) {

    LocalTime begin() {
      return LocalTime.parse(from);
    }

    LocalTime end() {
      return LocalTime.parse(until);
    }
  }

  private static final String TIME = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

  /** The hours of a day of the week; a day that is not named is closed. */
  @Schema(name = "WeekDay")
  public record WeekDay(@NotNull DayOfWeek day, @NotNull @Size(max = 4) List<@Valid @NotNull Span> spans) {}

  /**
   * Days with other hours.
   *
   * @param until the last of them; null: one day
   * @param spans none: closed
   */
  @Schema(name = "SpecialDays")
  public record SpecialDays(
      @NotNull LocalDate from, @Nullable LocalDate until, @NotNull @Size(max = 4) List<@Valid @NotNull Span> spans, @Nullable @Size(max = 100) String reason) {

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until == null ? from : until);
    }
  }

  /** Why a day has the hours that it has. */
  @Schema(name = "DayKind")
  public enum DayKind {
    WORKING_DAY,
    WEEKEND_SERVICE,
    WEEKEND,
    HOLIDAY,
    SPECIAL
  }

  /**
   * The hours of one day.
   *
   * @param provisional the holidays of that year are not published yet
   */
  @Schema(name = "HoursOfDay")
  public record Day(@NotNull LocalDate date, @NotNull DayKind kind, @NotNull List<Span> spans, @Nullable String reason, @NotNull Boolean provisional) {}

  public OpeningHours {
    weekly = List.copyOf(weekly);
    special = List.copyOf(special);
  }

  public Day on(LocalDate date, WorkingDays calendar) {
    boolean provisional = !calendar.covers(date);
    for (SpecialDays days : special) {
      if (days.covers(date)) {
        return new Day(date, DayKind.SPECIAL, days.spans(), days.reason(), false);
      }
    }
    boolean weekend = isWeekend(date.getDayOfWeek());
    if (calendar.isWorkingDay(date)) {
      return new Day(date, DayKind.WORKING_DAY, weekend ? ofFirstWorkingDay() : of(date.getDayOfWeek()), null, provisional);
    }
    if (calendar.holidays().contains(date)) {
      return new Day(date, DayKind.HOLIDAY, List.of(), null, provisional);
    }
    List<Span> service = of(date.getDayOfWeek());
    return new Day(date, service.isEmpty() ? DayKind.WEEKEND : DayKind.WEEKEND_SERVICE, service, null, provisional);
  }

  public boolean isOpen(LocalDateTime now, WorkingDays calendar) {
    LocalTime time = now.toLocalTime();
    return on(now.toLocalDate(), calendar).spans().stream().anyMatch(span -> !time.isBefore(span.begin()) && time.isBefore(span.end()));
  }

  /** When it opens next; null while it is open, and when it does not open within a month. */
  public @Nullable LocalDateTime nextOpening(LocalDateTime now, WorkingDays calendar) {
    if (isOpen(now, calendar)) {
      return null;
    }
    for (LocalDate date = now.toLocalDate(); !date.isAfter(now.toLocalDate().plusDays(HORIZON_DAYS)); date = date.plusDays(1)) {
      for (Span span : on(date, calendar).spans()) {
        LocalDateTime opening = date.atTime(span.begin());
        if (opening.isAfter(now)) {
          return opening;
        }
      }
    }
    return null;
  }

  private List<Span> of(DayOfWeek day) {
    return weekly.stream().filter(w -> w.day() == day).findFirst().map(WeekDay::spans).orElse(List.of());
  }

  private List<Span> ofFirstWorkingDay() {
    return weekly.stream()
        .filter(w -> !isWeekend(w.day()) && !w.spans().isEmpty())
        .min(java.util.Comparator.comparing(WeekDay::day))
        .map(WeekDay::spans)
        .orElse(List.of());
  }

  private static boolean isWeekend(DayOfWeek day) {
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }
}
