package org.yichuang.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.Role;
import org.yichuang.shared.data.RowId;
import org.yichuang.testing.Api;
import org.yichuang.testing.Parallel;
import org.yichuang.testing.World;

/** What the system administrator sees and does; who may is said by the access tables. */
@QuarkusTest
@TestProfile(SystemTest.WithSecrets.class)
class SystemTest {

  private static final String JURISDICTION = "989002";

  @Inject World world;
  @Inject Scheduler scheduler;

  @ConfigProperty(name = "yichuang.keys.dir")
  Path keys;

  /** As an operator would have it. */
  public static class WithSecrets implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "yichuang.sms.gateway.url", "https://user:siskin@sms.example/send?key=siskin#siskin",
          "yichuang.sms.gateway.token", "siskin-token");
    }
  }

  private Api administrator() {
    return world.newStaff(new Assignment(Role.SYS_ADMIN, Assignment.PLATFORM, null, null));
  }

  @Nested
  class Settings {

    @Test
    void areThoseInForceAndSecretsAreOnlySaidToBeSet() throws IOException {
      Response answer = administrator().get("/api/v1/system/configuration");

      answer.then().statusCode(200);
      assertThat(setting(answer, "yichuang.session.lock")).containsEntry("value", "15M").containsEntry("secret", false).containsEntry("source", "DEFAULT");
      assertThat(setting(answer, "yichuang.sms.gateway.token")).containsEntry("set", true).containsEntry("secret", true).doesNotContainKey("value");
      assertThat(setting(answer, "quarkus.datasource.password")).containsEntry("set", true).containsEntry("secret", true).doesNotContainKey("value");
      assertThat(setting(answer, "yichuang.sms.gateway.url")).containsEntry("value", "https://…sms.example/send…");
      assertThat(setting(answer, "yichuang.traces.endpoint")).containsEntry("set", false).doesNotContainKey("value");
      assertThat(answer.asString()).doesNotContain("siskin", password());
    }

    private String password() throws IOException {
      String file = Files.readString(keys.resolve("postgres.json"));
      String password = file.replaceAll(".*\"application\":\"([^\"]+)\".*", "$1");
      assertThat(password).hasSize(32);
      return password;
    }

    private static Map<String, Object> setting(Response answer, String name) {
      return answer.<List<Map<String, Object>>>path("items").stream().filter(s -> s.get("name").equals(name)).findFirst().orElseThrow();
    }
  }

  @Nested
  class Keys {

    @Test
    void areToldByKindAndIdWithoutTheirMaterial() throws IOException {
      Response answer = administrator().get("/api/v1/system/keys");

      answer.then().statusCode(200);
      List<Map<String, Object>> items = answer.path("items");
      assertThat(items).allSatisfy(key -> assertThat(Set.of("kind", "id", "createdAt", "state")).containsAll(key.keySet()));
      assertThat(items.stream().map(key -> key.get("kind") + " " + key.get("state"))).contains("MASTER ACTIVE", "INDEX ACTIVE", "AUDIT ACTIVE", "SIGNING ACTIVE");
      for (String file : List.of("master.json", "index.json", "audit.json")) {
        String material = Files.readString(keys.resolve(file)).replaceAll("(?s).*\"value\": ?\"([^\"]+)\".*", "$1");
        assertThat(material).hasSizeGreaterThan(20);
        assertThat(answer.asString()).doesNotContain(material);
      }
    }

    @Test
    void aNewSigningKeyIsPublishedAtOnceAndOldTokensLiveOn() {
      Api administrator = administrator();
      List<String> before = published();
      String idempotencyKey = "rotate-" + UUID.randomUUID();

      Response rotated = administrator.request().header("Idempotency-Key", idempotencyKey).post("/api/v1/system/signing-keys");

      rotated.then().statusCode(201).body("kind", equalTo("SIGNING")).body("state", equalTo("NEXT"));
      String id = rotated.path("id");
      assertThat(published()).containsAll(before).contains(id).hasSize(before.size() + 1);
      administrator.get("/api/v1/accounts/me").then().statusCode(200);
      administrator().get("/api/v1/accounts/me").then().statusCode(200);
      administrator.request().header("Idempotency-Key", idempotencyKey).post("/api/v1/system/signing-keys").then().statusCode(201).body("id", equalTo(id));
      assertThat(published()).hasSize(before.size() + 1);
      world.as(World.Who.AUDITOR).get("/api/v1/audit-entries?limit=100&chain=system:installation").then().statusCode(200).body("items.action", hasItem("ROTATE_SIGNING_KEY"));
    }

    @Test
    void ofParallelRotationsWithOneKeyOneIsMadeAndAllAreTold() {
      Api administrator = administrator();
      int before = published().size();
      String idempotencyKey = "rotate-" + UUID.randomUUID();
      List<Response> answers = Parallel.run(6, i -> administrator.request().header("Idempotency-Key", idempotencyKey).post("/api/v1/system/signing-keys"));
      assertThat(answers).extracting(Response::statusCode).containsOnly(201);
      assertThat(answers.stream().filter(answer -> answer.statusCode() == 201).map(answer -> answer.<String>path("id")).distinct()).hasSize(1);
      assertThat(published()).hasSize(before + 1);
    }

    private static List<String> published() {
      return Api.anonymous().get("/.well-known/jwks.json").path("keys.kid");
    }
  }

  @Nested
  class Jobs {

    @Test
    void tellOfBacklogAgeAndFailures() {
      scheduler.pause();
      try {
        OffsetDateTime now = OffsetDateTime.now();
        put("SMS_NOTICE", now.minusHours(2), now.plusMinutes(30), 7);
        put("SMS_NOTICE", now.minusHours(1), now.plusMinutes(10), 3);
        put("RENDER_DOCUMENT", now.minusMinutes(1), now.minusMinutes(1), 0);

        Map<String, Object> outbox = outbox(administrator());
        assertThat(outbox).containsEntry("backlog", 3);
        assertThat(OffsetDateTime.parse((String) outbox.get("oldestAt"))).isCloseTo(now.minusHours(2), within(1, ChronoUnit.SECONDS));
        assertThat(failing(outbox)).hasSize(1);
        assertThat(failing(outbox).getFirst()).containsEntry("type", "SMS_NOTICE").containsEntry("messages", 2).containsEntry("attempts", 7);
        assertThat(OffsetDateTime.parse((String) failing(outbox).getFirst().get("nextAt"))).isCloseTo(now.plusMinutes(10), within(1, ChronoUnit.SECONDS));
      } finally {
        clear();
        scheduler.resume();
      }
    }

    @Test
    void thatFailedAreTriedAgainAtOnceWhenAskedFor() {
      scheduler.pause();
      try {
        OffsetDateTime now = OffsetDateTime.now();
        put("SMS_NOTICE", now.minusHours(2), now.plusMinutes(30), 7);
        put("SMS_NOTICE", now, now, 0);
        Api administrator = administrator();

        administrator.post("/api/v1/system/outbox-retries", Map.of("jurisdiction", JURISDICTION)).then().statusCode(201).body("messages", equalTo(1));
        administrator.post("/api/v1/system/outbox-retries", Map.of("jurisdiction", JURISDICTION)).then().statusCode(201).body("messages", equalTo(0));

        assertThat(OffsetDateTime.parse((String) failing(outbox(administrator)).getFirst().get("nextAt"))).isBeforeOrEqualTo(OffsetDateTime.now());
        world.as(World.Who.AUDITOR).get("/api/v1/audit-entries?limit=100&chain=system:installation").then().body("items.action", hasItem("RETRY_EFFECTS"));
      } finally {
        clear();
        scheduler.resume();
      }
    }

    @Test
    void areAskedForByASixDigitJurisdictionOnly() {
      administrator().post("/api/v1/system/outbox-retries", Map.of("jurisdiction", "all")).then().statusCode(400).body("errors[0].pointer", equalTo("/jurisdiction"));
      administrator().post("/api/v1/system/outbox-retries", Map.of()).then().statusCode(400).body("errors[0].pointer", equalTo("/jurisdiction"));
    }

    @Test
    void ofTheClockAreNamed() {
      List<String> names = administrator().get("/api/v1/system/jobs").then().statusCode(200).extract().path("scheduled.name");

      assertThat(names).contains("OutboxWorker.work", "OutboxWorker.forget", "OutboxMeters.measure", "SigningKeys.reload", "Housekeeping.forget");
    }

    private static Map<String, Object> outbox(Api administrator) {
      List<Map<String, Object>> all = administrator.get("/api/v1/system/jobs").then().statusCode(200).extract().path("outbox");
      return all.stream().filter(o -> o.get("jurisdiction").equals(JURISDICTION)).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked") // as the contract says
    private static List<Map<String, Object>> failing(Map<String, Object> outbox) {
      return (List<Map<String, Object>>) outbox.get("failing");
    }

    private void put(String type, OffsetDateTime created, OffsetDateTime due, int attempts) {
      world.sql(
          "insert into outbox (jurisdiction, id, type, subject, created_at, due_at, attempts) values ($1, $2, $3, '{}', $4, $5, $6)",
          JURISDICTION, RowId.freshUuid(), type, created, due, attempts);
    }

    private void clear() {
      world.sql("delete from outbox where jurisdiction = $1", JURISDICTION);
    }
  }
}
