package org.yichuang.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.shared.data.RowId;
import org.yichuang.testing.Metrics;
import org.yichuang.testing.World;

@QuarkusTest
class OutboxMetersTest {

  private static final String JURISDICTION = "989001";

  @Inject World world;
  @Inject OutboxMeters meters;
  @Inject Scheduler scheduler;

  @BeforeEach
  void noWorker() {
    scheduler.pause();
  }

  @AfterEach
  void workersGoOn() {
    world.sql("delete from outbox where jurisdiction = $1", JURISDICTION);
    scheduler.resume();
  }

  @Test
  void tellsBacklogAndAgePerJurisdiction() throws Throwable {
    OffsetDateTime now = OffsetDateTime.now();
    put(now.minusHours(2), now.plusHours(1), 7); // failed seven times, waits for its next turn
    put(now.minusMinutes(5), now.minusMinutes(5), 0);
    put(now, now.plusHours(1), 0); // not yet due
    measure();

    Metrics metrics = Metrics.read();
    assertThat(metrics.get("yichuang_outbox_backlog{jurisdiction=\"989001\"}")).isEqualTo(2);
    assertThat(metrics.get("yichuang_outbox_oldest_seconds{jurisdiction=\"989001\"}")).isCloseTo(Duration.ofHours(2).toSeconds(), within(30.0));
  }

  @Test
  void aJurisdictionWhoseOutboxWasEmptiedIsToldAtZero() throws Throwable {
    world.sql("insert into outbox_lease (jurisdiction, holder, until) values ($1, gen_random_uuid(), now()) on conflict do nothing", JURISDICTION);
    measure();

    Metrics metrics = Metrics.read();
    assertThat(metrics.get("yichuang_outbox_backlog{jurisdiction=\"989001\"}")).isZero();
    assertThat(metrics.get("yichuang_outbox_oldest_seconds{jurisdiction=\"989001\"}")).isZero();
  }

  @Test
  void countsAttemptsByTypeAndKnowsNoMoreTypesThanTheProgram() {
    Metrics before = Metrics.read();

    meters.done(OutboxType.RENDER_DOCUMENT);
    meters.failed("RENDER_DOCUMENT");
    meters.failed("RENDER_DOCUMENT");
    meters.failed("OF_ANOTHER_RELEASE");

    Metrics after = Metrics.read();
    assertThat(after.since(before, "yichuang_outbox_effects_total{result=\"done\",type=\"RENDER_DOCUMENT\"}")).isEqualTo(1);
    assertThat(after.since(before, "yichuang_outbox_effects_total{result=\"failed\",type=\"RENDER_DOCUMENT\"}")).isEqualTo(2);
    assertThat(after.since(before, "yichuang_outbox_effects_total{result=\"failed\",type=\"UNKNOWN\"}")).isEqualTo(1);
  }

  private void measure() throws Throwable {
    VertxContextSupport.subscribeAndAwait(meters::measure);
  }

  private void put(OffsetDateTime created, OffsetDateTime due, int attempts) {
    world.sql(
        "insert into outbox (jurisdiction, id, type, subject, created_at, due_at, attempts) values ($1, $2, 'SMS_NOTICE', '{}', $3, $4, $5)",
        JURISDICTION, RowId.freshUuid(), created, due, attempts);
  }
}
