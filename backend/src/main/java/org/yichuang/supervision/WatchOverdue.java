package org.yichuang.supervision;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.yichuang.shared.data.RowsInTurn;
import org.yichuang.shared.time.Beijing;
import org.yichuang.shared.time.Standstill;

/**
 * Issues an order for each limit of the staff that has passed. After a standstill it catches up; on several nodes at once there is one order
 * for each limit, for the table allows no second one.
 */
@ApplicationScoped
class WatchOverdue {

  private static final Logger LOG = Logger.getLogger(WatchOverdue.class);
  private static final String OVERDUE =
      """
      select a.jurisdiction, a.id from application a
      where a.phase in ('RECEIVED', 'ACCEPTED') and a.due_on is not null and a.due_on < $4 and not a.due_provisional and a.wrapped_key is not null
        and not (a.due_kind = 'ACCEPTANCE' and a.procedure = 'LICENCE')
        and not exists (select from supervision_order s
          where s.jurisdiction = a.jurisdiction and s.application = a.id and s.kind = 'OVERDUE' and s.due_kind = a.due_kind and s.due_on = a.due_on)
        and (a.jurisdiction, a.id) > ($1, $2)
      order by a.jurisdiction, a.id limit $3""";

  private final RowsInTurn rows;
  private final IssueOrder issueOrder;
  private final Clock clock;

  WatchOverdue(RowsInTurn rows, IssueOrder issueOrder, Clock clock) {
    this.rows = rows;
    this.issueOrder = issueOrder;
    this.clock = clock;
  }

  @Scheduled(
      every = "{yichuang.deadlines.act-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Standstill.class)
  Uni<Void> work() {
    return rows
        .each(OVERDUE, List.of(Beijing.day(clock.instant())), issueOrder::bySystem)
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.warnf("Orders about passed limits could not be issued: %s", failure.getClass().getSimpleName()))
        .onFailure()
        .recoverWithNull();
  }
}
