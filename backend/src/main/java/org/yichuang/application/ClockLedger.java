package org.yichuang.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yichuang.deadline.Calendars;
import org.yichuang.deadline.LimitUnit;
import org.yichuang.deadline.RunningLimit;
import org.yichuang.deadline.WorkingDays;
import org.yichuang.matter.Matter;
import org.yichuang.matter.Procedure;
import org.yichuang.shared.time.Beijing;

/**
 * The statutory clock of a case: entries with their legal ground, and the due date that follows. The limit of acceptance is five working
 * days from receipt (Licensing Law Art. 32(1) no. 4; the platform keeps the same limit where that law does not govern); the limit of the
 * decision is the promised one, else the statutory one, from acceptance (Art. 42), without the days of special procedures (Art. 45). The
 * last day for correcting binds the applicant and is the matter's.
 */
@Singleton
class ClockLedger {

  static final int ACCEPTANCE_DAYS = 5;

  private final Calendars calendars;

  ClockLedger(Calendars calendars) {
    this.calendars = calendars;
  }

  /** Writes an act's effect into the case and returns the entries, numbered after the last one. */
  List<ClockEntryEntity> write(ActWork work, String ground) {
    ApplicationEntity application = work.application();
    Effect.ClockEffect effect = work.effect().clock();
    List<ClockEntryEntity> entries = new ArrayList<>();
    switch (effect) {
      case NONE -> {}
      case PAUSE -> entries.add(pause(work, ground));
      case RESUME -> entries.add(resume(work, ground));
      case EXTEND -> entries.add(extend(work, ground));
      case START_ACCEPTANCE, START_CORRECTION, STOP, START_DECISION, START_DECISION_AT_RECEIPT -> {
        if (application.dueKind != null) {
          entries.add(stop(application, work.now(), ground));
        }
        Matter.Limit limit = limit(effect, work.matter());
        if (limit != null) {
          Instant from = effect == Effect.ClockEffect.START_DECISION_AT_RECEIPT ? started(DueKind.ACCEPTANCE, work.clock()) : work.now();
          entries.add(start(application, kind(effect), limit, from, ground));
        }
      }
    }
    int last = work.clock().isEmpty() ? 0 : work.clock().getLast().id.seq();
    for (int i = 0; i < entries.size(); i++) {
      entries.get(i).id = new ClockEntryEntity.ClockEntryId(application.id.jurisdiction(), application.id.id(), last + 1 + i);
    }
    return entries;
  }

  /** When the limit of a kind that runs, or ran last, began. */
  static Instant started(DueKind kind, List<ClockEntryEntity> ledger) {
    return start(kind, ledger).at;
  }

  /** The limit of a kind that runs, with all that happened to it. */
  static RunningLimit running(DueKind kind, List<ClockEntryEntity> ledger) {
    ClockEntryEntity start = start(kind, ledger);
    RunningLimit limit = new RunningLimit(Beijing.day(start.at), Objects.requireNonNull(start.limitValue), Objects.requireNonNull(start.limitUnit));
    LocalDate paused = null;
    for (ClockEntryEntity entry : ledger.subList(ledger.indexOf(start) + 1, ledger.size())) {
      LocalDate day = Beijing.day(entry.at);
      switch (entry.event) {
        case PAUSE -> paused = day;
        case RESUME -> limit = limit.paused(Objects.requireNonNull(paused), day);
        case EXTEND -> limit = limit.extendedBy(Objects.requireNonNull(entry.limitValue));
        default -> {}
      }
    }
    return limit;
  }

  static Matter.@Nullable Limit decisionLimit(Matter matter) {
    return matter.promisedLimit() != null ? matter.promisedLimit() : matter.statutoryLimit();
  }

  private static ClockEntryEntity start(DueKind kind, List<ClockEntryEntity> ledger) {
    return ledger.stream().filter(entry -> entry.event == ClockEvent.START && entry.limitKind == kind).reduce((first, last) -> last).orElseThrow();
  }

  private static DueKind kind(Effect.ClockEffect effect) {
    return switch (effect) {
      case START_ACCEPTANCE -> DueKind.ACCEPTANCE;
      case START_CORRECTION -> DueKind.CORRECTION;
      default -> DueKind.DECISION;
    };
  }

  private static Matter.@Nullable Limit limit(Effect.ClockEffect effect, Matter matter) {
    return switch (effect) {
      case START_ACCEPTANCE -> new Matter.Limit(ACCEPTANCE_DAYS, LimitUnit.WORKING_DAY, acceptanceBasis(matter));
      case START_CORRECTION ->
          matter.correctionLimit() == null ? null : new Matter.Limit(matter.correctionLimit().value(), matter.correctionLimit().unit(), "补正告知书");
      case START_DECISION, START_DECISION_AT_RECEIPT -> decisionLimit(matter);
      default -> null;
    };
  }

  private static String acceptanceBasis(Matter matter) {
    return matter.procedure() == Procedure.LICENCE ? "《中华人民共和国行政许可法》第三十二条第一款第四项" : "一次性告知";
  }

  private static ClockEntryEntity stop(ApplicationEntity application, Instant now, String ground) {
    ClockEntryEntity entry = entry(Objects.requireNonNull(application.dueKind), ClockEvent.STOP, now, ground);
    application.dueKind = null;
    application.dueOn = null;
    application.dueProvisional = false;
    application.specialProcedure = null;
    application.specialSince = null;
    application.specialExpectedOn = null;
    return entry;
  }

  private ClockEntryEntity start(ApplicationEntity application, DueKind kind, Matter.Limit limit, Instant from, String ground) {
    application.dueKind = kind;
    ClockEntryEntity entry = entry(kind, ClockEvent.START, from, ground);
    entry.limitValue = limit.value();
    entry.limitUnit = limit.unit();
    entry.limitBasis = limit.basis() == null ? "" : limit.basis();
    due(application, entry, new RunningLimit(Beijing.day(from), limit.value(), limit.unit()));
    return entry;
  }

  private ClockEntryEntity pause(ActWork work, String ground) {
    ApplicationEntity application = work.application();
    ClockEntryEntity entry = entry(DueKind.DECISION, ClockEvent.PAUSE, work.now(), ground);
    entry.specialProcedure = work.request().specialProcedure();
    entry.expectedOn = calendar(application).deadline(Beijing.day(work.now()), Objects.requireNonNull(work.request().days())).on();
    application.specialProcedure = entry.specialProcedure;
    application.specialSince = work.now();
    application.specialExpectedOn = entry.expectedOn;
    application.dueOn = null;
    application.dueProvisional = false;
    return entry;
  }

  private ClockEntryEntity resume(ActWork work, String ground) {
    ApplicationEntity application = work.application();
    ClockEntryEntity entry = entry(DueKind.DECISION, ClockEvent.RESUME, work.now(), ground);
    LocalDate since = Beijing.day(Objects.requireNonNull(application.specialSince));
    entry.specialProcedure = application.specialProcedure;
    due(application, entry, running(DueKind.DECISION, work.clock()).paused(since, Beijing.day(work.now())));
    application.specialProcedure = null;
    application.specialSince = null;
    application.specialExpectedOn = null;
    return entry;
  }

  private ClockEntryEntity extend(ActWork work, String ground) {
    ApplicationEntity application = work.application();
    ClockEntryEntity entry = entry(DueKind.DECISION, ClockEvent.EXTEND, work.now(), ground);
    int days = Objects.requireNonNull(work.request().days());
    entry.limitValue = days;
    entry.limitUnit = LimitUnit.WORKING_DAY;
    application.extendedBy = days;
    due(application, entry, running(DueKind.DECISION, work.clock()).extendedBy(days));
    return entry;
  }

  private void due(ApplicationEntity application, ClockEntryEntity entry, RunningLimit limit) {
    WorkingDays.Deadline deadline = limit.due(calendar(application));
    application.dueOn = deadline.on();
    application.dueProvisional = deadline.provisional();
    entry.dueOn = deadline.on();
    entry.provisional = deadline.provisional();
  }

  private WorkingDays calendar(ApplicationEntity application) {
    return calendars.of(application.id.jurisdiction());
  }

  private static ClockEntryEntity entry(DueKind kind, ClockEvent event, Instant at, String ground) {
    ClockEntryEntity entry = new ClockEntryEntity();
    entry.limitKind = kind;
    entry.event = event;
    entry.at = at;
    entry.ground = ground;
    return entry;
  }
}
