package org.yichuang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yichuang.application.Channel;
import org.yichuang.application.Outcome;
import org.yichuang.deadline.NationalCalendar;

/** Of the town, one case of each kind, through the use cases of everybody. */
@QuarkusTest
class BuildTownTest {

  /** A working day after a long holiday, and a day from which no other test counts. */
  private static final LocalDate DAY = LocalDate.of(2026, 10, 9);

  private static final List<TownCase> SOME =
      Stream.of(
              first(one -> one.submitted() == null),
              first(one -> one.resubmitted() != null && one.accepted() == null),
              first(one -> one.corrected() != null && one.resubmitted() == null && !one.atWindow()),
              first(one -> one.reviewed() != null && one.decided() == null && one.channel() == Channel.WINDOW),
              first(one -> one.outcome() == Outcome.REFUSED && one.closed() == null),
              first(one -> one.outcome() == Outcome.NOT_COMPETENT),
              first(one -> one.outcome() == Outcome.WITHDRAWN),
              first(one -> one.onTheSpot() && one.atWindow() && one.matter().equals("JHDJ-ND")),
              first(one -> one.onTheSpot() && !one.atWindow() && one.evaluated() != null),
              first(one -> one.accepted() != null && one.evaluated() != null))
          .toList();

  @Inject BuildTown buildTown;
  @Inject Clock clock;
  @Inject Pool pool;

  @Test
  void goesOnWhereItWasInterruptedAndDoesNothingTwice() throws Throwable {
    assertThat(buildTown.execute(SOME, DAY, percent -> percent < 40)).isFalse();
    assertThat(buildTown.execute(SOME, DAY, percent -> percent < 70)).isFalse();
    assertThat(buildTown.execute(SOME, DAY, percent -> true)).isTrue();
    assertThat(buildTown.execute(SOME, DAY, percent -> true)).isTrue();

    assertThat(SOME.stream().map(this::story))
        .containsExactly(
            "DRAFT 0",
            "RECEIVED 3 SUBMIT REQUEST_CORRECTION RESUBMIT",
            "CORRECTION 2 SUBMIT REQUEST_CORRECTION",
            "ACCEPTED 1 SUBMIT ACCEPT REVIEW",
            "DECIDED 1 SUBMIT ACCEPT REVIEW REFUSE",
            "CLOSED 2 SUBMIT REFUSE_ACCEPTANCE",
            "CLOSED 1 SUBMIT ACCEPT WITHDRAW",
            "CLOSED 0 SUBMIT GRANT CLOSE",
            "CLOSED 0 SUBMIT GRANT CLOSE",
            "CLOSED 2 SUBMIT ACCEPT REVIEW GRANT CLOSE");
  }

  @Test
  void stopsTheClockForItselfAlone() throws Throwable {
    buildTown.execute(SOME.subList(0, 1), DAY, percent -> {
      assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofSeconds(5));
      return true;
    });
    Row draft = row(SOME.getFirst(), "a.created_at, a.updated_at, a.id");
    assertThat(draft.getOffsetDateTime(0)).isEqualTo(moment(SOME.getFirst())).isEqualTo(draft.getOffsetDateTime(1));
    Row audited = only("select at from audit_entry where chain = $1 and seq = 1", "case:" + draft.getUUID(2));
    assertThat(audited.getOffsetDateTime(0)).isEqualTo(moment(SOME.getFirst()));
  }

  private String story(TownCase one) {
    Row row =
        row(
            one,
            "a.phase, (select count(*) from stored_file f where f.application = a.id),"
                + " (select coalesce(string_agg(x.type, ' ' order by x.seq), '') from act x where x.application = a.id)");
    return (row.getString(0) + " " + row.getInteger(1) + " " + row.getString(2)).strip();
  }

  private Row row(TownCase one, String columns) {
    return only("select " + columns + " from application a where a.created_at = $1", moment(one));
  }

  private Row only(String sql, Object parameter) {
    try {
      var rows = VertxContextSupport.subscribeAndAwait(() -> pool.preparedQuery(sql).execute(Tuple.of(parameter)));
      assertThat(rows.size()).isEqualTo(1);
      return rows.iterator().next();
    } catch (Throwable failure) {
      throw new AssertionError(failure);
    }
  }

  private static OffsetDateTime moment(TownCase one) {
    Instant at = TownPlan.steps(List.of(one), DemoResources.matters().toList(), NationalCalendar.load(), DAY).getFirst().at();
    return at.atOffset(java.time.ZoneOffset.UTC);
  }

  private static TownCase first(java.util.function.Predicate<TownCase> kind) {
    return Objects.requireNonNull(TownCase.read().stream().filter(kind).findFirst().orElse(null));
  }
}
