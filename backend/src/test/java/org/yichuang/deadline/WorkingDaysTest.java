package org.yichuang.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.deadline.WorkingDays.Deadline;

/** The national calendar of 2024 to 2026, on literal days. */
class WorkingDaysTest {

  private static final WorkingDays CALENDAR = NationalCalendar.load();

  record Vector(LocalDate start, int workingDays, LocalDate deadline) {}

  static List<Vector> vectors() throws IOException {
    try (InputStream in = WorkingDaysTest.class.getResourceAsStream("/vectors/working-days.json")) {
      List<Vector> vectors = new ArrayList<>();
      for (JsonNode v : new ObjectMapper().readTree(in).path("vectors")) {
        vectors.add(new Vector(day(v.path("start").asText()), v.path("workingDays").asInt(), day(v.path("deadline").asText())));
      }
      return vectors;
    }
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Nested
  class ALimit {

    @ParameterizedTest
    @MethodSource("org.yichuang.deadline.WorkingDaysTest#vectors")
    void endsWhereTwoOtherImplementationsAgree(Vector vector) {
      assertThat(CALENDAR.deadline(vector.start(), vector.workingDays())).isEqualTo(new Deadline(vector.deadline(), false));
    }

    @Test
    void isTriedWithAllVectors() throws IOException {
      assertThat(vectors()).hasSize(220);
    }

    @ParameterizedTest(name = "{1} working days after {0} is {2}: {3}")
    @CsvSource({
      "2026-02-10,  5, 2026-02-24, over the Spring Festival and the Saturday made up for it",
      "2026-02-10, 20, 2026-03-16, with both made-up Saturdays",
      "2026-02-10, 30, 2026-03-30, six weeks",
      "2026-02-10, 45, 2026-04-21, over Qingming too",
      "2026-02-13,  1, 2026-02-14, a Saturday that is worked",
      "2026-02-14,  1, 2026-02-24, begun on that Saturday",
      "2026-04-30,  5, 2026-05-11, over Labour Day and its Saturday",
      "2026-09-18, 10, 2026-10-09, over Mid-Autumn and National Day",
      "2026-09-30,  1, 2026-10-08, the day after National Day week",
      "2026-01-03,  1, 2026-01-04, a Sunday that is worked",
    })
    void endsOnTheDayOfTheStateCouncilsArrangement(LocalDate start, int workingDays, LocalDate end, String why) {
      assertThat(CALENDAR.deadline(start, workingDays)).as(why).isEqualTo(new Deadline(end, false));
    }

    @ParameterizedTest(name = "{1} {2} after {0} is {3}: {4}")
    @CsvSource({
      "2026-03-02, 10, CALENDAR_DAY, 2026-03-12, a Thursday",
      "2026-03-02, 12, CALENDAR_DAY, 2026-03-16, a Saturday moves to Monday",
      "2026-09-21, 10, CALENDAR_DAY, 2026-10-08, in the National Day week",
      "2026-02-18, 10, CALENDAR_DAY, 2026-02-28, a Saturday that is worked",
      "2026-01-31, 1, MONTH, 2026-02-28, no 31st of February; its last day is a Saturday that is worked",
      "2026-03-31, 1, MONTH, 2026-04-30, the last day of April",
      "2026-03-10, 1, MONTH, 2026-04-10, the corresponding day",
      "2026-01-17, 1, MONTH, 2026-02-24, in the Spring Festival",
      "2024-11-30, 3, MONTH, 2025-02-28, over the turn of the year",
    })
    void inDaysOrMonthsEndsOnTheCorrespondingDayOrTheNextWorkingDay(LocalDate start, int value, LimitUnit unit, LocalDate end, String why) {
      assertThat(CALENDAR.deadline(start, value, unit)).as(why).isEqualTo(new Deadline(end, false));
    }

    @Test
    void doesNotCountItsFirstDay() {
      assertThat(CALENDAR.deadline(day("2026-06-01"), 1).on()).isEqualTo("2026-06-02");
    }

    @Test
    void thatBeginsOnAFreeDayCountsFromTheNextWorkingDay() {
      assertThat(CALENDAR.deadline(day("2026-06-06"), 1).on()).isEqualTo("2026-06-08");
      assertThat(CALENDAR.deadline(day("2026-06-07"), 1).on()).isEqualTo("2026-06-08");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_001, Integer.MAX_VALUE})
    void hasAtLeastOneDayAndNotAbsurdlyMany(int workingDays) {
      assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.deadline(day("2026-06-01"), workingDays));
    }

    @Test
    void mayHaveTenThousandDays() {
      assertThat(CALENDAR.deadline(day("2026-06-01"), 10_000).on()).isAfter("2064-01-01");
    }
  }

  @Nested
  class BeyondThePublishedCalendar {

    @Test
    void theLastDayOf2026IsCertain() {
      assertThat(CALENDAR.deadline(day("2026-12-30"), 1)).isEqualTo(new Deadline(day("2026-12-31"), false));
    }

    @Test
    void aDayIn2027IsProvisionalForNobodyKnowsItsHolidays() {
      assertThat(CALENDAR.deadline(day("2026-12-30"), 2)).isEqualTo(new Deadline(day("2027-01-01"), true));
    }

    @Test
    void aStartBefore2024IsProvisionalThoughTheEndIsKnown() {
      assertThat(CALENDAR.deadline(day("2023-12-29"), 1)).isEqualTo(new Deadline(day("2024-01-02"), true));
      assertThat(CALENDAR.deadline(day("2023-12-31"), 1).provisional()).isTrue();
      assertThat(CALENDAR.deadline(day("2024-01-01"), 1)).isEqualTo(new Deadline(day("2024-01-02"), false));
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, false", "2024-01-01, true", "2026-12-31, true", "2027-01-01, false"})
    void coverageIsItsFirstToItsLastDay(LocalDate day, boolean covered) {
      assertThat(CALENDAR.covers(day)).isEqualTo(covered);
    }
  }

  @Nested
  class TheCalendar {

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void hasAsManyWorkingDaysAsTheYearsNotice(int year, int workingDays) {
      assertThat(CALENDAR.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31))).isEqualTo(workingDays);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"})
    void worksOnWeekendsThatAreMadeUp(LocalDate day) {
      assertThat(CALENDAR.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-02-16", "2026-02-23", "2026-04-06", "2026-05-05", "2026-06-19", "2026-09-25", "2026-10-07", "2026-06-06"})
    void restsOnHolidaysAndOtherWeekends(LocalDate day) {
      assertThat(CALENDAR.isWorkingDay(day)).isFalse();
    }
  }

  @Nested
  class DaysBetween {

    @Test
    void countTheLastButNotTheFirst() {
      assertThat(CALENDAR.between(day("2026-06-01"), day("2026-06-05"))).isEqualTo(4);
    }

    @Test
    void areNoneWhenTheEndIsNotLater() {
      assertThat(CALENDAR.between(day("2026-06-05"), day("2026-06-05"))).isZero();
      assertThat(CALENDAR.between(day("2026-06-05"), day("2026-06-01"))).isZero();
    }
  }
}
