package org.yichuang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.MovableClock;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** A licence from draft to evaluation, on literal days: the spring festival of 2026 lies in the way. */
@QuarkusTest
class LicenceJourneyTest {

  @Inject World world;
  @Inject Cases cases;

  @AfterEach
  void backToRealTime() {
    MovableClock.INSTANCE.reset();
  }

  @Test
  void goesThroughCorrectionAcceptanceReviewAndGrant() {
    Api citizen = world.newCitizen();
    MovableClock.INSTANCE.set(LocalDateTime.of(2026, 2, 10, 9, 0));
    String id = cases.submitted(citizen, World.LICENCE);
    citizen.get(Cases.path(id)).then().body("phase", equalTo("RECEIVED")).body("due.kind", equalTo("ACCEPTANCE")).body("due.on", equalTo("2026-02-24"));

    Api clerk = world.as(Who.CLERK);
    MovableClock.INSTANCE.set(LocalDateTime.of(2026, 2, 11, 10, 0));
    cases.requestCorrection(clerk, id, "/answers/premisesAddress", "/materials/M3");
    citizen
        .get(Cases.path(id))
        .then()
        .body("phase", equalTo("CORRECTION"))
        .body("due.kind", equalTo("CORRECTION"))
        .body("due.on", equalTo("2026-03-31"))
        .body("lamp", equalTo("NONE"))
        .body("correction.items.target", equalTo(List.of("/answers/premisesAddress", "/materials/M3")));

    Map<String, Object> mended = Cases.answers(World.LICENCE);
    mended.put("premisesAddress", "富乐街道东津路36号附3号");
    cases.save(citizen, id, Cases.applicant(), mended).then().statusCode(200);
    cases.act(citizen, id, "RESUBMIT");
    cases.act(clerk, id, "ACCEPT");
    citizen.get(Cases.path(id)).then().body("phase", equalTo("ACCEPTED")).body("due.kind", equalTo("DECISION")).body("due.on", equalTo("2026-02-27"));

    cases.act(world.as(Who.REVIEWER), id, Cases.review());
    cases.act(world.as(Who.DECIDER), id, "GRANT");
    cases.act(clerk, id, "CLOSE");
    citizen.get(Cases.path(id)).then().body("phase", equalTo("CLOSED")).body("outcome", equalTo("GRANTED")).body("availableActs.type", equalTo(List.of()));

    citizen
        .get(Cases.path(id) + "/documents")
        .then()
        .body("items.kind", equalTo(List.of("RECEIPT", "CORRECTION_NOTICE", "ACCEPTANCE_NOTICE", "GRANT_DECISION")))
        .body("items.issuedOn", equalTo(List.of("2026-02-10", "2026-02-11", "2026-02-11", "2026-02-11")));
    String event = citizen.get(Cases.path(id)).path("serviceEvents[0].id");
    citizen
        .post("/api/v1/evaluations", Map.of("serviceEvent", event, "level", "SATISFIED", "tags", List.of("406"), "text", "办得快"))
        .then()
        .statusCode(201)
        .body("level", equalTo("SATISFIED"));
    citizen.post("/api/v1/evaluations", Map.of("serviceEvent", event, "level", "SATISFIED")).then().statusCode(409);
  }

  @Test
  void aPaperCitesTheLawTheDueDateAndTheRemedies() {
    Api citizen = world.newCitizen();
    String id = cases.accepted(citizen, World.LICENCE);
    cases.act(world.as(Who.REVIEWER), id, Cases.review());
    cases.act(world.as(Who.DECIDER), id, Cases.refusal());
    String paper = citizen.get(Cases.path(id) + "/documents").path("items.find { it.kind == 'REFUSAL_DECISION' }.id");
    citizen
        .get(Cases.path(id) + "/documents/" + paper)
        .then()
        .statusCode(200)
        .body("title", equalTo("不予行政许可决定书"))
        .body("paragraphs", hasItem("理由：经营场所与有毒有害场所距离不符合规定。"))
        .body("legalBases", hasItem("《中华人民共和国行政许可法》第三十八条第二款"))
        .body("remedies[0]", containsString("六十日内向绵阳市游仙区人民政府申请行政复议"))
        .body("remedies[0]", containsString("六个月内依法向绵阳市游仙区人民法院提起行政诉讼"))
        .body("sealNote", equalTo("样章"));
    byte[] pdf = citizen.get(Cases.path(id) + "/documents/" + paper + "/pdf").then().statusCode(200).extract().asByteArray();
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }
}
