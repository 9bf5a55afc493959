package org.yichuang.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long entries of the log have waited for their checkpoint, and how sealing went. Every node tells the same of what waits. */
@ApplicationScoped
class CheckpointMeters {

  private static final String WAITING =
      """
      select j.jurisdiction, min(u.at)
      from (select 'platform' as jurisdiction union select jurisdiction from audit_checkpoint_tip union select distinct jurisdiction from audit_unsealed) j
      left join audit_unsealed u on u.jurisdiction = j.jurisdiction
      group by j.jurisdiction order by 2 nulls last, 1 limit 200""";

  private final Pool pool;
  private final Clock clock;
  private final MultiGauge unsealed;
  private final Counter sealed;
  private final Counter failed;
  private final Counter refused;

  CheckpointMeters(Pool pool, Clock clock, MeterRegistry registry) {
    this.pool = pool;
    this.clock = clock;
    this.unsealed =
        MultiGauge.builder("yichuang.audit.unsealed")
            .baseUnit("seconds")
            .description("Age of the oldest entry of the log that no checkpoint seals")
            .register(registry);
    this.sealed = counter(registry, "sealed");
    this.failed = counter(registry, "failed");
    this.refused = counter(registry, "refused");
  }

  private static Counter counter(MeterRegistry registry, String result) {
    return Counter.builder("yichuang.audit.checkpoints").description("Attempts to seal the log of a jurisdiction").tag("result", result).register(registry);
  }

  void sealed(SealCheckpoint.Result result) {
    if (result == SealCheckpoint.Result.SEALED || result == SealCheckpoint.Result.MORE) {
      sealed.increment();
    }
  }

  void failed() {
    failed.increment();
  }

  void refused() {
    refused.increment();
  }

  @Scheduled(every = "{yichuang.outbox.measure}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> measure() {
    return pool.query(WAITING)
        .execute()
        .invoke(rows -> {
          List<MultiGauge.Row<?>> ages = new ArrayList<>();
          for (Row row : rows) {
            double age = row.getOffsetDateTime(1) == null ? 0 : Duration.between(row.getOffsetDateTime(1).toInstant(), clock.instant()).toSeconds();
            ages.add(MultiGauge.Row.of(Tags.of("jurisdiction", row.getString(0)), age));
          }
          unsealed.register(ages, true);
        })
        .replaceWithVoid()
        .onFailure()
        .recoverWithNull();
  }
}
