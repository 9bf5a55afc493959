package org.yichuang.shared.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yichuang.shared.time.Beijing;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.Drafts;
import org.yichuang.testing.MovableClock;
import org.yichuang.testing.Parallel;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** A request with an Idempotency-Key is done once, however often and however concurrently it comes. */
@QuarkusTest
class IdempotencyKeyTest {

  private static final String HEADER = "Idempotency-Key";
  private static final String APPLICATIONS = "/api/v1/applications";
  private static final Map<String, String> LICENCE_DRAFT = Map.of("matterCode", World.LICENCE, "jurisdiction", World.HOME);

  @Inject World world;
  @Inject Cases cases;
  @Inject ForgetKeys forgetKeys;

  @AfterEach
  void backToRealTime() {
    MovableClock.INSTANCE.reset();
  }

  @Test
  void fiftyParallelRequestsWithOneKeyMakeOneApplication() {
    Api citizen = world.newCitizen();
    String key = key();

    List<Response> answers = Parallel.run(50, i -> citizen.post(APPLICATIONS, LICENCE_DRAFT, HEADER, key));

    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(new HashSet<>(answers.stream().map(a -> a.<String>path("id")).toList())).hasSize(1);
    citizen.get(APPLICATIONS + "?view=mine").then().body("items", hasSize(1));
  }

  @Test
  void aKeyThatComesWithAnotherBodyIsRefused() {
    Api citizen = world.newCitizen();
    String key = key();
    citizen.post(APPLICATIONS, LICENCE_DRAFT, HEADER, key).then().statusCode(201);

    citizen
        .post(APPLICATIONS, Map.of("matterCode", World.ALLOWANCE, "jurisdiction", World.HOME), HEADER, key)
        .then()
        .statusCode(422)
        .body("type", equalTo("/errors/idempotency-key-reused"));
    citizen.get(APPLICATIONS + "?view=mine").then().body("items", hasSize(1));
  }

  @Test
  void aKeyThatComesForAnotherOperationIsRefused() {
    Api citizen = world.newCitizen();
    String key = key();
    String application = citizen.post(APPLICATIONS, LICENCE_DRAFT, HEADER, key).then().statusCode(201).extract().path("id");

    citizen
        .post(Cases.path(application) + "/acts", Map.of("type", "SUBMIT"), HEADER, key)
        .then()
        .statusCode(422)
        .body("type", equalTo("/errors/idempotency-key-reused"));
  }

  @Test
  void aMalformedKeyIsPointedTo() {
    Api citizen = world.newCitizen();
    for (String malformed : List.of("short", "with space in it", "a/b/c/d/e/f/g", "x".repeat(101))) {
      citizen
          .post(APPLICATIONS, LICENCE_DRAFT, HEADER, malformed)
          .then()
          .statusCode(400)
          .body("type", equalTo("/errors/invalid-request"))
          .body("errors.pointer", equalTo(List.of("#header/Idempotency-Key")));
    }
    citizen.get(APPLICATIONS + "?view=mine").then().body("items", hasSize(0));
  }

  @Test
  void theSameKeyOfAnotherPersonIsAnotherKey() {
    String key = key();
    String one = world.newCitizen().post(APPLICATIONS, LICENCE_DRAFT, HEADER, key).then().statusCode(201).extract().path("id");
    String other = world.newCitizen().post(APPLICATIONS, LICENCE_DRAFT, HEADER, key).then().statusCode(201).extract().path("id");

    assertThat(other).isNotEqualTo(one);
  }

  @Test
  void aRefusedRequestLeavesItsKeyFree() {
    Api citizen = world.newCitizen();
    String application = cases.draft(citizen, World.ALLOWANCE);
    String key = key();
    citizen.post(Cases.path(application) + "/acts", Map.of("type", "SUBMIT"), HEADER, key).then().statusCode(422);

    cases.fill(citizen, application, World.ALLOWANCE);
    citizen.post(Cases.path(application) + "/acts", Map.of("type", "SUBMIT"), HEADER, key).then().statusCode(201);
  }

  @Test
  void anActIsDoneOnce() {
    Api citizen = world.newCitizen();
    String application = Drafts.ready(citizen, World.ALLOWANCE);
    String key = key();

    List<Response> answers = Parallel.run(8, i -> citizen.post(Cases.path(application) + "/acts", Map.of("type", "SUBMIT"), HEADER, key));

    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(answers).extracting(a -> a.<Integer>path("seq")).containsOnly(1);
    citizen.get(Cases.path(application) + "/acts").then().body("items.type", equalTo(List.of("SUBMIT")));
    citizen.get(Cases.path(application) + "/documents").then().body("items.kind", equalTo(List.of("RECEIPT")));
  }

  @Test
  void aFileIsHandedInOnce() {
    Api citizen = world.newCitizen();
    String application = cases.draft(citizen, World.ALLOWANCE);
    String key = key();

    List<Response> answers =
        Parallel.run(8, i -> citizen.upload(Cases.path(application) + "/files", "M4", "证明.pdf", Cases.PDF, "application/pdf", HEADER, key));

    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    String file = answers.getFirst().path("id");
    assertThat(answers).extracting(a -> a.<String>path("id")).containsOnly(file);
    citizen.get(Cases.path(application)).then().body("files.id", equalTo(List.of(file)));
  }

  @Test
  void anEvaluationIsGivenOnce() {
    Api citizen = world.newCitizen();
    String application = cases.closed(citizen, World.LICENCE);
    String event = citizen.get(Cases.path(application)).path("serviceEvents[0].id");
    Map<String, String> evaluation = Map.of("serviceEvent", event, "level", "SATISFIED");
    String key = key();

    List<Response> answers = Parallel.run(8, i -> citizen.post("/api/v1/evaluations", evaluation, HEADER, key));

    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    String first = answers.getFirst().path("id");
    assertThat(answers).extracting(a -> a.<String>path("id")).containsOnly(first);
  }

  @Test
  void aDisclosureIsRecordedOnce() {
    String application = cases.submitted(world.newCitizen(), World.LICENCE);
    Api clerk = world.as(Who.CLERK);
    Map<String, String> purpose = Map.of("purpose", "核对身份");
    String key = key();

    List<Response> answers = Parallel.run(8, i -> clerk.post(Cases.path(application) + "/disclosures", purpose, HEADER, key));

    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(answers).extracting(a -> a.<String>path("applicant.name")).containsOnly("何秀英");
    String chain = "case:" + application.substring(7);
    assertThat(world.sql("select 1 from audit_entry where chain = $1 and action = 'DISCLOSE'", chain).size()).isEqualTo(1);
  }

  @Test
  void aLogInCodeIsSentOnce() {
    Map<String, String> phone = Map.of("phone", World.phone());
    String key = key();
    String first = Api.anonymous().post("/api/v1/sms-codes", phone, HEADER, key).then().statusCode(202).extract().path("expiresAt");

    Api.anonymous().post("/api/v1/sms-codes", phone, HEADER, key).then().statusCode(202).body("expiresAt", equalTo(first));
  }

  @Test
  void aKeyIsForgottenAfterADay() throws Throwable {
    Api citizen = world.newCitizen();
    String key = key();
    citizen.post(APPLICATIONS, LICENCE_DRAFT, HEADER, key).then().statusCode(201);
    Map<String, String> other = Map.of("matterCode", World.ALLOWANCE, "jurisdiction", World.HOME);

    MovableClock.INSTANCE.set(LocalDateTime.now(Beijing.ZONE).plusHours(23));
    VertxContextSupport.subscribeAndAwait(forgetKeys::forget);
    citizen.post(APPLICATIONS, other, HEADER, key).then().statusCode(422);
    MovableClock.INSTANCE.set(LocalDateTime.now(Beijing.ZONE).plusHours(25));
    VertxContextSupport.subscribeAndAwait(forgetKeys::forget);
    citizen.post(APPLICATIONS, other, HEADER, key).then().statusCode(201);
  }

  private static String key() {
    return "test-" + UUID.randomUUID();
  }
}
