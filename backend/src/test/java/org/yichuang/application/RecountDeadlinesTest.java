package org.yichuang.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yichuang.deadline.Calendars;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.MovableClock;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** Deadlines beyond the published calendar move once, when their year is published. */
@QuarkusTest
class RecountDeadlinesTest {

  @Inject World world;
  @Inject Cases cases;
  @Inject RecountDeadlines recount;
  @Inject Calendars calendars;

  @AfterEach
  void backToRealTimeAndTheCalendarOfTheProgram() throws Throwable {
    MovableClock.INSTANCE.reset();
    world.sql("update calendar_year set region = left(md5(random()::text || year), 12)"); // of no division
    VertxContextSupport.subscribeAndAwait(calendars::reload);
    world.sql("update application set due_provisional = false where due_provisional");
  }

  @Test
  void aProvisionalDeadlineMovesOnceItsYearIsPublished() throws Throwable {
    MovableClock.INSTANCE.set(LocalDateTime.of(2026, 12, 28, 9, 0));
    Api citizen = world.as(Who.CITIZEN);
    String application = cases.submitted(citizen, World.LICENCE);
    String certain = certain(citizen);
    assertThat(due(citizen, application)).isEqualTo("ACCEPTANCE 2027-01-04 provisional");
    assertThat(due(citizen, certain)).isEqualTo("ACCEPTANCE 2026-12-31");

    VertxContextSupport.subscribeAndAwait(recount::work);
    assertThat(events(citizen, application)).containsExactly("START");

    Map<String, ?> year =
        Map.of("document", "国务院办公厅关于2027年部分节假日安排的通知", "days", List.of(
            Map.of("day", "2027-01-01", "kind", "HOLIDAY"), Map.of("day", "2027-01-03", "kind", "WORKDAY"), Map.of("day", "2027-01-04", "kind", "HOLIDAY")));
    world.as(Who.SYS_ADMIN).put("/api/v1/calendar/years/2027", year).then().statusCode(200);
    VertxContextSupport.subscribeAndAwait(recount::work);
    VertxContextSupport.subscribeAndAwait(recount::work);

    assertThat(due(citizen, application)).isEqualTo("ACCEPTANCE 2027-01-05");
    assertThat(events(citizen, application)).containsExactly("START", "RECOUNT");
    JsonPath clock = clock(citizen, application);
    assertThat(clock.getString("limits[0].dueOn")).isEqualTo("2027-01-05");
    assertThat(clock.getBoolean("limits[0].provisional")).isFalse();
    assertThat(due(citizen, certain)).isEqualTo("ACCEPTANCE 2026-12-31");
    JsonPath log = world.as(Who.AUDITOR).get("/api/v1/audit-entries?chain=case:" + application.substring(7)).then().statusCode(200).extract().jsonPath();
    assertThat(log.getMap("items.find { it.action == 'RECOUNT_DEADLINE' }.facts")).isEqualTo(Map.of("before", "2027-01-04", "after", "2027-01-05"));
  }

  /** Filed so early that its last day is known. */
  private String certain(Api citizen) {
    MovableClock.INSTANCE.set(LocalDateTime.of(2026, 12, 24, 9, 0));
    String application = cases.submitted(citizen, World.LICENCE);
    MovableClock.INSTANCE.set(LocalDateTime.of(2026, 12, 28, 9, 0));
    return application;
  }

  private static String due(Api citizen, String application) {
    JsonPath view = citizen.get(Cases.path(application)).then().statusCode(200).extract().jsonPath();
    return view.getString("due.kind") + " " + view.getString("due.on") + (view.getBoolean("due.provisional") ? " provisional" : "");
  }

  private static List<String> events(Api citizen, String application) {
    return clock(citizen, application).getList("entries.event");
  }

  private static JsonPath clock(Api citizen, String application) {
    return citizen.get(Cases.path(application) + "/clock").then().statusCode(200).extract().jsonPath();
  }
}
