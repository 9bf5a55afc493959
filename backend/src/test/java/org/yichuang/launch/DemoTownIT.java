package org.yichuang.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.yichuang.deadline.NationalCalendar;
import org.yichuang.deadline.WorkingDays;
import org.yichuang.shared.time.Beijing;

/** The town of the packaged demo, built whole, and built by two starts of which the first was killed. */
@EnabledIfSystemProperty(named = "quarkus.test.integration-test-profile", matches = "demo")
class DemoTownIT {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Path directory = Path.of("target", "demo-town").toAbsolutePath();

  @Test
  void isTheSameWhetherOrNotItsBuildingWasInterrupted() throws Exception {
    DataDirectory.deleteTree(directory);
    Files.createDirectories(directory);
    List<String> whole;
    try (DemoServer server = DemoServer.start(directory.resolve("whole"), true)) {
      awaitTown(server);
      whole = cases(server);
      everyPhaseHasItsCases(server);
      everyDeadlineIsTheCalendars(server);
      nobodyIsToldOfThePast(server, directory.resolve("whole"));
    }
    assertThat(DemoServer.run(directory.resolve("whole"), "verify-audit")).isZero();

    Path interrupted = directory.resolve("interrupted");
    DemoServer first = DemoServer.start(interrupted, true);
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> Integer.parseInt(one(first, "select count(*) from act")) > 100);
    ProcessHandle orphan = first.postmaster();
    first.killProgram();
    orphan.destroyForcibly();
    orphan.onExit().join();
    try (DemoServer second = DemoServer.start(interrupted, true)) {
      awaitTown(second);
      assertThat(cases(second)).containsExactlyElementsOf(whole);
    }
    assertThat(DemoServer.run(interrupted, "verify-audit")).isZero();
  }

  private static void awaitTown(DemoServer server) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> one(server, "select count(*) from installation where key = 'demo-town-loaded'").equals("1"));
  }

  private static void everyPhaseHasItsCases(DemoServer server) throws Exception {
    assertThat(list(server, "select phase || ' ' || count(*) from application group by phase order by phase"))
        .containsExactly("ACCEPTED 23", "CLOSED 57", "CORRECTION 6", "DECIDED 10", "DRAFT 6", "RECEIVED 12");
    assertThat(list(server, "select outcome || ' ' || count(*) from application where outcome is not null group by outcome order by outcome"))
        .containsExactly("GRANTED 55", "NOT_COMPETENT 1", "NOT_REQUIRED 2", "REFUSED 6", "WITHDRAWN 3");
    assertThat(list(server, "select level || ' ' || count(*) from evaluation group by level order by level"))
        .containsExactly("BASICALLY_SATISFIED 3", "DISSATISFIED 2", "SATISFIED 7", "VERY_DISSATISFIED 2", "VERY_SATISFIED 14");
    assertThat(one(server, "select count(*) || ' ' || count(distinct number) from application where phase <> 'DRAFT'")).isEqualTo("108 108");
  }

  private static void everyDeadlineIsTheCalendars(DemoServer server) throws Exception {
    WorkingDays calendar = NationalCalendar.load();
    int checked = 0;
    try (Connection owner = server.connectAsOwner();
        ResultSet rows = owner.createStatement().executeQuery("select at, limit_value, due_on from clock_entry where event = 'START'")) {
      while (rows.next()) {
        LocalDate start = Beijing.day(rows.getObject(1, OffsetDateTime.class).toInstant());
        assertThat(rows.getObject(3, LocalDate.class)).isEqualTo(calendar.deadline(start, rows.getInt(2)).on());
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(150);
    assertThat(one(server, "select count(*) from act where at > now() - interval '6 hours'")).as("all of it lies in the past").isEqualTo("0");
  }

  private static void nobodyIsToldOfThePast(DemoServer server, Path data) throws Exception {
    assertThat(one(server, "select count(*) from outbox where done_at is null and type <> 'COUNT_EVALUATION'")).isEqualTo("0");
    assertThat(data.resolve("outbox/sms.jsonl")).doesNotExist();
  }

  /** What is alike in any two towns of the same day: each case with its acts and moments, papers with their numbers. */
  private static List<String> cases(DemoServer server) throws Exception {
    return list(
        server,
        """
        select a.created_at || ' ' || a.matter_code || ' ' || a.phase || ' ' || coalesce(a.due_on::text, '') || ' ' || a.service_point
          || coalesce((select string_agg(x.type || '@' || x.at, ' ' order by x.seq) from act x
            where x.jurisdiction = a.jurisdiction and x.application = a.id), '')
          || coalesce((select string_agg(d.number, ' ' order by d.number) from document d
            where d.jurisdiction = a.jurisdiction and d.application = a.id), '')
          || (select count(*) from stored_file f where f.jurisdiction = a.jurisdiction and f.application = a.id)
        from application a order by a.created_at""");
  }

  private static String one(DemoServer server, String sql) throws Exception {
    return list(server, sql).getFirst();
  }

  private static List<String> list(DemoServer server, String sql) throws Exception {
    List<String> values = new ArrayList<>();
    try (Connection owner = server.connectAsOwner();
        ResultSet rows = owner.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
