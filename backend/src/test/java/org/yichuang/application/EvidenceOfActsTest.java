package org.yichuang.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** What the log says of each act, and that whoever of the staff reads what is not masked is in it. */
@QuarkusTest
class EvidenceOfActsTest {

  private static final String CLERK = "WINDOW_CLERK";

  @Inject World world;
  @Inject Cases cases;

  @Test
  void anActSaysWhoAsWhatForWhomWhereOnWhichLawAndWhatItChanged() {
    Api citizen = world.newCitizen();
    Api clerk = world.as(Who.CLERK);
    String id = cases.submitted(citizen, World.LICENCE);
    cases.requestCorrection(clerk, id, "/answers/tradeName");
    Map<String, Object> answers = Cases.answers(World.LICENCE);
    answers.put("tradeName", "绵阳市游仙区罗记面馆");
    cases.save(citizen, id, Cases.applicant(), answers).then().statusCode(200);
    cases.act(citizen, id, "RESUBMIT");
    cases.act(clerk, id, "ACCEPT");

    String owner = citizen.get("/api/v1/accounts/me").path("id");
    Map<String, Object> resubmit = entry(id, "RESUBMIT");
    assertThat(resubmit).containsEntry("actor", owner).containsEntry("role", "APPLICANT").containsEntry("organ", "youxian-spj");
    assertThat(facts(resubmit))
        .containsEntry("act", "3")
        .containsEntry("from", "CORRECTION")
        .containsEntry("to", "RECEIVED")
        .containsEntry("channel", "WEB")
        .containsEntry("owner", owner)
        .containsEntry("changed", "/answers/tradeName");

    Map<String, Object> accept = entry(id, "ACCEPT");
    List<String> bases = citizen.get(Cases.path(id) + "/acts").path("items.find { it.type == 'ACCEPT' }.legalBases");
    assertThat(bases).isNotEmpty();
    assertThat(accept).containsEntry("actor", clerk.get("/api/v1/accounts/me").path("id")).containsEntry("role", CLERK);
    assertThat(facts(accept))
        .containsEntry("act", "4")
        .containsEntry("from", "RECEIVED")
        .containsEntry("to", "ACCEPTED")
        .containsEntry("channel", "WINDOW")
        .containsEntry("servicePoint", "youxian-centre")
        .containsEntry("legalBases", String.join("；", bases))
        .containsEntry("document", citizen.get(Cases.path(id) + "/acts").path("items.find { it.type == 'ACCEPT' }.documentId"));
    assertThat(facts(entry(id, "CREATE"))).containsEntry("matter", World.LICENCE).containsEntry("owner", owner);
  }

  @Test
  void staffWhoSeeACaseUnmaskedBecauseTheyWriteItAreInTheLog() {
    Api clerk = world.as(Who.CLERK);
    String id = cases.walkIn(clerk, World.HOME, World.LICENCE, "youxian-centre");
    assertThat(actions(id)).containsExactly("CREATE");
    clerk.get(Cases.path(id)).then().statusCode(200);
    assertThat(actions(id)).containsExactly("CREATE", "READ_CASE");
    assertThat(entry(id, "READ_CASE")).containsEntry("role", CLERK).containsEntry("actor", clerk.get("/api/v1/accounts/me").path("id"));
  }

  @Test
  void readingWhatIsMaskedOrOnesOwnIsNoEntry() {
    Api citizen = world.newCitizen();
    String id = cases.submitted(citizen, World.LICENCE);
    List<String> before = actions(id);
    String file = citizen.get(Cases.path(id)).path("files[0].id");
    citizen.get(Cases.path(id) + "/files/" + file).then().statusCode(200);
    for (Who who : List.of(Who.CLERK, Who.REVIEWER, Who.SUPERVISOR, Who.AUDITOR)) {
      assertThat(world.as(who).get(Cases.path(id)).<Boolean>path("masked")).isTrue();
    }
    assertThat(actions(id)).isEqualTo(before);
  }

  @Test
  void filesPapersAndWhatIsDisclosedAreInTheLogWithTheRoleOfTheReader() {
    Api citizen = world.newCitizen();
    Api reviewer = world.as(Who.REVIEWER);
    String id = cases.submitted(citizen, World.LICENCE);
    String file = citizen.get(Cases.path(id)).path("files[0].id");
    String paper = citizen.get(Cases.path(id) + "/documents").path("items[0].id");
    reviewer.get(Cases.path(id) + "/files/" + file).then().statusCode(200);
    reviewer.get(Cases.path(id) + "/documents/" + paper).then().statusCode(200);
    reviewer.post(Cases.path(id) + "/disclosures", Map.of("purpose", "电话核实")).then().statusCode(201);
    assertThat(actions(id)).endsWith("READ_FILE", "READ_DOCUMENT", "DISCLOSE");
    assertThat(entry(id, "READ_FILE")).containsEntry("role", "REVIEWER").containsEntry("facts", Map.of("file", file));
    assertThat(entry(id, "READ_DOCUMENT")).containsEntry("role", "REVIEWER").containsEntry("facts", Map.of("document", paper));
    assertThat(entry(id, "DISCLOSE")).containsEntry("role", "REVIEWER").doesNotContainKey("facts");
  }

  private Map<String, Object> entry(String id, String action) {
    return log(id).stream().filter(entry -> action.equals(entry.get("action"))).findFirst().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> facts(Map<String, Object> entry) {
    return (Map<String, String>) entry.get("facts");
  }

  private List<String> actions(String id) {
    return log(id).stream().map(entry -> (String) entry.get("action")).toList();
  }

  private List<Map<String, Object>> log(String id) {
    return world.as(Who.AUDITOR).get("/api/v1/audit-entries?limit=100&chain=case:" + id.substring(7)).then().statusCode(200).extract().path("items");
  }
}
