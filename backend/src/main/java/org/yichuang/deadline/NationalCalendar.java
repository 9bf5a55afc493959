package org.yichuang.deadline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The holiday notices of the State Council that come with the program, by year. */
public final class NationalCalendar {

  private static final String RESOURCE = "calendar/cn-working-days.json";

  private NationalCalendar() {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Year(List<LocalDate> holidays, List<LocalDate> makeUpWorkdays) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Years(String source, Map<Integer, Year> years) {}

  /** Years in their order. */
  public static List<CalendarYear> years() {
    try (InputStream in = NationalCalendar.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      Years read = new ObjectMapper().registerModule(new JavaTimeModule()).readValue(in, Years.class);
      List<CalendarYear> years = new ArrayList<>();
      new TreeMap<>(read.years()).forEach((year, arranged) -> years.add(new CalendarYear(Calendars.COUNTRY, year, 0, document(year), days(arranged))));
      return List.copyOf(years);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The calendar cannot be read", unreadable);
    }
  }

  /** The country's calendar as it comes with the program; its coverage is its first to its last year. */
  public static WorkingDays load() {
    return WorkingDays.of(years());
  }

  private static String document(int year) {
    return "国务院办公厅关于" + year + "年部分节假日安排的通知";
  }

  private static List<CalendarDay> days(Year year) {
    List<CalendarDay> days = new ArrayList<>();
    year.holidays().forEach(day -> days.add(new CalendarDay(day, CalendarDay.Kind.HOLIDAY, null)));
    year.makeUpWorkdays().forEach(day -> days.add(new CalendarDay(day, CalendarDay.Kind.WORKDAY, null)));
    days.sort((a, b) -> a.day().compareTo(b.day()));
    return days;
  }
}
