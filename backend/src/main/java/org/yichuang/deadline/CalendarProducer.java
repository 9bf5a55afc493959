package org.yichuang.deadline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The national calendar that comes with the program: holiday notices of the State Council, by year. */
public class CalendarProducer {

  private static final String RESOURCE = "calendar/cn-working-days.json";

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Year(List<LocalDate> holidays, List<LocalDate> makeUpWorkdays) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Years(Map<Integer, Year> years) {}

  @Produces
  @Singleton
  WorkingDays national() {
    return load();
  }

  /** Reads the calendar; its coverage is its first to its last year. */
  public static WorkingDays load() {
    try (InputStream in = CalendarProducer.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      Years read = new ObjectMapper().registerModule(new JavaTimeModule()).readValue(in, Years.class);
      TreeMap<Integer, Year> years = new TreeMap<>(read.years());
      Set<LocalDate> holidays = new HashSet<>();
      Set<LocalDate> makeUpDays = new HashSet<>();
      years.values().forEach(year -> {
        holidays.addAll(year.holidays());
        makeUpDays.addAll(year.makeUpWorkdays());
      });
      return new WorkingDays(holidays, makeUpDays, LocalDate.of(years.firstKey(), 1, 1), LocalDate.of(years.lastKey(), 12, 31));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The calendar cannot be read", unreadable);
    }
  }
}
