package org.yichuang.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.deadline.Calendars;
import org.yichuang.deadline.WorkingDays;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.data.RowsInTurn;

/**
 * Counts provisional deadlines anew when the arrangement of their year has been published. What was certain stays as it was told. On several
 * nodes at once each case is counted once: whoever comes second finds nothing to change.
 */
@ApplicationScoped
class RecountDeadlines {

  private static final Logger LOG = Logger.getLogger(RecountDeadlines.class);
  private static final String PROVISIONAL =
      """
      select a.jurisdiction, a.id from application a
      where a.due_provisional and (a.jurisdiction, a.id) > ($1, $2) order by a.jurisdiction, a.id limit $3""";

  private final RowsInTurn rows;
  private final Calendars calendars;
  private final Step step;

  /** The calendars that everything was counted by; they change once or twice a year. */
  private volatile int counted;

  RecountDeadlines(RowsInTurn rows, Calendars calendars, Step step) {
    this.rows = rows;
    this.calendars = calendars;
    this.step = step;
  }

  @Scheduled(every = "{yichuang.deadlines.recount-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> work() {
    int edition = calendars.edition();
    if (edition == counted) {
      return Uni.createFrom().voidItem();
    }
    return rows
        .each(PROVISIONAL, List.of(), step::execute)
        .invoke(failed -> counted = failed == 0 ? edition : counted)
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.warnf("Deadlines could not be counted anew: %s", failure.getClass().getSimpleName()))
        .onFailure()
        .recoverWithNull();
  }

  /** The transaction of one case. */
  @ApplicationScoped
  static class Step {

    private final ApplicationRepository repository;
    private final Calendars calendars;
    private final Audit audit;
    private final Clock clock;

    Step(ApplicationRepository repository, Calendars calendars, Audit audit, Clock clock) {
      this.repository = repository;
      this.calendars = calendars;
      this.audit = audit;
      this.clock = clock;
    }

    @WithTransaction
    Uni<Void> execute(RowId id) {
      return repository.lock(id).chain(application -> application.dueProvisional
          ? repository.clock(id).chain(ledger -> recount(application, ledger))
          : Uni.createFrom().voidItem());
    }

    private Uni<Void> recount(ApplicationEntity application, List<ClockEntryEntity> ledger) {
      LocalDate before = application.dueOn;
      WorkingDays.Deadline deadline = toldAtLeast(
          application, ClockLedger.running(Objects.requireNonNull(application.dueKind), ledger).due(calendars.of(application.id.jurisdiction())));
      if (deadline.provisional() && deadline.on().equals(before)) {
        return Uni.createFrom().voidItem();
      }
      ClockEntryEntity entry = entry(application, ledger.getLast().id.seq() + 1, deadline);
      application.dueOn = deadline.on();
      application.dueProvisional = deadline.provisional();
      return repository.addAll(List.of(entry)).chain(() -> audit.append(event(application, before, deadline)));
    }

    /** What an applicant was told as the last day for correcting moves later only. */
    private static WorkingDays.Deadline toldAtLeast(ApplicationEntity application, WorkingDays.Deadline counted) {
      LocalDate told = application.dueOn;
      boolean earlier = application.dueKind == DueKind.CORRECTION && told != null && counted.on().isBefore(told);
      return earlier ? new WorkingDays.Deadline(told, counted.provisional()) : counted;
    }

    private ClockEntryEntity entry(ApplicationEntity application, int seq, WorkingDays.Deadline deadline) {
      ClockEntryEntity entry = new ClockEntryEntity();
      entry.id = new ClockEntryEntity.ClockEntryId(application.id.jurisdiction(), application.id.id(), seq);
      entry.limitKind = Objects.requireNonNull(application.dueKind);
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
