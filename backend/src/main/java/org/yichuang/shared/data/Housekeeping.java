package org.yichuang.shared.data;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;

/** Forgets what has served its time: log-in codes after a day, ended sessions after half a year (the log keeps log-ins longer). */
@ApplicationScoped
class Housekeeping {

  private static final int SESSION_DAYS = 190;

  private final Pool pool;

  Housekeeping(Pool pool) {
    this.pool = pool;
  }

  @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    OffsetDateTime now = OffsetDateTime.now(); // real time: these are no terms of the law
    return pool.preparedQuery("delete from sms_code where expires_at < $1")
        .execute(Tuple.of(now.minusDays(1)))
        .chain(() -> pool.preparedQuery("delete from session where expires_at < $1").execute(Tuple.of(now.minusDays(SESSION_DAYS))))
        .replaceWithVoid();
  }
}
