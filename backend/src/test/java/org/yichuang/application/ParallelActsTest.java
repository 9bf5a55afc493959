package org.yichuang.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.Drafts;
import org.yichuang.testing.Parallel;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** Acts that come at the same time: of those that exclude each other one wins, of those that do not each is done, and no number is lost. */
@QuarkusTest
class ParallelActsTest {

  @Inject World world;
  @Inject Cases cases;

  @Test
  void ofThirtyTwoParallelGrantsOneDecides() {
    String application = reviewed();
    Api decider = world.as(Who.DECIDER);

    List<Response> answers = Parallel.run(32, i -> decider.act(application, "GRANT"));

    oneDecided(application, answers);
    decider.get(Cases.path(application)).then().body("outcome", org.hamcrest.Matchers.equalTo("GRANTED"));
  }

  @Test
  void ofGrantsAndRefusalsAtTheSameTimeOneDecides() {
    String application = reviewed();
    Api decider = world.as(Who.DECIDER);

    List<Response> answers = Parallel.run(32, i -> decider.act(application, i % 2 == 0 ? Map.of("type", "GRANT") : Cases.refusal()));

    oneDecided(application, answers);
  }

  @Test
  void aDecisionAndAWithdrawalAtTheSameTimeLeaveOneOutcome() {
    Api citizen = world.newCitizen();
    String application = cases.accepted(citizen, World.LICENCE);
    cases.act(world.as(Who.REVIEWER), application, Cases.review());
    Api decider = world.as(Who.DECIDER);

    List<Response> answers = Parallel.run(8, i -> i % 2 == 0 ? decider.act(application, "GRANT") : citizen.act(application, Cases.withdrawal()));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).containsOnly(201, 409);
  }

  @Test
  void parallelSubmissionsGetNumbersWithoutGapOrTwin() {
    List<Api> citizens = IntStream.range(0, 4).mapToObj(i -> world.newCitizen()).toList();
    List<String> drafts = Parallel.run(4, c -> IntStream.range(0, 10).mapToObj(i -> Drafts.ready(citizens.get(c), World.ALLOWANCE)).toList()).stream().flatMap(List::stream).toList();

    List<Response> answers = Parallel.run(40, i -> citizens.get(i / 10).act(drafts.get(i), "SUBMIT"));

    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    List<String> caseNumbers = drafts.stream().map(d -> citizens.get(drafts.indexOf(d) / 10).get(Cases.path(d)).<String>path("number")).toList();
    assertThat(new HashSet<>(caseNumbers)).hasSize(40);
    List<Integer> receipts = drafts.stream().map(this::receipt).sorted().toList();
    assertThat(receipts).isEqualTo(IntStream.rangeClosed(receipts.getFirst(), receipts.getFirst() + 39).boxed().toList());
    everyCounterFitsItsPapers();
  }

  /** Over all tests that ran so far: as many papers as the counter says, numbered from one on. */
  private void everyCounterFitsItsPapers() {
    var counters =
        world.sql(
            """
            select c.kind || ' ' || c.year, c.last, count(d.seq)::int, coalesce(min(d.seq), 0), coalesce(max(d.seq), 0), count(distinct d.number)::int
            from paper_counter c
            left join document d on d.jurisdiction = c.jurisdiction and d.organ = c.organ and d.kind = c.kind and d.year = c.year
            group by c.jurisdiction, c.organ, c.kind, c.year, c.last""");
    for (Row counter : counters) {
      int last = counter.getInteger(1);
      assertThat(List.of(counter.getInteger(2), counter.getInteger(3), counter.getInteger(4), counter.getInteger(5)))
          .as("papers, first, last, different numbers of %s", counter.getString(0))
          .isEqualTo(List.of(last, 1, last, last));
    }
  }

  private int receipt(String application) {
    return world
        .sql("select seq from document where application = $1 and kind = 'RECEIPT'", java.util.UUID.fromString(application.substring(7)))
        .iterator()
        .next()
        .getInteger(0);
  }

  private String reviewed() {
    String application = cases.accepted(world.newCitizen(), World.LICENCE);
    cases.act(world.as(Who.REVIEWER), application, Cases.review());
    return application;
  }

  private void oneDecided(String application, List<Response> answers) {
    assertThat(answers.stream().filter(a -> a.statusCode() == 201)).hasSize(1);
    assertThat(answers.stream().filter(a -> a.statusCode() != 201)).extracting(Response::statusCode).containsOnly(409);
    List<String> kinds = world.as(Who.DECIDER).get(Cases.path(application) + "/documents").path("items.kind");
    assertThat(kinds).hasSize(3).startsWith("RECEIPT", "ACCEPTANCE_NOTICE");
    assertThat(kinds.get(2)).isIn("GRANT_DECISION", "REFUSAL_DECISION");
    List<String> acts = world.as(Who.DECIDER).get(Cases.path(application) + "/acts").path("items.type");
    assertThat(acts).hasSize(4).startsWith("SUBMIT", "ACCEPT", "REVIEW");
  }
}
