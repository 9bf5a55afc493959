package org.yichuang.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.deadline.Calendars;
import org.yichuang.deadline.LimitUnit;
import org.yichuang.deadline.WorkingDays;
import org.yichuang.matter.Matter;
import org.yichuang.matter.Procedure;
import org.yichuang.shared.time.Beijing;

/**
 * The statutory clock of a case: entries with their legal ground, and the due date that follows. The limit of acceptance is five working
 * days from receipt (Licensing Law Art. 32(1) no. 4; the platform keeps the same limit where that law does not govern); the limit of the
 * decision is the promised one, else the statutory one, from acceptance (Art. 42).
 */
@Singleton
class ClockLedger {

  static final int ACCEPTANCE_DAYS = 5;

  private final Calendars calendars;

  ClockLedger(Calendars calendars) {
    this.calendars = calendars;
  }

  /** Writes an act's effect into the case and returns the entries, numbered after the last one. */
  List<ClockEntryEntity> write(ApplicationEntity application, Effect.ClockEffect effect, Matter matter, Instant now, int last, String ground) {
    List<ClockEntryEntity> entries = new ArrayList<>();
    if (effect != Effect.ClockEffect.NONE && application.dueKind != null) {
      entries.add(entry(application.dueKind, ClockEvent.STOP, now, ground));
      application.dueKind = null;
      application.dueOn = null;
      application.dueProvisional = false;
    }
    switch (effect) {
      case START_ACCEPTANCE -> entries.add(
          start(application, DueKind.ACCEPTANCE, new Matter.Limit(ACCEPTANCE_DAYS, LimitUnit.WORKING_DAY, acceptanceBasis(matter)), now, ground));
      case START_DECISION -> {
        Matter.Limit limit = decisionLimit(matter);
        if (limit != null) {
          entries.add(start(application, DueKind.DECISION, limit, now, ground));
        }
      }
      default -> {}
    }
    for (int i = 0; i < entries.size(); i++) {
      entries.get(i).id = new ClockEntryEntity.ClockEntryId(application.id.jurisdiction(), application.id.id(), last + 1 + i);
    }
    return entries;
  }

  static Matter.@Nullable Limit decisionLimit(Matter matter) {
    return matter.promisedLimit() != null ? matter.promisedLimit() : matter.statutoryLimit();
  }

  private static String acceptanceBasis(Matter matter) {
    return matter.procedure() == Procedure.LICENCE ? "《中华人民共和国行政许可法》第三十二条第一款第四项" : "一次性告知";
  }

  private ClockEntryEntity start(ApplicationEntity application, DueKind kind, Matter.Limit limit, Instant now, String ground) {
    WorkingDays.Deadline deadline = calendars.of(application.id.jurisdiction()).deadline(Beijing.day(now), limit.value(), limit.unit());
    application.dueKind = kind;
    application.dueOn = deadline.on();
    application.dueProvisional = deadline.provisional();
    ClockEntryEntity entry = entry(kind, ClockEvent.START, now, ground);
    entry.limitValue = limit.value();
    entry.limitUnit = limit.unit();
    entry.limitBasis = limit.basis() == null ? "" : limit.basis();
    entry.dueOn = deadline.on();
    entry.provisional = deadline.provisional();
    return entry;
  }

  private static ClockEntryEntity entry(DueKind kind, ClockEvent event, Instant now, String ground) {
    ClockEntryEntity entry = new ClockEntryEntity();
    entry.limitKind = kind;
    entry.event = event;
    entry.at = now;
    entry.ground = ground;
    return entry;
  }
}
