package org.yichuang.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.yichuang.application.ExpectedWorkflow.Combination;
import org.yichuang.application.ExpectedWorkflow.Expected;
import org.yichuang.application.ExpectedWorkflow.Kind;
import org.yichuang.application.ExpectedWorkflow.Role;
import org.yichuang.application.ExpectedWorkflow.Standing;

/** The hand-written life of a case (workflow/expected.csv), driven over REST: phase × act × role, for each kind of case. */
@QuarkusTest
class WorkflowTableTest {

  private static final String LICENSING_LAW = "《中华人民共和国行政许可法》";

  @Inject WorkflowCases cases;

  private final ExpectedWorkflow expected = ExpectedWorkflow.read();
  private final SoftAssertions all = new SoftAssertions();

  @Test
  void theTableHoldsEveryCombinationOnce() {
    Set<Combination> wanted = new HashSet<>();
    for (Kind kind : Kind.values()) {
      for (Standing standing : kind.standings()) {
        for (String act : ExpectedWorkflow.ACTS) {
          kind.roles().forEach(role -> wanted.add(new Combination(kind, standing, act, role)));
        }
      }
    }
    assertThat(wanted).hasSize(2 * 8 * 17 * 8 + 7 * 17 * 8 + 2 * 17);
    assertThat(expected.combinations()).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void aLicenceFiledOnlineGoesByTheTable() {
    drive(Kind.LICENCE_ONLINE, 1088);
  }

  @Test
  void aLicenceWrittenDownAtTheWindowGoesByTheTable() {
    drive(Kind.LICENCE_WINDOW, 1088);
  }

  @Test
  void anInstantMatterGoesByTheTable() {
    drive(Kind.INSTANT_WINDOW, 952);
  }

  @Test
  void whoReviewedDoesNotDecide() {
    drive(Kind.ONE_PERSON, 34);
  }

  private void drive(Kind kind, int combinations) {
    int driven = 0;
    for (Standing standing : kind.standings()) {
      var byAcceptance = expected.byAcceptance(kind, standing);
      driven += refuse(kind, standing, byAcceptance.get(false));
      for (Combination combination : byAcceptance.get(true)) {
        accept(combination, expected.of(combination));
        driven++;
      }
    }
    all.assertAll();
    System.out.println("workflow: " + driven + " combinations of " + kind);
    assertThat(driven).as("combinations driven of %s", kind).isEqualTo(combinations);
  }

  /** All that is refused meets one and the same case, which stays as it was. */
  private int refuse(Kind kind, Standing standing, List<Combination> refused) {
    String id = cases.bring(kind, standing);
    Response before = cases.look(kind, id);
    all.assertThat(before.<String>path("phase")).as("%s brought to %s", kind, standing).isEqualTo(standing.phase());
    for (Combination combination : refused) {
      Expected wanted = expected.of(combination);
      Response answer = cases.as(kind, combination.role()).act(id, WorkflowCases.body(kind, combination.act()));
      all.assertThat(answer.statusCode()).as("line %d: %s: %s", wanted.line(), combination, answer.asString()).isEqualTo(wanted.answer());
      if (wanted.answer() == 409) {
        all.assertThat(answer.<String>path("type")).as("line %d: %s: type", wanted.line(), combination).isEqualTo("/errors/act-not-possible");
        all.assertThat(answer.<List<String>>path("availableActs"))
            .as("line %d: %s: what the refusal offers instead", wanted.line(), combination)
            .containsExactlyInAnyOrderElementsOf(expected.possible(kind, standing, combination.role()));
      }
    }
    Response after = cases.look(kind, id);
    all.assertThat(after.<String>path("phase")).as("phase of %s after refusals in %s", kind, standing).isEqualTo(standing.phase());
    all.assertThat(after.header("ETag")).as("version of %s after refusals in %s", kind, standing).isEqualTo(before.header("ETag"));
    return refused.size();
  }

  private void accept(Combination combination, Expected wanted) {
    String id = cases.bring(combination.kind(), combination.standing());
    Response answer = cases.as(combination.kind(), combination.role()).act(id, WorkflowCases.body(combination.kind(), combination.act()));
    String where = "line " + wanted.line() + ": " + combination;
    all.assertThat(answer.statusCode()).as("%s: %s", where, answer.asString()).isEqualTo(201);
    if (answer.statusCode() != 201) {
      return;
    }
    all.assertThat(answer.<String>path("type")).as(where).isEqualTo(combination.act());
    all.assertThat(answer.<String>path("phaseBefore")).as("%s: phase before", where).isEqualTo(combination.standing().phase());
    all.assertThat(answer.<String>path("phaseAfter")).as("%s: phase after", where).isEqualTo(wanted.after().phase());
    all.assertThat(answer.<String>path("role")).as("%s: role in the timeline", where).isEqualTo(relation(combination));
    List<String> bases = answer.path("legalBases");
    all.assertThat(bases).as("%s: articles", where).containsAll(wanted.articles());
    all.assertThat(ofLicensingLaw(bases)).as("%s: articles of the Licensing Law", where).isEqualTo(ofLicensingLaw(wanted.articles()));
    all.assertThat(bases.isEmpty()).as("%s: cites nothing", where).isEqualTo(wanted.articles().isEmpty());
    all.assertThat(cases.look(combination.kind(), id).<String>path("phase")).as("%s: phase of the case", where).isEqualTo(wanted.after().phase());
  }

  /** How the timeline names who did it. */
  private static String relation(Combination combination) {
    return switch (combination.role()) {
      case CLERK -> "WINDOW_CLERK";
      case REVIEWER_AND_DECIDER -> Role.REVIEWER.name();
      default -> combination.role().name();
    };
  }

  private static List<String> ofLicensingLaw(List<String> articles) {
    return articles.stream().filter(article -> article.startsWith(LICENSING_LAW)).toList();
  }
}
