package org.yichuang.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.testing.Api;
import org.yichuang.testing.Parallel;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** The calendar over REST: what it answers, and how a year is kept. */
@QuarkusTest
class CalendarTest {

  private static final String DEADLINE = "/api/v1/calendar/deadline";
  private static final String YEARS = "/api/v1/calendar/years";

  @Inject World world;
  @Inject Calendars calendars;

  @AfterEach
  void asItComesWithTheProgram() throws Throwable {
    world.sql("update calendar_year set region = left(md5(random()::text || year), 12)"); // of no division
    VertxContextSupport.subscribeAndAwait(calendars::reload);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-10, 20, 2026-03-16, false",
    "2026-02-10, 45, 2026-04-21, false",
    "2026-09-30, 1, 2026-10-08, false",
    "2026-12-31, 1, 2027-01-01, true",
    "2023-12-29, 5, 2024-01-08, true",
  })
  void aLimitEndsOnItsLastWorkingDay(String start, int days, String deadline, boolean provisional) {
    ask("start=" + start + "&workingDays=" + days).statusCode(200).body("deadline", equalTo(deadline)).body("provisional", equalTo(provisional));
  }

  @ParameterizedTest
  @CsvSource({
    "workingDays=5, #query/start",
    "start=2026-02-10, #query/workingDays",
    "start=2026-02-30&workingDays=5, #query/start",
    "start=10.02.2026&workingDays=5, #query/start",
    "start=+999999-02-10&workingDays=5, #query/start",
    "start=2026-02-10&workingDays=0, #query/workingDays",
    "start=2026-02-10&workingDays=-1, #query/workingDays",
    "start=2026-02-10&workingDays=10001, #query/workingDays",
    "start=2026-02-10&workingDays=five, #query/workingDays",
    "start=2026-02-10&workingDays=5.5, #query/workingDays",
    "start=2026-02-10&workingDays=5&region=510704, #query/region",
  })
  void whatCannotBeCountedIsPointedTo(String query, String pointer) {
    ask(query).statusCode(400).body("errors.pointer", contains(pointer));
  }

  @Test
  void aYearIsKeptAsItsDocumentSaysAndCountedAtOnce() {
    Api admin = world.as(Who.SYS_ADMIN);
    ask("start=2026-12-31&workingDays=1").body("deadline", equalTo("2027-01-01")).body("provisional", equalTo(true));

    Response kept = admin.put(YEARS + "/2027", newYear("2027-01-01", "2027-01-03"));

    kept.then().statusCode(200).body("version", equalTo(1)).body("days.day", contains("2027-01-01", "2027-01-03")).body("days.kind", contains("HOLIDAY", "WORKDAY"));
    assertThat(kept.header("ETag")).isEqualTo("\"1\"");
    ask("start=2026-12-31&workingDays=1").body("deadline", equalTo("2027-01-03")).body("provisional", equalTo(false));
    Api.anonymous().get(YEARS).then().statusCode(200).body("coveredUntil", equalTo("2027-12-31")).body("items.year", hasItems(2024, 2026, 2027));

    admin.put(YEARS + "/2027", newYear("2027-01-01", "2027-01-02")).then().statusCode(428);
    admin.put(YEARS + "/2027", newYear("2027-01-01", "2027-01-02"), "If-Match", "\"7\"").then().statusCode(412);
    admin.put(YEARS + "/2027", newYear("2027-01-01", "2027-01-02"), "If-Match", "\"1\"").then().statusCode(200).body("version", equalTo(2));
    ask("start=2026-12-31&workingDays=1").body("deadline", equalTo("2027-01-02"));
    world.as(Who.AUDITOR).get("/api/v1/audit-entries?limit=100&chain=system:installation").then().body("items.action", hasItem("KEEP_CALENDAR_YEAR"));
  }

  @Test
  void aYearAfterAGapIsNotCovered() {
    world.as(Who.SYS_ADMIN).put(YEARS + "/2028", newYear("2028-01-01", "2028-01-02")).then().statusCode(200);
    Api.anonymous().get(YEARS).then().body("coveredUntil", equalTo("2026-12-31"));
    ask("start=2027-12-31&workingDays=1").body("deadline", equalTo("2028-01-02")).body("provisional", equalTo(true));
  }

  @Test
  void aDivisionArrangesDaysOfItsOwnForAllThatLiesWithin() {
    Map<String, ?> festival =
        Map.of("document", "关于三月三放假的通知", "days", List.of(Map.of("day", "2026-04-20", "kind", "HOLIDAY", "name", "三月三"), Map.of("day", "2026-04-07", "kind", "HOLIDAY")));
    world.as(Who.SYS_ADMIN).put(YEARS + "/2026?region=510000000000", festival).then().statusCode(200).body("region", equalTo("510000000000"));
    Map<String, ?> works = Map.of("document", "县里照常上班的通知", "days", List.of(Map.of("day", "2026-04-07", "kind", "WORKDAY")));
    world.as(Who.SYS_ADMIN).put(YEARS + "/2026?region=510704000000", works).then().statusCode(200);

    ask("start=2026-04-17&workingDays=1").body("deadline", equalTo("2026-04-20"));
    ask("start=2026-04-17&workingDays=1&region=450100000000").body("deadline", equalTo("2026-04-20"));
    ask("start=2026-04-17&workingDays=1&region=510704121203").body("deadline", equalTo("2026-04-21"));
    ask("start=2026-04-03&workingDays=1&region=510700000000").body("deadline", equalTo("2026-04-08"));
    ask("start=2026-04-03&workingDays=1&region=510704121203").body("deadline", equalTo("2026-04-07"));
    Api.anonymous().get(YEARS + "?region=510000000000").then().body("items.year", contains(2026)).body("items[0].days.name", hasItem("三月三"));
    Api.anonymous().get(YEARS + "?region=510704121203").then().body("items", equalTo(List.of()));
  }

  @Test
  void whatIsWrongWithAYearIsPointedTo() {
    List<Map<String, String>> days =
        List.of(
            Map.of("day", "2028-01-01", "kind", "HOLIDAY"),
            Map.of("day", "2027-05-01", "kind", "HOLIDAY"),
            Map.of("day", "2027-05-01", "kind", "WORKDAY"),
            Map.of("day", "2027-05-03", "kind", "WORKDAY"));
    world.as(Who.SYS_ADMIN).put(YEARS + "/2027", Map.of("document", "通知", "days", days)).then().statusCode(422).body(
        "errors.pointer", containsInAnyOrder("/days/0/day", "/days/2/day", "/days/3/kind"));
    world.as(Who.SYS_ADMIN).put(YEARS + "/1999", newYear("1999-01-01", "1999-01-02")).then().statusCode(400);
    world.as(Who.SYS_ADMIN).put(YEARS + "/2027", Map.of("days", List.of())).then().statusCode(400).body("errors.pointer", contains("/document"));
    Api.anonymous().get(YEARS).then().body("coveredUntil", equalTo("2026-12-31"));
  }

  @Test
  void ofParallelFirstVersionsOneIsKept() {
    List<Integer> answers = Parallel.run(8, i -> world.as(Who.SYS_ADMIN).put(YEARS + "/2027", newYear("2027-01-01", "2027-01-03")).statusCode());
    List<Integer> refused = new ArrayList<>(answers);
    refused.remove((Integer) 200);
    assertThat(refused).hasSize(7).allMatch(status -> status == 412 || status == 428);
  }

  private static Map<String, ?> newYear(String holiday, String workday) {
    return Map.of(
        "document", "国务院办公厅关于节假日安排的通知", "days", List.of(Map.of("day", workday, "kind", "WORKDAY"), Map.of("day", holiday, "kind", "HOLIDAY", "name", "元旦")));
  }

  private static ValidatableResponse ask(String query) {
    return Api.anonymous().get(DEADLINE + "?" + query).then();
  }
}
