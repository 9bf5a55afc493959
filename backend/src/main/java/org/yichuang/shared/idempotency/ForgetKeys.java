package org.yichuang.shared.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.yichuang.shared.time.Beijing;

/** Keys are remembered for 24 hours, as openapi.yaml promises, and no longer. */
@ApplicationScoped
class ForgetKeys {

  private static final Duration REMEMBERED = Duration.ofHours(24);

  private final Pool pool;
  private final Clock clock;

  ForgetKeys(Pool pool, Clock clock) {
    this.pool = pool;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    var before = clock.instant().minus(REMEMBERED).atZone(Beijing.ZONE).toOffsetDateTime();
    return pool.preparedQuery("delete from idempotency where created_at < $1").execute(Tuple.of(before)).replaceWithVoid();
  }
}
