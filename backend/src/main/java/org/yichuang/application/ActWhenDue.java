package org.yichuang.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.yichuang.identity.Actor;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.data.RowsInTurn;
import org.yichuang.shared.time.Beijing;
import org.yichuang.shared.time.Standstill;

/**
 * Does what the law says has happened because a day has passed: a licence filing that nobody answered is accepted (Licensing Law Art. 32(1)
 * no. 4), a case that was not corrected ends where the notice said so. After a standstill it catches up; on several nodes at once each case is
 * dealt with once, for the act locks it and looks again.
 */
@ApplicationScoped
class ActWhenDue {

  private static final Logger LOG = Logger.getLogger(ActWhenDue.class);
  private static final String UNANSWERED = due("a.due_kind = 'ACCEPTANCE' and a.procedure = 'LICENCE' and a.phase = 'RECEIVED'");
  private static final String NOT_CORRECTED = due("a.due_kind = 'CORRECTION' and a.silence_ends_case and a.phase = 'CORRECTION'");

  private final RowsInTurn rows;
  private final CaseDetails details;
  private final PerformAct performAct;
  private final Clock clock;

  ActWhenDue(RowsInTurn rows, CaseDetails details, PerformAct performAct, Clock clock) {
    this.rows = rows;
    this.details = details;
    this.performAct = performAct;
    this.clock = clock;
  }

  @Scheduled(
      every = "{yichuang.deadlines.act-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Standstill.class)
  Uni<Void> work() {
    return each(UNANSWERED, ActType.DEEM_ACCEPTED)
        .chain(() -> each(NOT_CORRECTED, ActType.TERMINATE))
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.warnf("What is due could not be done: %s", failure.getClass().getSimpleName()))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Integer> each(String sql, ActType act) {
    return rows.each(sql, List.of(Beijing.day(clock.instant())), id -> perform(id, act));
  }

  private Uni<?> perform(RowId id, ActType act) {
    return details.settings(Actor.SYSTEM, id).chain(settings -> performAct.executeBySystem(id, act, settings));
  }

  private static String due(String what) {
    return "select a.jurisdiction, a.id from application a where "
        + what
        + " and a.due_on < $4 and not a.due_provisional and a.wrapped_key is not null and (a.jurisdiction, a.id) > ($1, $2)"
        + " order by a.jurisdiction, a.id limit $3";
  }
}
