package org.yichuang.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.time.Beijing;
import org.yichuang.testing.Parallel;
import org.yichuang.testing.World;

/** What leaves after commit leaves at least once, and again when it failed. Workers of the test do it, on a jurisdiction that is theirs alone. */
@QuarkusTest
class OutboxWorkerTest {

  private static final AtomicInteger NEXT = new AtomicInteger(990_000);

  private final String jurisdiction = String.valueOf(NEXT.incrementAndGet());

  @Inject World world;
  @Inject Pool pool;
  @Inject Json json;
  @Inject OutboxMeters meters;
  @Inject Scheduler scheduler;
  @Inject @All List<OutboxHandler> handlers;

  private final Map<String, AtomicInteger> handled = new ConcurrentHashMap<>();
  private volatile Instant now = Instant.now();

  @BeforeEach
  void noOtherWorker() {
    scheduler.pause();
  }

  @AfterEach
  void othersGoOn() {
    scheduler.resume();
  }

  @Test
  void anEffectThatFailsComesAgainLaterAndLaterUntilItWorks() {
    UUID message = put("one");
    OutboxWorker worker = worker((name, times) -> times <= 2 ? Uni.createFrom().failure(new IllegalStateException("gateway is down")) : Uni.createFrom().voidItem());

    work(worker);
    assertThat(row(message)).isEqualTo("attempts 1, open, due in 1 s");
    work(worker);
    assertThat(times("one")).isEqualTo(1);
    now = now.plusSeconds(1);
    work(worker);
    assertThat(row(message)).isEqualTo("attempts 2, open, due in 2 s");
    now = now.plusSeconds(2);
    work(worker);
    assertThat(row(message)).startsWith("attempts 2, done");
    now = now.plusSeconds(3600);
    work(worker);
    assertThat(times("one")).isEqualTo(3);
  }

  @Test
  void oneThatFailsHoldsNothingElseUp() {
    put("bad");
    UUID good = put("good");
    OutboxWorker worker = worker((name, times) -> Uni.createFrom().voidItem(), "bad");

    work(worker);

    assertThat(row(good)).startsWith("attempts 0, done");
    assertThat(times("bad")).isEqualTo(1);
  }

  @Test
  void oneOfAnUnknownKindHoldsNothingElseUp() {
    UUID unknown = UUID.randomUUID();
    world.sql(
        "insert into outbox (jurisdiction, id, type, subject, created_at, due_at) values ($1, $2, 'FROM_A_LATER_RELEASE', '{}', now() - interval '1 hour', now() - interval '1 hour')",
        jurisdiction,
        unknown);
    UUID good = put("good");

    work(worker((name, times) -> Uni.createFrom().voidItem()));

    assertThat(row(good)).startsWith("attempts 0, done");
    assertThat(row(unknown)).startsWith("attempts 1, open");
  }

  @Test
  void twoWorkersDoNotDoOneMessageTwice() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      names.add("m" + i);
      put("m" + i);
    }
    List<OutboxWorker> workers = List.of(slow(), slow(), slow());

    for (int round = 0; round < 3; round++) {
      Parallel.run(3, i -> {
        work(workers.get(i));
        return i;
      });
    }

    assertThat(names).allSatisfy(name -> assertThat(times(name)).as(name).isEqualTo(1));
    assertThat(world.sql("select 1 from outbox where jurisdiction = $1 and done_at is null", jurisdiction).size()).isZero();
  }

  @Test
  void aLeaseOfAWorkerThatDiedRunsOut() {
    world.sql("insert into outbox_lease (jurisdiction, holder, until) values ($1, $2, $3)", jurisdiction, UUID.randomUUID(), time(now.plusSeconds(60)));
    put("one");
    OutboxWorker worker = worker((name, times) -> Uni.createFrom().voidItem());

    work(worker);
    assertThat(times("one")).isZero();
    now = now.plusSeconds(61);
    work(worker);
    assertThat(times("one")).isEqualTo(1);
  }

  @Test
  void aLeaseIsRenewedWhileItsHolderWorks() {
    List.of("m1", "m2", "m3").forEach(this::put);
    OutboxWorker other = worker((name, times) -> Uni.createFrom().voidItem());
    OutboxWorker patient = worker((name, times) -> {
      now = now.plusSeconds(50);
      return name.equals("m3") ? other.work() : Uni.createFrom().voidItem();
    });

    work(patient);

    assertThat(List.of(times("m1"), times("m2"), times("m3"))).isEqualTo(List.of(1, 1, 1));
  }

  @Test
  void whoLostTheLeaseLeavesTheRestToItsNewHolder() {
    List.of("m1", "m2", "m3").forEach(this::put);
    OutboxWorker other = worker((name, times) -> Uni.createFrom().voidItem());
    OutboxWorker stuck = worker((name, times) -> {
      now = now.plusSeconds(61);
      return other.work();
    });

    work(stuck);

    assertThat(List.of(times("m1"), times("m2"), times("m3"))).isEqualTo(List.of(2, 1, 1));
  }

  private OutboxWorker slow() {
    return worker((name, times) -> Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(5)));
  }

  /** For the messages of this test it does this; what else lies in the outbox it does as always. */
  private OutboxWorker worker(BiFunction<String, Integer, Uni<Void>> effect, String... failing) {
    List<OutboxHandler> all = new ArrayList<>(handlers.stream().filter(h -> h.type() != OutboxType.SMS_NOTICE).toList());
    OutboxHandler real = handlers.stream().filter(h -> h.type() == OutboxType.SMS_NOTICE).findFirst().orElseThrow();
    all.add(
        new OutboxHandler() {
          @Override
          public OutboxType type() {
            return OutboxType.SMS_NOTICE;
          }

          @Override
          public Uni<Void> handle(OutboxMessage message) {
            if (!message.jurisdiction().equals(jurisdiction)) {
              return real.handle(message);
            }
            int times = handled.computeIfAbsent(message.get("name"), n -> new AtomicInteger()).incrementAndGet();
            return List.of(failing).contains(message.get("name")) ? Uni.createFrom().failure(new IllegalStateException("no")) : effect.apply(message.get("name"), times);
          }
        });
    return new OutboxWorker(pool, clock(), json, meters, all);
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public java.time.ZoneId getZone() {
        return Beijing.ZONE;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  private UUID put(String name) {
    UUID id = RowId.freshUuid();
    world.sql(
        "insert into outbox (jurisdiction, id, type, subject, created_at, due_at) values ($1, $2, 'SMS_NOTICE', jsonb_build_object('name', $3::text), $4, $4)",
        jurisdiction,
        id,
        name,
        time(now));
    return id;
  }

  private String row(UUID message) {
    Row row = world.sql("select attempts, done_at, due_at from outbox where jurisdiction = $1 and id = $2", jurisdiction, message).iterator().next();
    long due = Duration.between(now, row.getOffsetDateTime(2).toInstant()).plusMillis(1).toSeconds();
    return "attempts " + row.getInteger(0) + (row.getOffsetDateTime(1) == null ? ", open, due in " + due + " s" : ", done");
  }

  private int times(String name) {
    return handled.getOrDefault(name, new AtomicInteger()).get();
  }

  private static java.time.OffsetDateTime time(Instant instant) {
    return instant.atZone(Beijing.ZONE).toOffsetDateTime();
  }

  private static void work(OutboxWorker worker) {
    try {
      VertxContextSupport.subscribeAndAwait(worker::work);
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }
}
