package org.yichuang.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.deadline.Calendars;
import org.yichuang.deadline.LimitUnit;
import org.yichuang.deadline.WorkingDays;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.time.Beijing;

/**
 * Counts provisional deadlines anew when the arrangement of their year has been published. What was certain stays as it was told. On several
 * nodes at once each case is counted once: whoever comes second finds nothing to change.
 */
@ApplicationScoped
class RecountDeadlines {

  private static final Logger LOG = Logger.getLogger(RecountDeadlines.class);
  private static final int PAGE = 200;
  private static final String PROVISIONAL =
      """
      select a.jurisdiction, a.id, a.due_on, s.at, s.limit_value, s.limit_unit
      from application a
      join lateral (
        select c.at, c.limit_value, c.limit_unit from clock_entry c
        where c.jurisdiction = a.jurisdiction and c.application = a.id and c.event = 'START' and c.limit_kind = a.due_kind order by c.seq desc limit 1) s on true
      where a.due_provisional and (a.jurisdiction, a.id) > ($1, $2)
      order by a.jurisdiction, a.id limit $3""";

  private final Pool pool;
  private final Calendars calendars;
  private final Step step;

  RecountDeadlines(Pool pool, Calendars calendars, Step step) {
    this.pool = pool;
    this.calendars = calendars;
    this.step = step;
  }

  private record Provisional(RowId id, LocalDate dueOn, LocalDate start, int value, LimitUnit unit) {}

  private record After(String jurisdiction, UUID id, boolean more) {}

  private static final After BEGINNING = new After("", new UUID(0, 0), true);

  @Scheduled(every = "{yichuang.deadlines.recount-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> work() {
    return pages(BEGINNING)
        .onFailure()
        .invoke(failure -> LOG.warnf("Deadlines could not be counted anew: %s", failure.getClass().getSimpleName()))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> pages(After after) {
    return page(after).chain(next -> next.more() ? pages(next) : Uni.createFrom().voidItem());
  }

  private Uni<After> page(After after) {
    return pool.preparedQuery(PROVISIONAL)
        .execute(Tuple.of(after.jurisdiction(), after.id(), PAGE))
        .map(rows -> {
          List<Provisional> found = new ArrayList<>(rows.size());
          rows.forEach(row -> found.add(
              new Provisional(
                  new RowId(row.getString(0), row.getUUID(1)),
                  row.getLocalDate(2),
                  Beijing.day(row.getOffsetDateTime(3).toInstant()),
                  row.getInteger(4),
                  LimitUnit.valueOf(row.getString(5)))));
          return found;
        })
        .call(found -> Multi.createFrom().iterable(found).onItem().transformToUniAndConcatenate(this::recount).collect().last())
        .map(found -> found.size() < PAGE ? new After("", new UUID(0, 0), false) : new After(found.getLast().id().jurisdiction(), found.getLast().id().id(), true));
  }

  private Uni<Void> recount(Provisional one) {
    WorkingDays.Deadline deadline = calendars.of(one.id().jurisdiction()).deadline(one.start(), one.value(), one.unit());
    boolean same = deadline.provisional() && deadline.on().equals(one.dueOn());
    return same ? Uni.createFrom().voidItem() : step.execute(one.id(), one.dueOn(), deadline);
  }

  /** The transaction of one case. */
  @ApplicationScoped
  static class Step {

    private final ApplicationRepository repository;
    private final Audit audit;
    private final Clock clock;

    Step(ApplicationRepository repository, Audit audit, Clock clock) {
      this.repository = repository;
      this.audit = audit;
      this.clock = clock;
    }

    /** @param before the last day as it was read; where another one stands by now, somebody else was quicker */
    @WithTransaction
    Uni<Void> execute(RowId id, LocalDate before, WorkingDays.Deadline deadline) {
      return repository.lock(id).chain(application -> {
        if (!application.dueProvisional || !before.equals(application.dueOn)) {
          return Uni.createFrom().voidItem();
        }
        return repository.lastClockEntry(id).chain(last -> {
          ClockEntryEntity entry = entry(application, last + 1, deadline);
          application.dueOn = deadline.on();
          application.dueProvisional = deadline.provisional();
          return repository.addAll(List.of(entry)).chain(() -> audit.append(event(application, before, deadline)));
        });
      });
    }

    private ClockEntryEntity entry(ApplicationEntity application, int seq, WorkingDays.Deadline deadline) {
      ClockEntryEntity entry = new ClockEntryEntity();
      entry.id = new ClockEntryEntity.ClockEntryId(application.id.jurisdiction(), application.id.id(), seq);
      entry.limitKind = java.util.Objects.requireNonNull(application.dueKind);
      entry.event = ClockEvent.RECOUNT;
      entry.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
      entry.ground = "节假日安排已公布";
      entry.dueOn = deadline.on();
      entry.provisional = deadline.provisional();
      return entry;
    }

    private static Audit.Event event(ApplicationEntity application, @Nullable LocalDate before, WorkingDays.Deadline deadline) {
      return new Audit.Event(
          application.id.jurisdiction(),
          Audit.caseChain(application.id.id()),
          "RECOUNT_DEADLINE",
          "system",
          "SYSTEM",
          application.organ,
          Map.of(),
          Map.of("before", String.valueOf(before), "after", deadline.on().toString()));
    }
  }
}
