package org.yichuang.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yichuang.shared.time.Beijing;

/** How far effects lag behind what was decided. Every node tells the same of the backlog, so that alerts take the greatest. */
@ApplicationScoped
class OutboxMeters {

  /** A province has some 180 counties; the longest lags are told. */
  private static final String LAGS =
      """
      select l.jurisdiction, count(o.id), coalesce(extract(epoch from $1 - min(o.created_at)), 0)::float8
      from (select 'platform' as jurisdiction union select jurisdiction from outbox_lease
        union select distinct jurisdiction from outbox where done_at is null) l
      left join outbox o on o.jurisdiction = l.jurisdiction and o.done_at is null and (o.due_at <= $1 or o.attempts > 0)
      group by l.jurisdiction order by 3 desc, 1 limit 200""";

  private final Pool pool;
  private final Clock clock;
  private final MeterRegistry registry;
  private final MultiGauge backlog;
  private final MultiGauge oldest;

  OutboxMeters(Pool pool, Clock clock, MeterRegistry registry) {
    this.pool = pool;
    this.clock = clock;
    this.registry = registry;
    this.backlog = MultiGauge.builder("yichuang.outbox.backlog").description("Effects that are due and not done").register(registry);
    this.oldest =
        MultiGauge.builder("yichuang.outbox.oldest").baseUnit("seconds").description("Age of the oldest effect that is due and not done").register(registry);
    for (OutboxType type : OutboxType.values()) {
      effects(type.name(), "done");
      effects(type.name(), "failed");
    }
  }

  void done(OutboxType type) {
    effects(type.name(), "done").increment();
  }

  /** What a newer release wrote may be of a type that this one does not know. */
  void failed(String type) {
    boolean known = Arrays.stream(OutboxType.values()).anyMatch(t -> t.name().equals(type));
    effects(known ? type : "UNKNOWN", "failed").increment();
  }

  private Counter effects(String type, String result) {
    return Counter.builder("yichuang.outbox.effects").description("Attempts to carry out an effect").tag("type", type).tag("result", result).register(registry);
  }

  @Scheduled(every = "{yichuang.outbox.measure}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> measure() {
    OffsetDateTime now = clock.instant().atZone(Beijing.ZONE).toOffsetDateTime();
    return pool.preparedQuery(LAGS).execute(Tuple.of(now)).invoke(this::tell).replaceWithVoid().onFailure().recoverWithNull();
  }

  private void tell(RowSet<Row> rows) {
    List<MultiGauge.Row<?>> backlogs = new ArrayList<>();
    List<MultiGauge.Row<?>> ages = new ArrayList<>();
    for (Row row : rows) {
      Tags jurisdiction = Tags.of("jurisdiction", row.getString(0));
      backlogs.add(MultiGauge.Row.of(jurisdiction, row.getLong(1)));
      ages.add(MultiGauge.Row.of(jurisdiction, row.getDouble(2)));
    }
    backlog.register(backlogs, true);
    oldest.register(ages, true);
  }
}
