package org.yichuang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Api;
import org.yichuang.testing.Canaries;
import org.yichuang.testing.Cases;
import org.yichuang.testing.Owner;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** Values that occur nowhere else go through everything a case can go through; then they stand nowhere but sealed, and in what is sent to a phone. */
@QuarkusTest
@TestProfile(NothingPersonalLeaksTest.WithLogs.class)
class NothingPersonalLeaksTest {

  private static final Path LOG = Path.of("target", "canary.log").toAbsolutePath();
  private static final String NAME = "钱雀儿";
  private static final String RESIDENT_ID = "510704194106238845";
  private static final String PHONE = "18612340987";
  private static final String ADDRESS = "四川省绵阳市游仙区金丝鸟巷77号9栋";
  private static final String CARD = "6214579988776655443";
  private static final String FILE_NAME = "siskin-77-identity.pdf";
  private static final String OWN_PHONE = "18612340988";

  @Inject World world;
  @Inject Cases cases;

  @ConfigProperty(name = "yichuang.data.dir")
  Path data;

  /** As in earnest: INFO, and every address that is requested. */
  public static class WithLogs implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.log.level", "INFO",
          "quarkus.log.file.enabled", "true",
          "quarkus.log.file.path", LOG.toString(),
          "quarkus.log.file.rotation.max-file-size", "1G",
          "quarkus.http.access-log.enabled", "true",
          "quarkus.http.access-log.pattern", "%{REQUEST_LINE} %s %{i,Referer}",
          "quarkus.http.record-request-start-time", "true");
    }
  }

  @Test
  void canariesStandNowhereInClear() throws IOException, SQLException {
    List<String> secrets = new ArrayList<>(List.of("钱雀儿", "雀儿", RESIDENT_ID, PHONE, "金丝鸟巷77号", CARD, OWN_PHONE, "siskin-77", "鸟鸣补正", "鸟鸣意见", "鸟鸣理由", "鸟鸣附言", "鸟鸣评语", "鸟鸣用途"));
    Api citizen = logIn(secrets);
    String online = onlineCase(citizen, secrets);
    String walkIn = walkInCase(secrets);
    awaitEffects(online, walkIn);

    Canaries canaries = new Canaries(secrets);
    String log = Files.readString(LOG);
    assertThat(log).contains("/api/v1/application-searches", Cases.path(walkIn));
    assertThat(canaries.in("log", log)).isEmpty();
    assertThat(canaries.in("metrics", Api.anonymous().get("/q/metrics").asString())).isEmpty();
    try (var owner = Owner.connect()) {
      assertThat(Canaries.tables(owner)).contains("application", "act", "document", "evaluation", "audit_entry", "outbox", "idempotency", "account", "sms_code");
      assertThat(canaries.inTables(owner)).isEmpty();
    }
    assertThat(canaries.inFiles(data.resolve("files"))).isEmpty();
    assertThat(canaries.inFiles(data, "outbox/sms.jsonl").stream().filter(f -> !f.contains("/runtime/"))).isEmpty();
    assertThat(Files.readString(data.resolve("outbox/sms.jsonl"))).contains(PHONE, OWN_PHONE);
  }

  /** The session's tokens and the code are secrets too. */
  private Api logIn(List<String> secrets) throws IOException {
    Api.anonymous().post("/api/v1/sms-codes", Map.of("phone", OWN_PHONE)).then().statusCode(202);
    Path sent = data.resolve("outbox/sms.jsonl");
    await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(sent) && Files.readString(sent).contains(OWN_PHONE));
    String line = Files.readAllLines(sent).stream().filter(l -> l.contains(OWN_PHONE)).reduce((a, b) -> b).orElseThrow();
    String code = line.replaceAll(".*验证码是 ([0-9]{6}).*", "$1");
    Response session = Api.anonymous().post("/api/v1/sessions", Map.of("method", "SMS", "phone", OWN_PHONE, "code", code));
    session.then().statusCode(201).body("account.displayName", equalTo("186****0988"));
    secrets.add(session.path("refreshToken"));
    secrets.add(session.path("accessToken"));
    return Api.of(session.path("accessToken"));
  }

  private String onlineCase(Api citizen, List<String> secrets) {
    Map<String, Object> answers = Cases.answers(World.LICENCE);
    answers.put("legalRepresentative", NAME);
    answers.put("safetyManagerName", NAME);
    answers.put("safetyManagerPhone", PHONE);
    String id = cases.draft(citizen, World.LICENCE);
    cases.save(citizen, id, canary(), answers).then().statusCode(200);
    for (String material : List.of("M3", "M4")) {
      citizen.upload(Cases.path(id) + "/files", material, FILE_NAME, pdfOf(NAME), "application/pdf").then().statusCode(201);
    }
    cases.act(citizen, id, "SUBMIT");
    cases.act(world.as(Who.CLERK), id, "ACCEPT");
    cases.act(world.as(Who.REVIEWER), id, Map.of("type", "REVIEW", "recommendation", "GRANT", "opinion", "鸟鸣意见"));
    cases.act(world.as(Who.DECIDER), id, Map.of("type", "GRANT", "note", "鸟鸣附言"));
    cases.act(world.as(Who.CLERK), id, "CLOSE");
    secrets.add(citizen.get(Cases.path(id)).path("queryCode"));
    world.as(Who.REVIEWER).get(Cases.path(id) + "/archive").then().statusCode(200);
    evaluate(citizen, citizen.get(Cases.path(id)).path("serviceEvents[0].id"), Map.of());
    papers(citizen, id, 3);
    citizen.get("/api/v1/applications?view=mine").then().body("items.applicantName", equalTo(List.of("钱*儿")));
    return id;
  }

  private String walkInCase(List<String> secrets) {
    Api clerk = world.as(Who.CLERK);
    Map<String, Object> answers = Cases.answers(World.ALLOWANCE);
    answers.put("bankCardNumber", CARD);
    String id = cases.walkIn(clerk, World.HOME, World.ALLOWANCE, "youxian-xiaojian");
    cases.save(clerk, id, canary(), answers).then().statusCode(200);
    clerk.upload(Cases.path(id) + "/files", "M4", FILE_NAME, pdfOf(RESIDENT_ID), "application/pdf").then().statusCode(201);
    cases.act(clerk, id, "SUBMIT");
    cases.act(clerk, id, Map.of("type", "REQUEST_CORRECTION", "items", List.of(Map.of("target", "/answers/bankCardNumber", "message", "鸟鸣补正"))));
    cases.save(clerk, id, canary(), answers).then().statusCode(200);
    cases.act(clerk, id, "RESUBMIT");
    String queryCode = clerk.get(Cases.path(id)).path("queryCode");
    secrets.add(queryCode);
    cases.act(clerk, id, "ACCEPT");
    cases.act(world.as(Who.REVIEWER), id, Map.of("type", "REVIEW", "recommendation", "REFUSE", "opinion", "鸟鸣意见"));
    cases.act(world.as(Who.DECIDER), id, Map.of("type", "REFUSE", "reason", "鸟鸣理由"));
    cases.act(clerk, id, "CLOSE");
    looksAtTheDesk(clerk, id);
    String number = clerk.get(Cases.path(id)).path("number");
    Response progress = Api.anonymous().post("/api/v1/progress-queries", Map.of("number", number, "queryCode", queryCode));
    assertThat(progress.asString()).doesNotContain("雀", RESIDENT_ID, PHONE);
    evaluate(Api.anonymous(), progress.path("serviceEvents[0].id"), Map.of("queryCode", queryCode));
    papers(clerk, id, 4);
    return id;
  }

  private static void looksAtTheDesk(Api clerk, String id) {
    for (Map<String, String> search : List.of(Map.of("phone", PHONE), Map.of("idNumber", RESIDENT_ID))) {
      clerk.post("/api/v1/application-searches", search).then().statusCode(200).body("items.id", hasItem(id)).body("items.applicantName", hasItem("钱*儿"));
    }
    clerk
        .get(Cases.path(id))
        .then()
        .body("masked", equalTo(true))
        .body("applicant.name", equalTo("钱*儿"))
        .body("applicant.idNumber", equalTo("510***********8845"))
        .body("applicant.phone", equalTo("186****0987"))
        .body("applicant.address", equalTo("四川省绵阳市游仙区*********"))
        .body("answers.bankCardNumber", equalTo("***"));
    clerk
        .post(Cases.path(id) + "/disclosures", Map.of("purpose", "鸟鸣用途"), "Idempotency-Key", "canary-" + java.util.UUID.randomUUID())
        .then()
        .statusCode(201)
        .body("applicant.idNumber", equalTo(RESIDENT_ID))
        .body("answers.bankCardNumber", equalTo(CARD));
    String file = clerk.get(Cases.path(id)).path("files[0].id");
    clerk.get(Cases.path(id) + "/files/" + file).then().statusCode(200);
  }

  private static void evaluate(Api by, String event, Map<String, String> more) {
    Map<String, Object> evaluation = new java.util.HashMap<>(more);
    evaluation.putAll(Map.of("serviceEvent", event, "level", "DISSATISFIED", "text", "鸟鸣评语"));
    by.post("/api/v1/evaluations", evaluation, "Idempotency-Key", "canary-" + java.util.UUID.randomUUID()).then().statusCode(201);
  }

  private static void papers(Api reader, String id, int expected) {
    List<String> papers = reader.get(Cases.path(id) + "/documents").path("items.id");
    assertThat(papers).hasSize(expected);
    for (String paper : papers) {
      reader.get(Cases.path(id) + "/documents/" + paper).then().statusCode(200).body("addressee", equalTo(NAME));
      reader.get(Cases.path(id) + "/documents/" + paper + "/pdf").then().statusCode(200);
      reader.get(Cases.path(id) + "/documents/" + paper + "/html").then().statusCode(200);
    }
  }

  private void awaitEffects(String... applications) {
    for (String id : applications) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> world.sql("select 1 from outbox where subject->>'application' = $1 and done_at is null", id).size() == 0);
    }
  }

  private static Map<String, Object> canary() {
    return Map.of("kind", "PERSON", "name", NAME, "idType", "RESIDENT_ID", "idNumber", RESIDENT_ID, "phone", PHONE, "address", ADDRESS);
  }

  private static byte[] pdfOf(String text) {
    return ("%PDF-1.4\n% " + text + "\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF").getBytes(StandardCharsets.UTF_8);
  }
}
