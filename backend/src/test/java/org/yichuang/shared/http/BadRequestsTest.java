package org.yichuang.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** Addresses, parameters, methods and conditions that are wrong. */
@QuarkusTest
class BadRequestsTest {

  private static final String APPLICATIONS = "/api/v1/applications";
  private static final String SEPARATOR = "\u001f";

  @Inject World world;
  @Inject Cases cases;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "510704",
        "510704-",
        "510704-not-a-uuid-at-all",
        "51070-0197b1c0-0000-7000-8000-000000000000",
        "510704-0197b1c0-0000-7000-8000-00000000000g",
        "510704-0197b1c0-0000-7000-8000-000000000000"
      })
  void anIdThatIsNoneIsNotFound(String id) {
    Api citizen = world.as(Who.CITIZEN);
    problem(citizen.get(Cases.path(id)), 404, "not-found");
    problem(citizen.get(Cases.path(id) + "/acts"), 404, "not-found");
    problem(citizen.act(id, "SUBMIT"), 404, "not-found");
    problem(citizen.post("/api/v1/evaluations", Map.of("serviceEvent", id, "level", "SATISFIED")), 404, "not-found");
  }

  @Test
  void aBrokenFormIsSaidToBeOne() {
    String application = cases.draft(world.as(Who.CITIZEN), World.LICENCE);
    String part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename*=UTF-8''%zz\r\n\r\na\r\n--x--\r\n";
    for (String body : List.of("", "--x", "--y\r\n\r\n", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nabc", part)) {
      brokenForm(world.as(Who.CATALOGUE), "/api/v1/matter-imports", body);
      brokenForm(world.as(Who.ORG_ADMIN), "/api/v1/staff-imports", body);
      brokenForm(world.as(Who.CITIZEN), Cases.path(application) + "/files", body);
    }
  }

  private static void brokenForm(Api who, String path, String body) {
    Response answer = who.request().contentType("multipart/form-data; boundary=x").body(body.getBytes(StandardCharsets.UTF_8)).post(path);
    assertThat(answer.statusCode()).as(path + " " + body + " " + answer.asString()).isEqualTo(400);
    assertThat(answer.<String>path("type")).isEqualTo("/errors/invalid-request");
  }

  @Test
  void partsOfACaseWithAMalformedIdAreNotFound() {
    Api citizen = world.as(Who.CITIZEN);
    String application = cases.draft(citizen, World.LICENCE);
    for (String part : List.of("/files/", "/documents/")) {
      problem(citizen.get(Cases.path(application) + part + "nonsense"), 404, "not-found");
      problem(citizen.get(Cases.path(application) + part + UUID.randomUUID()), 404, "not-found");
    }
    problem(citizen.delete(Cases.path(application) + "/files/nonsense"), 404, "not-found");
    problem(citizen.get("/api/v1/nowhere"), 404, "not-found");
  }

  @Test
  void forgedCursorsAreRefused() {
    String farDay = cursor("+999999999-12-31", UUID.randomUUID().toString());
    for (String forged : List.of("!!!!", "aGVsbG8", cursor("x"), cursor("a", "b"), cursor("a", "b", "c"), farDay, "A".repeat(501))) {
      pointedTo(world.as(Who.CITIZEN).get(APPLICATIONS + "?view=mine&cursor=" + forged), "#query/cursor");
      pointedTo(world.as(Who.CLERK).get(APPLICATIONS + "?view=desk&cursor=" + forged), "#query/cursor");
      pointedTo(world.as(Who.AUDITOR).get(APPLICATIONS + "?view=audit&cursor=" + forged), "#query/cursor");
      pointedTo(world.as(Who.AUDITOR).get("/api/v1/audit-entries?chain=organ:youxian-spj&cursor=" + forged), "#query/cursor");
    }
    pointedTo(Api.anonymous().get("/api/v1/matters?cursor=" + cursor("x")), "#query/cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "many", "99999999999", "1.5"})
  void aLimitThatIsNoneIsRefused(String limit) {
    pointedTo(Api.anonymous().get("/api/v1/matters?limit=" + limit), "#query/limit");
    pointedTo(world.as(Who.CITIZEN).get(APPLICATIONS + "?view=mine&limit=" + limit), "#query/limit");
    pointedTo(world.as(Who.AUDITOR).get("/api/v1/audit-entries?chain=organ:youxian-spj&limit=" + limit), "#query/limit");
  }

  @Test
  void aValueThatIsNotOneOfAListIsRefused() {
    pointedTo(world.as(Who.CITIZEN).get(APPLICATIONS + "?view=theirs"), "#query/view");
    pointedTo(world.as(Who.CITIZEN).get(APPLICATIONS), "#query/view");
    pointedTo(world.as(Who.CLERK).get(APPLICATIONS + "?view=desk&queue=SOMEWHERE"), "#query/queue");
    pointedTo(Api.anonymous().get("/api/v1/matters?audience=GHOSTS"), "#query/audience");
    String application = cases.draft(world.as(Who.CITIZEN), World.LICENCE);
    pointedTo(world.as(Who.CITIZEN).act(application, "DANCE"), "/type");
    pointedTo(world.as(Who.CITIZEN).act(application, Map.of("type", 1)), "/type");
  }

  @Test
  void parametersOfTheWrongFormAreRefused() {
    pointedTo(Api.anonymous().get("/api/v1/matters?jurisdiction=abc"), "#query/jurisdiction");
    pointedTo(Api.anonymous().get("/api/v1/regions?parent=51"), "#query/parent");
    pointedTo(Api.anonymous().get("/api/v1/matters?q=" + "a".repeat(101)), "#query/q");
    pointedTo(Api.anonymous().request().urlEncodingEnabled(false).get("/api/v1/matters?q=a%00b"), "#query/q");
    pointedTo(Api.anonymous().request().urlEncodingEnabled(false).get("/api/v1/matters?q=%ff%fe"), "#query/q");
    pointedTo(world.as(Who.AUDITOR).get("/api/v1/audit-entries?chain=everything"), "#query/chain");
  }

  @Test
  void aMethodThatAnAddressDoesNotKnowIsRefusedWithThoseThatItKnows() {
    Api citizen = world.as(Who.CITIZEN);
    String application = cases.draft(citizen, World.LICENCE);

    Response answer = citizen.request().contentType("application/json").body("{}").patch(Cases.path(application));

    problem(answer, 405, "method-not-allowed");
    assertThat(answer.header("Allow")).contains("GET", "PUT", "DELETE").doesNotContain("PATCH");
    Response list = citizen.delete(APPLICATIONS);
    problem(list, 405, "method-not-allowed");
    assertThat(list.header("Allow")).contains("GET", "POST").doesNotContain("DELETE");
  }

  @Test
  void aChangeNamesTheVersionThatItIsOf() {
    Api citizen = world.as(Who.CITIZEN);
    String application = cases.draft(citizen, World.LICENCE);
    Map<String, Object> content = Map.of("applicant", Cases.applicant(), "answers", Map.of());

    problem(citizen.put(Cases.path(application), content), 428, "precondition-required");
    problem(citizen.put(Cases.path(application), content, "If-Match", "\"99\""), 412, "stale");
    problem(citizen.put(Cases.path(application), content, "If-Match", "nonsense"), 412, "stale");
    problem(citizen.delete(Cases.path(application)), 428, "precondition-required");
    problem(citizen.delete(Cases.path(application), "If-Match", "\"99\""), 412, "stale");
    problem(citizen.post(Cases.path(application) + "/acts", Map.of("type", "SUBMIT"), "If-Match", "\"99\""), 412, "stale");
    citizen.get(Cases.path(application)).then().statusCode(200).body("phase", equalTo("DRAFT")).body("answers", equalTo(Map.of()));
  }

  private static void problem(Response answer, int status, String type) {
    answer.then().statusCode(status).contentType(containsString("application/problem+json")).body("type", equalTo("/errors/" + type));
  }

  private static void pointedTo(Response answer, String pointer) {
    problem(answer, 400, "invalid-request");
    answer.then().body("errors.pointer", equalTo(List.of(pointer)));
  }

  private static String cursor(String... parts) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
  }
}
