package org.yichuang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yichuang.outbox.OutboxHandler;
import org.yichuang.outbox.OutboxMessage;
import org.yichuang.outbox.OutboxType;
import org.yichuang.shared.json.Json;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.Parallel;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** The public figures count every evaluation, and none twice, whoever counts and however often. */
@QuarkusTest
class EvaluationCountTest {

  @Inject World world;
  @Inject Json json;
  @Inject @All List<OutboxHandler> handlers;

  @Test
  void asManyAreCountedAsWereGivenAtTheSameTime() {
    await().atMost(Duration.ofMinutes(3)).until(() -> count() == evaluations());
    int before = count();
    List<Map<String, String>> visits = IntStream.range(0, 20).mapToObj(i -> visit()).toList();

    List<Response> answers = Parallel.run(20, i -> Api.anonymous().post("/api/v1/evaluations", visits.get(i)));

    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    await().atMost(Duration.ofMinutes(3)).until(() -> count() == before + 20);
    assertThat(count()).isEqualTo(evaluations());
  }

  @Test
  void aMessageThatIsDeliveredEightTimesCountsOnce() {
    Api.anonymous().post("/api/v1/evaluations", visit()).then().statusCode(201);
    Row row = world.sql("select jurisdiction, id, subject::text from outbox where type = 'COUNT_EVALUATION' order by created_at desc limit 1").iterator().next();
    OutboxMessage message = new OutboxMessage(row.getString(0), row.getUUID(1), OutboxType.COUNT_EVALUATION, json.tree(row.getString(2)));
    OutboxHandler counter = handlers.stream().filter(h -> h.type() == OutboxType.COUNT_EVALUATION).findFirst().orElseThrow();

    Parallel.run(8, i -> {
      try {
        return VertxContextSupport.subscribeAndAwait(() -> counter.handle(message).replaceWith(i));
      } catch (Throwable failure) {
        throw new IllegalStateException(failure);
      }
    });

    await().atMost(Duration.ofMinutes(3)).until(() -> count() == evaluations());
  }

  @Test
  void ofParallelEvaluationsOfOneServiceOneIsTaken() {
    Map<String, String> visit = visit();

    List<Response> answers = Parallel.run(8, i -> Api.anonymous().post("/api/v1/evaluations", visit));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).containsOnly(201, 409);
  }

  /** Someone came to the window with a bus card: what an evaluation of that needs. */
  private Map<String, String> visit() {
    Api clerk = world.as(Who.CLERK);
    String application =
        clerk
            .post(
                "/api/v1/applications",
                Map.of(
                    "matterCode", World.BUS_CARD, "jurisdiction", World.HOME, "channel", "WINDOW", "servicePoint", "youxian-centre",
                    "applicant", Cases.applicant(), "answers", Cases.answers(World.BUS_CARD)))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    clerk.act(application, "SUBMIT").then().statusCode(201);
    Response received = clerk.get(Cases.path(application));
    return Map.of("serviceEvent", received.path("serviceEvents[0].id"), "level", "VERY_SATISFIED", "queryCode", received.path("queryCode"));
  }

  private static int count() {
    return Api.anonymous().get("/api/v1/matters/" + World.BUS_CARD + "/evaluation-summary").path("count");
  }

  private int evaluations() {
    return world
        .sql(
            "select count(*)::int from evaluation e join service_event s on s.jurisdiction = e.jurisdiction and s.id = e.service_event where s.jurisdiction = $1 and s.matter_code = $2",
            World.HOME,
            World.BUS_CARD)
        .iterator()
        .next()
        .getInteger(0);
  }
}
