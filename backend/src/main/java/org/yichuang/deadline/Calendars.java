package org.yichuang.deadline;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The calendars in force: the country's, and over it those of a division and of what stands above it. They are kept in memory and read again
 * every minute, for another node may have changed them.
 */
@Singleton
public class Calendars {

  /** The whole country, where a division's twelve digits would stand. */
  public static final String COUNTRY = "000000000000";

  private static final Logger LOG = Logger.getLogger(Calendars.class);
  private static final int DIGITS = 12;

  /** Province, city, county, town, village. */
  private static final int[] LEVELS = {2, 4, 6, 9, 12};

  private final CalendarQueries queries;
  private volatile Known known = new Known(NationalCalendar.years());

  Calendars(CalendarQueries queries) {
    this.queries = queries;
  }

  private static final class Known {

    private final List<CalendarYear> years;
    private final Map<String, WorkingDays> compiled = new ConcurrentHashMap<>();

    Known(List<CalendarYear> years) {
      this.years = years;
    }

    /** Where a division arranges nothing, its calendar is that of what stands above it. */
    WorkingDays of(String region) {
      List<String> arranging = above(region).stream().filter(code -> years.stream().anyMatch(year -> year.region().equals(code))).toList();
      return compiled.computeIfAbsent(arranging.isEmpty() ? COUNTRY : arranging.getLast(), last -> compile(arranging));
    }

    private WorkingDays compile(List<String> arranging) {
      WorkingDays calendar = WorkingDays.of(of(years, COUNTRY));
      for (String region : arranging) {
        calendar = calendar.with(of(years, region).stream().flatMap(year -> year.days().stream()).toList());
      }
      return calendar;
    }

    /** The division and what its digits say stands above it, from the province down. */
    private static List<String> above(String region) {
      String code = region + "0".repeat(DIGITS - region.length());
      return Arrays.stream(LEVELS).mapToObj(level -> code.substring(0, level) + "0".repeat(DIGITS - level)).distinct().toList();
    }

    private static List<CalendarYear> of(List<CalendarYear> years, String region) {
      return years.stream().filter(year -> year.region().equals(region)).toList();
    }
  }

  /** Before anything counts a limit. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) throws Throwable {
    VertxContextSupport.subscribeAndAwait(this::reload);
  }

  @Scheduled(every = "60s", delayed = "60s")
  Uni<Void> again() {
    return reload()
        .onFailure()
        .invoke(failure -> LOG.warnf("Calendars cannot be read again, those known stay in use: %s", failure.getClass().getSimpleName()))
        .onFailure()
        .recoverWithNull();
  }

  /** Reads what has changed. */
  public Uni<Void> reload() {
    return queries.years().invoke(kept -> known = new Known(merge(kept))).replaceWithVoid();
  }

  /** A year that was kept stands in the place of the one that came with the program. */
  private static List<CalendarYear> merge(List<CalendarYear> kept) {
    Map<String, CalendarYear> years = new TreeMap<>();
    NationalCalendar.years().forEach(year -> years.put(key(year), year));
    kept.forEach(year -> years.put(key(year), year));
    return new ArrayList<>(years.values());
  }

  private static String key(CalendarYear year) {
    return year.region() + " " + year.year();
  }

  /** The calendar of a division: twelve digits, or the six of a jurisdiction. */
  public WorkingDays of(String region) {
    return known.of(region);
  }

  /** Differs as soon as anything is arranged otherwise. */
  public int edition() {
    return known.years.hashCode();
  }

  /** What is arranged for a division itself, year by year. */
  public List<CalendarYear> arranged(String region) {
    return known.years.stream().filter(year -> year.region().equals(region)).toList();
  }
}
