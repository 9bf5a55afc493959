package org.yichuang.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.Role;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.MovableClock;
import org.yichuang.testing.Parallel;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** 督办, over REST: a limit passes, the system orders an answer once, the applicant is told why, the supervisor closes. */
@QuarkusTest
class SupervisionTest {

  @Inject World world;
  @Inject Cases cases;
  @Inject WatchOverdue watchOverdue;

  @AfterEach
  void backToRealTime() {
    MovableClock.INSTANCE.reset();
  }

  @Test
  void aPassedLimitIsAnsweredForAndToldToTheApplicantBeforeItIsClosed() throws Throwable {
    Api citizen = world.newCitizen();
    Api reviewer = world.as(Who.REVIEWER);
    Api supervisor = world.as(Who.SUPERVISOR);
    String application = overdue(citizen);

    // due on 27 February; it has passed when that day is over
    now(2026, 2, 27, 23);
    VertxContextSupport.subscribeAndAwait(watchOverdue::work);
    assertThat(orders(reviewer, application)).isEmpty();
    reviewer.act(application, Map.of("type", "EXPLAIN_DELAY", "reason", "核查人员不足。")).then().statusCode(409);

    now(2026, 3, 2, 9);
    VertxContextSupport.subscribeAndAwait(watchOverdue::work);
    VertxContextSupport.subscribeAndAwait(watchOverdue::work);
    List<String> orders = orders(reviewer, application);
    assertThat(orders).hasSize(1);
    String order = "/api/v1/supervision-orders/" + orders.getFirst();
    supervisor
        .get(order)
        .then()
        .statusCode(200)
        .body("kind", equalTo("OVERDUE"))
        .body("state", equalTo("OPEN"))
        .body("dueKind", equalTo("DECISION"))
        .body("dueOn", equalTo("2026-02-27"))
        .body("issuedBy", nullValue())
        .body("answerBy", equalTo("2026-03-04"))
        .body("late", equalTo(false))
        .body("availableActs", equalTo(List.of()));
    supervisor.post(order + "/acts", Map.of("type", "CLOSE", "text", "好。")).then().statusCode(409);
    world.as(Who.CLERK).post(order + "/acts", Map.of("type", "ANSWER", "text", "窗口代为回复。")).then().statusCode(403);

    now(2026, 3, 5, 9);
    reviewer.get(order).then().body("late", equalTo(true)).body("availableActs", contains("ANSWER"));
    reviewer.post(order + "/acts", Map.of("type", "ANSWER", "text", " ")).then().statusCode(422).body("errors[0].pointer", equalTo("/text"));
    reviewer.post(order + "/acts", Map.of("type", "ANSWER", "text", "核查人员不足，本周内办结。")).then().statusCode(201).body("state", equalTo("ANSWERED"));
    supervisor.post(order + "/acts", Map.of("type", "CLOSE", "text", "同意。")).then().statusCode(409).body("detail", containsString("告知申请人"));
    supervisor.post(order + "/acts", Map.of("type", "RETURN", "text", "请先告知申请人。")).then().statusCode(201).body("state", equalTo("OPEN"));

    reviewer.act(application, Map.of("type", "EXPLAIN_DELAY")).then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
    cases.act(reviewer, application, Map.of("type", "EXPLAIN_DELAY", "reason", "核查人员不足，下周三前办结，给您添麻烦了。"));
    citizen
        .get(Cases.path(application) + "/acts")
        .then()
        .body("items[-1].type", equalTo("EXPLAIN_DELAY"))
        .body("items[-1].reason", containsString("下周三前办结"));
    reviewer.post(order + "/acts", Map.of("type", "ANSWER", "text", "已告知。")).then().statusCode(201);
    supervisor.post(order + "/acts", Map.of("type", "CLOSE", "text", "同意。")).then().statusCode(201).body("state", equalTo("CLOSED")).body("steps", hasSize(4));
    reviewer.post(order + "/acts", Map.of("type", "ANSWER", "text", "再说一句。")).then().statusCode(409);
    VertxContextSupport.subscribeAndAwait(watchOverdue::work);
    assertThat(orders(reviewer, application)).hasSize(1);
    JsonPath log = world.as(Who.AUDITOR).get("/api/v1/audit-entries?limit=100&chain=case:" + application.substring(7)).then().statusCode(200).extract().jsonPath();
    assertThat(log.<String>getList("items.action")).contains("ISSUE_SUPERVISION", "ANSWER_SUPERVISION", "RETURN_SUPERVISION", "CLOSE_SUPERVISION");
  }

  @Test
  void aDeciderAtAWindowSeesTheOrdersOfTheirOwnWindowAndNothingBreaks() {
    Api citizen = world.newCitizen();
    String application = cases.accepted(citizen, World.LICENCE);
    world.as(Who.SUPERVISOR).post(Cases.path(application) + "/supervision-orders", Map.of("reason", "群众来电。")).then().statusCode(201);
    Api here = world.newStaff(new Assignment(Role.DECIDER_WINDOW, World.HOME, "youxian-spj", "youxian-centre"));
    Api elsewhere = world.newStaff(new Assignment(Role.DECIDER_WINDOW, World.HOME, "youxian-spj", "youxian-xiaojian"));

    assertThat(orders(here, application)).hasSize(1);
    assertThat(orders(elsewhere, application)).isEmpty();
    elsewhere.get("/api/v1/supervision-orders").then().statusCode(200);
  }

  @Test
  void whatWasDecidedMeanwhileNeedsNoExplanation() throws Throwable {
    String application = overdue(world.newCitizen());
    now(2026, 3, 2, 9);
    VertxContextSupport.subscribeAndAwait(watchOverdue::work);
    Api reviewer = world.as(Who.REVIEWER);
    String order = "/api/v1/supervision-orders/" + orders(reviewer, application).getFirst();
    cases.act(reviewer, application, Cases.review());
    cases.act(world.as(Who.DECIDER), application, "GRANT");

    reviewer.post(order + "/acts", Map.of("type", "ANSWER", "text", "已办结。")).then().statusCode(201);
    world.as(Who.SUPERVISOR).post(order + "/acts", Map.of("type", "CLOSE", "text", "同意。")).then().statusCode(201).body("state", equalTo("CLOSED"));
  }

  @Test
  void severalNodesAtOnceIssueOneOrder() {
    String application = overdue(world.newCitizen());
    now(2026, 3, 2, 9);

    Parallel.run(8, i -> {
      try {
        return VertxContextSupport.subscribeAndAwait(watchOverdue::work);
      } catch (Throwable failed) {
        throw new AssertionError(failed);
      }
    });

    assertThat(orders(world.as(Who.REVIEWER), application)).hasSize(1);
  }

  @Test
  void ofThirtyTwoParallelAnswersOneIsTaken() {
    String application = cases.accepted(world.newCitizen(), World.LICENCE);
    String order =
        world.as(Who.SUPERVISOR).post(Cases.path(application) + "/supervision-orders", Map.of("reason", "群众来电。", "days", 1)).then().statusCode(201).extract().path("id");
    Api reviewer = world.as(Who.REVIEWER);

    List<Response> answers = Parallel.run(32, i -> reviewer.post("/api/v1/supervision-orders/" + order + "/acts", Map.of("type", "ANSWER", "text", "回复" + i)));

    assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(1);
    assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
    reviewer.get("/api/v1/supervision-orders/" + order).then().body("steps", hasSize(1));
  }

  @Test
  void theBoardCountsWhatIsUnderWayByItsLamp() {
    Api supervisor = world.as(Who.SUPERVISOR);
    MovableClock.INSTANCE.set(LocalDateTime.of(2026, 6, 1, 9, 0));
    JsonPath before = board(supervisor);
    Api citizen = world.newCitizen();
    Api clerk = world.as(Who.CLERK);
    String yellowSoon = cases.submitted(citizen, World.LICENCE);
    String suspended = cases.submitted(citizen, World.LICENCE);
    String waiting = cases.submitted(citizen, World.LICENCE);
    cases.act(clerk, suspended, "ACCEPT");
    cases.act(world.as(Who.REVIEWER), suspended, Cases.specialProcedure());
    cases.requestCorrection(clerk, waiting, "/answers/premisesAddress");
    JsonPath after = board(supervisor);

    assertThat(grown(before, after, "underWay")).isEqualTo(3);
    assertThat(grown(before, after, "green")).isEqualTo(1);
    assertThat(grown(before, after, "suspended")).isEqualTo(1);
    assertThat(grown(before, after, "waiting")).isEqualTo(1);

    // due on 8 June, two working days left
    MovableClock.INSTANCE.set(LocalDateTime.of(2026, 6, 4, 9, 0));
    assertThat(world.as(Who.REVIEWER).get(Cases.path(yellowSoon)).<String>path("lamp")).isEqualTo("YELLOW");
    MovableClock.INSTANCE.set(LocalDateTime.of(2026, 6, 9, 9, 0));
    assertThat(world.as(Who.REVIEWER).get(Cases.path(yellowSoon)).<String>path("lamp")).isEqualTo("RED");
  }

  /** Accepted on 11 February 2026, to be decided by 27 February. */
  private String overdue(Api citizen) {
    now(2026, 2, 10, 9);
    String application = cases.submitted(citizen, World.LICENCE);
    now(2026, 2, 11, 9);
    cases.act(world.as(Who.CLERK), application, "ACCEPT");
    return application;
  }

  private static void now(int year, int month, int day, int hour) {
    MovableClock.INSTANCE.set(LocalDateTime.of(LocalDate.of(year, month, day), LocalTime.of(hour, 0)));
  }

  private static List<String> orders(Api reader, String application) {
    return reader.get("/api/v1/supervision-orders?application=" + application).then().statusCode(200).extract().path("items.id");
  }

  private static JsonPath board(Api supervisor) {
    return supervisor.get("/api/v1/supervision-board").then().statusCode(200).extract().jsonPath();
  }

  private static long grown(JsonPath before, JsonPath after, String figure) {
    return figure(after, figure) - figure(before, figure);
  }

  private static long figure(JsonPath board, String figure) {
    Number number = board.get("items.find { it.organ.code == 'youxian-spj' }?." + figure);
    return number == null ? 0 : number.longValue();
  }
}
