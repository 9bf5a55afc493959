package org.yichuang.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.Role;
import org.yichuang.testing.Api;
import org.yichuang.testing.Parallel;
import org.yichuang.testing.People;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** Giving and taking roles; who helps whom to log in. */
@QuarkusTest
class RolesTest {

  private static final String ONE_HAND = "密码和身份验证器不能由同一人先后重置：请由另一位管理员办理，或者等本人重新设置之后再办。";

  @Inject World world;
  @Inject People people;

  @Test
  void aRoleIsFeltAtTheNextRequestAndGoneWhenItIsTaken() {
    var hired = people.hired();
    Api clerk = Api.of(People.logIn(hired.username(), hired.password()).path("accessToken"));
    String role = people.granted(hired, "CLERK", "servicePoint", "youxian-centre");
    clerk.get("/api/v1/accounts/me").then().body("assignments.servicePoint.code", contains("youxian-centre"));
    world.as(Who.SEC_ADMIN).delete(hired.path() + "/roles/" + role).then().statusCode(204);
    clerk.get("/api/v1/accounts/me").then().body("assignments", hasSize(0));
    world.as(Who.SEC_ADMIN).delete(hired.path() + "/roles/" + role).then().statusCode(404);
  }

  @Test
  void aRoleNeedsItsPlaceAndNoOther() {
    var hired = people.hired();
    refused(hired, "/servicePoint", "CLERK");
    refused(hired, "/organ", "REVIEWER");
    refused(hired, "/organ", "DECIDER_WINDOW", "servicePoint", "youxian-centre");
    refused(hired, "/organ", "CLERK", "servicePoint", "youxian-centre", "organ", "youxian-spj");
    refused(hired, "/servicePoint", "AUDITOR", "servicePoint", "youxian-centre");
    refused(hired, "/organ", "DECIDER", "organ", "no-such-organ");
    refused(hired, "/servicePoint", "CLERK", "servicePoint", "no-such-point");
    people.grant(world.as(Who.SEC_ADMIN), hired, "KING").then().statusCode(400).body("errors.pointer", contains("/role"));
  }

  private void refused(People.Hired hired, String pointer, String role, String... place) {
    people.grant(world.as(Who.SEC_ADMIN), hired, role, place).then().statusCode(422).body("errors.pointer", contains(pointer));
  }

  @Test
  void whatExcludesEachOtherIsNamed() {
    var hired = people.hired();
    people.granted(hired, "REVIEWER", "organ", "youxian-spj");
    people.grant(world.as(Who.SEC_ADMIN), hired, "ORG_ADMIN").then().statusCode(409).body("conflictingRole", equalTo("REVIEWER"));
    people.grant(world.as(Who.SEC_ADMIN), hired, "REVIEWER", "organ", "youxian-spj").then().statusCode(409);
    people.granted(hired, "REVIEWER", "organ", "youxian-mzj");
  }

  @Test
  void contractedStaffAcceptAndNothingElse() {
    var hired = people.hired("CONTRACTED");
    people.granted(hired, "CLERK", "servicePoint", "youxian-centre");
    people
        .grant(world.as(Who.SEC_ADMIN), hired, "REVIEWER", "organ", "youxian-spj")
        .then()
        .statusCode(409)
        .body("detail", equalTo("政府购买服务人员只能担任窗口受理岗位。"));
  }

  @Test
  void nobodyGivesThemselvesARoleOrTakesOne() {
    Api admin = world.another(Who.SEC_ADMIN);
    Response me = admin.get("/api/v1/accounts/me");
    String id = World.HOME + "-" + me.path("id");
    admin.post("/api/v1/staff/" + id + "/roles", Map.of("role", "SUPERVISOR")).then().statusCode(403);
    String own = world.as(Who.SEC_ADMIN).get("/api/v1/staff/" + id).path("roles[0].id");
    admin.delete("/api/v1/staff/" + id + "/roles/" + own).then().statusCode(403);
    world.as(Who.SEC_ADMIN).delete("/api/v1/staff/" + id + "/roles/" + own).then().statusCode(204);
  }

  @Test
  void rolesOfThePlatformAreGivenAtTheHomeOfTheInstallation() {
    var hired = people.hired();
    people.granted(hired, "CATALOGUE");
    world.as(Who.SEC_ADMIN).get(hired.path()).then().body("roles.jurisdiction", contains("platform"));
    var theirs = world.another(Who.CLERK_ELSEWHERE).get("/api/v1/accounts/me").<String>path("id");
    Api admin = world.as(Who.SEC_ADMIN_ELSEWHERE);
    admin.post("/api/v1/staff/" + World.ELSEWHERE + "-" + theirs + "/roles", Map.of("role", "CATALOGUE")).then().statusCode(403);
    admin.post("/api/v1/staff/" + World.ELSEWHERE + "-" + theirs + "/roles", Map.of("role", "SUPERVISOR")).then().statusCode(201);
  }

  @Test
  void theLastAdministratorKeepsTheRole() {
    String nobodysYet = "511603";
    Api admin = world.newStaff(new Assignment(Role.SEC_ADMIN, nobodysYet, null, null));
    String first = "/api/v1/staff/" + nobodysYet + "-" + world.newStaffAccount(nobodysYet);
    String second = "/api/v1/staff/" + nobodysYet + "-" + world.newStaffAccount(nobodysYet);
    String one = admin.post(first + "/roles", Map.of("role", "ORG_ADMIN")).then().statusCode(201).extract().path("id");
    admin.delete(first + "/roles/" + one).then().statusCode(409).body("conflictingRole", equalTo("ORG_ADMIN"));
    admin.post(second + "/roles", Map.of("role", "ORG_ADMIN")).then().statusCode(201);
    admin.delete(first + "/roles/" + one).then().statusCode(204);
  }

  @Test
  void ofParallelGrantsThatExcludeEachOtherOneKindIsHeld() {
    var hired = people.hired();
    List<String> roles = List.of("ORG_ADMIN", "SEC_ADMIN", "SYS_ADMIN", "AUDITOR", "SUPERVISOR", "ORG_ADMIN", "AUDITOR", "SEC_ADMIN");
    List<Integer> answers = Parallel.run(8, i -> people.grant(world.as(Who.SEC_ADMIN), hired, roles.get(i)).statusCode());
    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    world.as(Who.SEC_ADMIN).get(hired.path()).then().body("roles", hasSize(1));
  }

  /** Password: then the one who may reset it; the other administrators may not. */
  @ParameterizedTest
  @CsvSource({
    "CLERK, youxian-centre, ORG_ADMIN",
    "SUPERVISOR, , ORG_ADMIN",
    "CATALOGUE, , ORG_ADMIN",
    "ORG_ADMIN, , SEC_ADMIN",
    "SEC_ADMIN, , SYS_ADMIN",
    "SYS_ADMIN, , SEC_ADMIN",
    "AUDITOR, , SYS_ADMIN"
  })
  void thePasswordOfEachIsResetByOneKindOfAdministrator(String role, String point, Who keeper) {
    var hired = people.hired();
    if (point == null) {
      people.granted(hired, role);
    } else {
      people.granted(hired, role, "servicePoint", point);
    }
    Api before = Api.of(People.logIn(hired.username(), hired.password()).path("accessToken"));
    for (Who other : List.of(Who.ORG_ADMIN, Who.SEC_ADMIN, Who.SYS_ADMIN, Who.AUDITOR, Who.CATALOGUE, Who.CLERK, Who.ORG_ADMIN_ELSEWHERE)) {
      if (other != keeper) {
        world.as(other).post(hired.path() + "/password-reset", "").then().statusCode(403);
      }
    }
    before.get("/api/v1/accounts/me").then().statusCode(200);
    String password = world.as(keeper).post(hired.path() + "/password-reset", "").then().statusCode(200).extract().path("oneTimePassword");
    before.get("/api/v1/accounts/me").then().statusCode(401);
    People.logIn(hired.username(), hired.password()).then().statusCode(401);
    People.logIn(hired.username(), password).then().statusCode(201);
  }

  @Test
  void whoGaveThePasswordDoesNotRemoveTheAuthenticatorWhateverTheRolesAreMeanwhile() {
    var hired = people.hired();
    String role = people.granted(hired, "ORG_ADMIN");
    Api admin = world.as(Who.SEC_ADMIN);
    String password = admin.post(hired.path() + "/password-reset", "").then().statusCode(200).extract().path("oneTimePassword");
    admin.delete(hired.path() + "/roles/" + role).then().statusCode(204);
    authenticator(hired);
    admin.post(hired.path() + "/second-factor-reset", "").then().statusCode(409).body("detail", equalTo(ONE_HAND));
    world.another(Who.SEC_ADMIN).post(hired.path() + "/second-factor-reset", "").then().statusCode(200);

    Api owner = Api.of(People.logIn(hired.username(), password).path("accessToken"));
    owner.put("/api/v1/accounts/me/password", Map.of("current", password, "next", "Youxian-2026-xin")).then().statusCode(204);
    authenticator(hired);
    admin.post(hired.path() + "/second-factor-reset", "").then().statusCode(200);
  }

  @Test
  void whoRemovedTheAuthenticatorDoesNotGiveThePasswordWhateverTheRolesAreMeanwhile() {
    var hired = people.hired();
    authenticator(hired);
    Api admin = world.as(Who.SEC_ADMIN);
    admin.post(hired.path() + "/second-factor-reset", "").then().statusCode(200);
    people.granted(hired, "ORG_ADMIN");
    admin.post(hired.path() + "/password-reset", "").then().statusCode(409).body("detail", equalTo(ONE_HAND));
    People.logIn(hired.username(), hired.password()).then().statusCode(201);
    world.another(Who.SEC_ADMIN).post(hired.path() + "/password-reset", "").then().statusCode(200);
  }

  @Test
  void whoTookSomebodyOnKnowsThePasswordToo() {
    var hired = people.hired();
    authenticator(hired);
    people.granted(hired, "SYS_ADMIN");
    world.as(Who.ORG_ADMIN).post(hired.path() + "/second-factor-reset", "").then().statusCode(409).body("detail", equalTo(ONE_HAND));
    world.another(Who.ORG_ADMIN).post(hired.path() + "/second-factor-reset", "").then().statusCode(200);
  }

  private void authenticator(People.Hired hired) {
    world.sql(
        "insert into second_factor (account, version, secret, created_at, confirmed_at, last_step) values ($1, 0, '\\x00', now(), now(), 0)", hired.account());
  }

  @Test
  void theAuditorReadsWhoGotWhichRoleAndLostItAgain() {
    var hired = people.hired();
    String role = people.granted(hired, "CLERK", "servicePoint", "youxian-centre");
    world.as(Who.SEC_ADMIN).delete(hired.path() + "/roles/" + role).then().statusCode(204);
    String platform = people.granted(hired, "CATALOGUE");
    world.as(Who.SEC_ADMIN).delete(hired.path() + "/roles/" + platform).then().statusCode(204);

    Map<String, String> clerk = Map.of("staff", hired.id(), "role", "CLERK", "servicePoint", "youxian-centre");
    assertThat(entries("organ:" + World.HOME, hired)).containsExactly(Map.entry("GRANT_ROLE", clerk), Map.entry("TAKE_ROLE", clerk));
    Map<String, String> catalogue = Map.of("staff", hired.id(), "role", "CATALOGUE");
    assertThat(entries("organ:platform", hired)).containsExactly(Map.entry("GRANT_ROLE", catalogue), Map.entry("TAKE_ROLE", catalogue));
    world.as(Who.AUDITOR_ELSEWHERE).get("/api/v1/audit-entries?chain=organ:platform").then().statusCode(200).body("items", hasSize(0));
  }

  /** What the log says of somebody, page by page. */
  private List<Map.Entry<String, Map<String, String>>> entries(String chain, People.Hired hired) {
    List<Map.Entry<String, Map<String, String>>> found = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonPath page = world.as(Who.AUDITOR).get("/api/v1/audit-entries?limit=100&chain=" + chain + next).then().statusCode(200).extract().jsonPath();
      for (Map<String, Object> entry : page.<Map<String, Object>>getList("items")) {
        if (entry.get("facts") instanceof Map<?, ?> facts && hired.id().equals(facts.get("staff"))) {
          found.add(Map.entry((String) entry.get("action"), texts(facts)));
        }
      }
      next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
    }
    return found;
  }

  private static Map<String, String> texts(Map<?, ?> facts) {
    return facts.entrySet().stream().collect(Collectors.toMap(fact -> (String) fact.getKey(), fact -> (String) fact.getValue()));
  }

  @Test
  void nobodyResetsTheirOwnPassword() {
    Api admin = world.another(Who.ORG_ADMIN);
    String id = admin.get("/api/v1/accounts/me").path("id");
    admin.post("/api/v1/staff/" + World.HOME + "-" + id + "/password-reset", "").then().statusCode(403);
  }
}
