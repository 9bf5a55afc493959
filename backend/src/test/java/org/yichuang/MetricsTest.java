package org.yichuang;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.Metrics;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** What the operator sees of the house: each number is what really happened, and labels are few. */
@QuarkusTest
class MetricsTest {

  @Inject World world;
  @Inject Cases cases;

  @Test
  void countsActsByTypeAndAnswerOnceEach() {
    Api citizen = world.newCitizen();
    String draft = cases.draft(citizen, World.LICENCE);
    cases.fill(citizen, draft, World.LICENCE);
    String key = "metrics-" + UUID.randomUUID();
    Metrics before = Metrics.read();

    citizen.post(Cases.path(draft) + "/acts", Map.of("type", "SUBMIT"), "Idempotency-Key", key).then().statusCode(201);
    citizen.post(Cases.path(draft) + "/acts", Map.of("type", "SUBMIT"), "Idempotency-Key", key).then().statusCode(201);
    citizen.act(draft, "SUBMIT").then().statusCode(409);
    citizen.act(draft, "ACCEPT").then().statusCode(403);

    Metrics after = Metrics.read();
    assertThat(after.since(before, "yichuang_acts_total{answer=\"done\",type=\"SUBMIT\"}")).isEqualTo(1);
    assertThat(after.since(before, "yichuang_acts_total{answer=\"repeated\",type=\"SUBMIT\"}")).isEqualTo(1);
    assertThat(after.since(before, "yichuang_acts_total{answer=\"act-not-possible\",type=\"SUBMIT\"}")).isEqualTo(1);
    assertThat(after.since(before, "yichuang_acts_total{answer=\"forbidden\",type=\"ACCEPT\"}")).isEqualTo(1);
    assertThat(after.since(before, "yichuang_acts_total{answer=\"done\",type=\"ACCEPT\"}")).isZero();
  }

  @Test
  void countsRefusalsByProblem() {
    Metrics before = Metrics.read();

    Api.anonymous().get("/api/v1/applications?view=mine").then().statusCode(401);
    Api.anonymous().get("/api/v1/no-such-thing").then().statusCode(404);
    world.as(Who.CLERK).get("/api/v1/matters?limit=1000").then().statusCode(400);

    Metrics after = Metrics.read();
    assertThat(after.since(before, "yichuang_refusals_total{problem=\"unauthenticated\"}")).isEqualTo(1);
    assertThat(after.since(before, "yichuang_refusals_total{problem=\"not-found\"}")).isEqualTo(1);
    assertThat(after.since(before, "yichuang_refusals_total{problem=\"invalid-request\"}")).isEqualTo(1);
    assertThat(after.since(before, "yichuang_refusals_total{problem=\"internal\"}")).isZero();
  }

  @Test
  void countsLogInsThatFailedAndThoseThatMetALock() {
    String username = world.newUsername();
    Metrics before = Metrics.read();

    for (int attempt = 1; attempt <= 5; attempt++) {
      logIn(username, "wrong-password", 401);
    }
    logIn(username, World.PASSWORD, 429);
    logIn(world.newUsername(), World.PASSWORD, 201);

    Metrics after = Metrics.read();
    assertThat(after.since(before, "yichuang_logins_total{method=\"PASSWORD\",result=\"FAILED\"}")).isEqualTo(5);
    assertThat(after.since(before, "yichuang_logins_total{method=\"PASSWORD\",result=\"LOCKED\"}")).isEqualTo(1);
    assertThat(after.since(before, "yichuang_logins_total{method=\"PASSWORD\",result=\"OPENED\"}")).isEqualTo(1);
    assertThat(after.since(before, "yichuang_logins_total{method=\"SMS\",result=\"FAILED\"}")).isZero();
  }

  @Test
  void tellsOfThePoolAndBoundsItsLabels() {
    Metrics metrics = Metrics.read();

    assertThat(metrics.get("sql_pool_active{pool_name=\"__vertx.DEFAULT\",pool_type=\"sql\"}") + metrics.get("sql_pool_idle{pool_name=\"__vertx.DEFAULT\",pool_type=\"sql\"}"))
        .isEqualTo(16);
    assertThat(metrics.get("sql_pool_queue_size{pool_name=\"__vertx.DEFAULT\",pool_type=\"sql\"}")).isNotNegative();
    assertThat(metrics.get("yichuang_database_refused_total")).isNotNegative();
    assertThat(metrics.samples().keySet().stream().filter(s -> s.startsWith("yichuang_refusals_total"))).hasSize(20);
    assertThat(metrics.samples().keySet()).noneMatch(s -> s.matches(".*[0-9a-f]{8}-[0-9a-f]{4}-.*"));
  }

  private static void logIn(String username, String password, int status) {
    Api.anonymous().post("/api/v1/sessions", Map.of("method", "PASSWORD", "username", username, "password", password)).then().statusCode(status);
  }
}
