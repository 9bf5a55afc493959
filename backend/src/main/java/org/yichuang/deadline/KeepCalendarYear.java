package org.yichuang.deadline;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.shared.http.ETags;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.problem.FieldFault;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/**
 * Writes down how a year is arranged, for the country or a division: the whole year at once, as its document says. Deadlines that were only
 * provisional are counted anew afterwards ({@code application/RecountDeadlines}); those that were told to people stay.
 */
@ApplicationScoped
public class KeepCalendarYear {

  private final Steps steps;
  private final Calendars calendars;

  KeepCalendarYear(Steps steps, Calendars calendars) {
    this.steps = steps;
    this.calendars = calendars;
  }

  /**
   * Takes effect here at once, on other nodes within a minute.
   *
   * @param by account of the system administrator
   * @param ifMatch the version that was read; for a year that is not kept yet none is needed
   */
  public Uni<CalendarYear> execute(String by, CalendarYear wanted, @Nullable String ifMatch) {
    check(wanted);
    return steps.execute(by, wanted, ifMatch).call(calendars::reload);
  }

  private static void check(CalendarYear wanted) {
    List<FieldFault> faults = new ArrayList<>();
    Set<LocalDate> seen = new HashSet<>();
    for (int i = 0; i < wanted.days().size(); i++) {
      CalendarDay day = wanted.days().get(i);
      if (day.day().getYear() != wanted.year()) {
        faults.add(FieldFault.of("/days/" + i + "/day", "calendar-year", wanted.year()));
      } else if (!seen.add(day.day())) {
        faults.add(FieldFault.of("/days/" + i + "/day", "calendar-day-twice"));
      } else if (wanted.region().equals(Calendars.COUNTRY) && day.kind() == CalendarDay.Kind.WORKDAY && !isWeekend(day.day())) {
        faults.add(FieldFault.of("/days/" + i + "/kind", "calendar-workday"));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.fields(ProblemType.UNPROCESSABLE, faults);
    }
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** The transaction. */
  @ApplicationScoped
  static class Steps {

    private final Audit audit;
    private final Json json;
    private final Clock clock;

    Steps(Audit audit, Json json, Clock clock) {
      this.audit = audit;
      this.json = json;
      this.clock = clock;
    }

    @WithTransaction
    Uni<CalendarYear> execute(String by, CalendarYear wanted, @Nullable String ifMatch) {
      return Panache.getSession()
          .chain(session -> lock(session, wanted).chain(version -> {
            if (version != null) {
              ETags.require(ifMatch, version);
            }
            int next = version == null ? 1 : version + 1;
            var kept = new CalendarYear(wanted.region(), wanted.year(), next, wanted.document(), sorted(wanted.days()));
            return write(session, kept).invoke(rows -> {
              if (rows == 0) {
                throw Problem.of(ProblemType.STALE, "stale");
              }
            }).chain(() -> audit(by, kept)).replaceWith(kept);
          }));
    }

    private static List<CalendarDay> sorted(List<CalendarDay> days) {
      return days.stream().sorted(Comparator.comparing(CalendarDay::day)).toList();
    }

    private static Uni<@Nullable Integer> lock(Mutiny.Session session, CalendarYear wanted) {
      return session
          .createNativeQuery("select version from calendar_year where region = :region and year = :year for update", Integer.class)
          .setParameter("region", wanted.region())
          .setParameter("year", wanted.year())
          .getSingleResultOrNull();
    }

    /** 0 when somebody else was quicker with a year that was not there. */
    private Uni<Integer> write(Mutiny.Session session, CalendarYear kept) {
      return session
          .createNativeQuery(
              """
              insert into calendar_year (region, year, version, document, days, changed_at)
              values (:region, :year, :version, :document, cast(cast(:days as text) as jsonb), :now)
              on conflict (region, year) do update
                set version = excluded.version, document = excluded.document, days = excluded.days, changed_at = excluded.changed_at
                where calendar_year.version = excluded.version - 1""")
          .setParameter("region", kept.region())
          .setParameter("year", kept.year())
          .setParameter("version", kept.version())
          .setParameter("document", kept.document())
          .setParameter("days", json.write(kept.days()))
          .setParameter("now", clock.instant())
          .executeUpdate();
    }

    private Uni<Void> audit(String by, CalendarYear kept) {
      return audit.append(
          new Audit.Event(
              Audit.PLATFORM,
              Audit.SYSTEM_CHAIN,
              "KEEP_CALENDAR_YEAR",
              by,
              "SYS_ADMIN",
              "",
              kept,
              Map.of("region", kept.region(), "year", String.valueOf(kept.year()))));
    }
  }
}
