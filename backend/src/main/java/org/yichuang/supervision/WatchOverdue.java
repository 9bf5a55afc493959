package org.yichuang.supervision;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.time.Beijing;

/**
 * Issues an order for each limit of the staff that has passed. After a standstill it catches up; on several nodes at once there is one order
 * for each limit, for the table allows no second one.
 */
@ApplicationScoped
class WatchOverdue {

  private static final Logger LOG = Logger.getLogger(WatchOverdue.class);
  private static final int PAGE = 200;
  private static final String OVERDUE =
      """
      select a.jurisdiction, a.id from application a
      where a.phase in ('RECEIVED', 'ACCEPTED') and a.due_on is not null and a.due_on < $1 and not a.due_provisional and a.wrapped_key is not null
        and not (a.due_kind = 'ACCEPTANCE' and a.procedure = 'LICENCE')
        and not exists (select from supervision_order s
          where s.jurisdiction = a.jurisdiction and s.application = a.id and s.kind = 'OVERDUE' and s.due_kind = a.due_kind and s.due_on = a.due_on)
      order by a.due_on, a.jurisdiction, a.id limit $2""";

  private final Pool pool;
  private final IssueOrder issueOrder;
  private final Clock clock;

  WatchOverdue(Pool pool, IssueOrder issueOrder, Clock clock) {
    this.pool = pool;
    this.issueOrder = issueOrder;
    this.clock = clock;
  }

  @Scheduled(every = "{yichuang.deadlines.act-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> work() {
    return page()
        .onFailure()
        .invoke(failure -> LOG.warnf("Orders about passed limits could not be issued: %s", failure.getClass().getSimpleName()))
        .onFailure()
        .recoverWithNull();
  }

  /** What has its order is not found again, so the next page is the first one. */
  private Uni<Void> page() {
    return pool.preparedQuery(OVERDUE).execute(Tuple.of(Beijing.day(clock.instant()), PAGE)).chain(rows -> {
      List<RowId> found = new ArrayList<>(rows.size());
      rows.forEach(row -> found.add(new RowId(row.getString(0), row.getUUID(1))));
      return inTurn(found, 0).chain(() -> found.size() < PAGE ? Uni.createFrom().voidItem() : page());
    });
  }

  private Uni<Void> inTurn(List<RowId> found, int next) {
    return next == found.size() ? Uni.createFrom().voidItem() : issueOrder.bySystem(found.get(next)).chain(() -> inTurn(found, next + 1));
  }
}
