package org.yichuang.outbox;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.time.Beijing;

/**
 * Carries effects out after commit. A node leases one jurisdiction's outbox at a time, so that several nodes share the work and none does
 * another's. What fails comes again, later and later.
 */
@ApplicationScoped
class OutboxWorker {

  private static final Logger LOG = Logger.getLogger(OutboxWorker.class);
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final int BATCH = 50;

  private final Pool pool;
  private final Clock clock;
  private final Json json;
  private final OutboxMeters meters;
  private final Map<OutboxType, OutboxHandler> handlers = new EnumMap<>(OutboxType.class);
  private final UUID self = UUID.randomUUID();

  OutboxWorker(Pool pool, Clock clock, Json json, OutboxMeters meters, @All List<OutboxHandler> handlers) {
    this.pool = pool;
    this.clock = clock;
    this.json = json;
    this.meters = meters;
    handlers.forEach(handler -> this.handlers.put(handler.type(), handler));
  }

  @Scheduled(every = "{yichuang.outbox.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> work() {
    return pool.preparedQuery("select distinct jurisdiction from outbox where done_at is null and due_at <= $1 limit 100")
        .execute(Tuple.of(now()))
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(row -> workOn(row.getString(0)))
        .collect()
        .last()
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.warnf("Outbox could not be read: %s", failure.getClass().getSimpleName()))
        .onFailure()
        .recoverWithNull();
  }

  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    return pool.preparedQuery("delete from outbox where done_at < $1").execute(Tuple.of(now().minusDays(7))).replaceWithVoid();
  }

  private Uni<Void> workOn(String jurisdiction) {
    return pool.preparedQuery(
            "insert into outbox_lease (jurisdiction, holder, until) values ($1, $2, $4)"
                + " on conflict (jurisdiction) do update set holder = excluded.holder, until = excluded.until"
                + " where outbox_lease.until < $3 or outbox_lease.holder = excluded.holder")
        .execute(Tuple.of(jurisdiction, self, now(), now().plus(LEASE)))
        .chain(leased -> leased.rowCount() == 0 ? Uni.createFrom().voidItem() : batch(jurisdiction).call(() -> release(jurisdiction)));
  }

  private Uni<Void> batch(String jurisdiction) {
    return pool.preparedQuery(
            "select id, type, subject::text, attempts from outbox where jurisdiction = $1 and done_at is null and due_at <= $2 order by due_at, id limit "
                + BATCH)
        .execute(Tuple.of(jurisdiction, now()))
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(StreamSupport.stream(rows.spliterator(), false).toList()))
        .onItem()
        .transformToUniAndConcatenate(row -> renew(jurisdiction).chain(mine -> mine ? carryOut(jurisdiction, row) : Uni.createFrom().voidItem()))
        .collect()
        .last()
        .replaceWithVoid();
  }

  /** Whatever is wrong with one message, the others behind it do not wait. */
  private Uni<Void> carryOut(String jurisdiction, Row row) {
    UUID id = row.getUUID(0);
    return Uni.createFrom()
        .deferred(() -> {
          OutboxMessage message = new OutboxMessage(jurisdiction, id, OutboxType.valueOf(row.getString(1)), json.tree(row.getString(2)));
          return handlers.get(message.type()).handle(message).invoke(() -> meters.done(message.type()));
        })
        .chain(() -> pool.preparedQuery("update outbox set done_at = $3 where jurisdiction = $1 and id = $2 and done_at is null")
            .execute(Tuple.of(jurisdiction, id, now())))
        .replaceWithVoid()
        .onFailure()
        .recoverWithUni(failure -> postpone(jurisdiction, row, failure));
  }

  private Uni<Void> postpone(String jurisdiction, Row row, Throwable failure) {
    UUID id = row.getUUID(0);
    int attempts = row.getInteger(3);
    meters.failed(row.getString(1));
    LOG.warnf("Effect %s %s failed for the %d. time: %s", row.getString(1), id, attempts + 1, failure.getClass().getSimpleName());
    LOG.debug("Failure of an effect", failure);
    Duration wait = Duration.ofSeconds(Math.min(3600, 1L << Math.min(attempts, 11)));
    return pool.preparedQuery("update outbox set attempts = attempts + 1, due_at = $3 where jurisdiction = $1 and id = $2")
        .execute(Tuple.of(jurisdiction, id, now().plus(wait)))
        .replaceWithVoid();
  }

  /** A batch may last longer than a lease; whoever lost it leaves the rest to the new holder. */
  private Uni<Boolean> renew(String jurisdiction) {
    return pool.preparedQuery("update outbox_lease set until = $3 where jurisdiction = $1 and holder = $2")
        .execute(Tuple.of(jurisdiction, self, now().plus(LEASE)))
        .map(renewed -> renewed.rowCount() == 1);
  }

  private Uni<Void> release(String jurisdiction) {
    return pool.preparedQuery("update outbox_lease set until = $3 where jurisdiction = $1 and holder = $2")
        .execute(Tuple.of(jurisdiction, self, now()))
        .replaceWithVoid();
  }

  private OffsetDateTime now() {
    return clock.instant().atZone(Beijing.ZONE).toOffsetDateTime();
  }
}
