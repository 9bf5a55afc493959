package org.yichuang.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Api;
import org.yichuang.testing.People;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** Taking people on, writing down what changes, and letting them go. */
@QuarkusTest
class StaffTest {

  private static final String STAFF = "/api/v1/staff";

  @Inject World world;
  @Inject People people;

  @Nested
  class Hiring {

    @Test
    void givesAnAccountWithoutRolesAndAPasswordThatIsToldOnce() {
      Map<String, Object> request = People.request(People.username());
      request.put("phone", "13900001234");
      String key = "hire-" + UUID.randomUUID();
      Response first = orgAdmin().post(STAFF, request, "Idempotency-Key", key);
      first
          .then()
          .statusCode(201)
          .body("oneTimePassword", matchesRegex("[2-9A-HJ-NP-Z]{14}"))
          .body("staff.name", equalTo("黎小雨"))
          .body("staff.phone", equalTo("13900001234"))
          .body("staff.organ.name", equalTo("绵阳市游仙区行政审批局"))
          .body("staff.state", equalTo("ACTIVE"))
          .body("staff.mustChangePassword", equalTo(true))
          .body("staff.roles", hasSize(0));
      assertThat(first.header("Location")).endsWith(STAFF + "/" + first.path("staff.id"));
      Response again = orgAdmin().post(STAFF, request, "Idempotency-Key", key);
      again.then().statusCode(201).body("staff.id", equalTo(first.path("staff.id"))).body("oneTimePassword", nullValue());
      People.logIn(first.path("staff.username"), first.path("oneTimePassword")).then().statusCode(201).body("account.assignments", hasSize(0));
    }

    @Test
    void aUserNameIsTakenOnce() {
      Map<String, Object> request = People.request(People.username());
      orgAdmin().post(STAFF, request).then().statusCode(201);
      orgAdmin().post(STAFF, request).then().statusCode(409).body("detail", equalTo("用户名 " + request.get("username") + " 已有人使用。"));
    }

    @Test
    void whatIsWrongIsPointedTo() {
      refused(400, "/username", "username", "Clerk One");
      refused(400, "/name", "name", "  ");
      refused(400, "/phone", "phone", "08161234567");
      refused(400, "/employment", "employment", "VOLUNTEER");
      refused(422, "/organ", "organ", "no-such-organ");
    }

    private void refused(int status, String pointer, String field, String value) {
      Map<String, Object> request = People.request(People.username());
      request.put(field, value);
      orgAdmin().post(STAFF, request).then().statusCode(status).body("errors.pointer", contains(pointer));
    }
  }

  @Nested
  class Reading {

    @Test
    void theListIsOfTheOwnCountyByUserNameInPages() {
      String begin = "q" + UUID.randomUUID().toString().substring(0, 8);
      for (String end : List.of("c", "a", "b")) {
        orgAdmin().post(STAFF, People.request(begin + end)).then().statusCode(201);
      }
      Response first = orgAdmin().get(STAFF + "?limit=2&q=" + begin);
      first.then().statusCode(200).body("items.username", contains(begin + "a", begin + "b"));
      Response second = orgAdmin().get(STAFF + "?limit=2&q=" + begin + "&cursor=" + first.path("next"));
      second.then().body("items.username", contains(begin + "c")).body("next", nullValue());
      orgAdmin().get(STAFF + "?q=" + begin + "&organ=youxian-jtj").then().body("items", hasSize(0));
      world.as(Who.ORG_ADMIN_ELSEWHERE).get(STAFF + "?q=" + begin).then().statusCode(200).body("items", hasSize(0));
      world.as(Who.ORG_ADMIN_ELSEWHERE).get(STAFF + "?q=" + begin + "&jurisdiction=" + World.HOME).then().statusCode(403);
      orgAdmin().get(STAFF + "?cursor=***").then().statusCode(400).body("errors.pointer", contains("#query/cursor"));
    }

    @Test
    void aPhoneIsInFullForThePersonnelDeskOnly() {
      Map<String, Object> request = People.request(People.username());
      request.put("phone", "13900001234");
      String id = orgAdmin().post(STAFF, request).path("staff.id");
      orgAdmin().get(STAFF + "/" + id).then().body("phone", equalTo("13900001234"));
      for (Who other : List.of(Who.SEC_ADMIN, Who.AUDITOR, Who.SYS_ADMIN)) {
        world.as(other).get(STAFF + "/" + id).then().statusCode(200).body("phone", equalTo("139****1234"));
      }
    }

    @Test
    void whoIsNotThereIsNotFound() {
      orgAdmin().get(STAFF + "/510704-" + UUID.randomUUID()).then().statusCode(404);
      orgAdmin().get(STAFF + "/clerk").then().statusCode(404);
    }
  }

  @Nested
  class Changing {

    @Test
    void isOfTheVersionThatWasRead() {
      var hired = people.hired();
      Map<String, Object> change = change();
      change.put("organ", "youxian-jtj");
      orgAdmin().put(hired.path(), change).then().statusCode(428);
      String etag = orgAdmin().get(hired.path()).header("ETag");
      Response changed = orgAdmin().put(hired.path(), change, "If-Match", etag);
      changed.then().statusCode(200).body("name", equalTo("黎晓雨")).body("organ.code", equalTo("youxian-jtj"));
      orgAdmin().put(hired.path(), change, "If-Match", etag).then().statusCode(412);
      people.granted(hired, "CLERK", "servicePoint", "youxian-centre");
      orgAdmin().put(hired.path(), change, "If-Match", changed.header("ETag")).then().statusCode(412);
    }

    @Test
    void nobodyBecomesContractedWithAnotherRoleThanClerk() {
      var hired = people.hired();
      people.granted(hired, "CLERK", "servicePoint", "youxian-centre");
      String review = people.granted(hired, "REVIEWER", "organ", "youxian-spj");
      Map<String, Object> change = change();
      change.put("employment", "CONTRACTED");
      save(hired, change).then().statusCode(409).body("conflictingRole", equalTo("REVIEWER"));
      world.as(Who.SEC_ADMIN).delete(hired.path() + "/roles/" + review).then().statusCode(204);
      save(hired, change).then().statusCode(200).body("employment", equalTo("CONTRACTED")).body("roles.role", contains("CLERK"));
    }

    private Response save(People.Hired hired, Map<String, Object> change) {
      return orgAdmin().put(hired.path(), change, "If-Match", orgAdmin().get(hired.path()).header("ETag"));
    }

    private static Map<String, Object> change() {
      return new LinkedHashMap<>(Map.of("name", "黎晓雨", "organ", "youxian-spj", "employment", "PUBLIC_SERVANT"));
    }
  }

  @Nested
  class Leaving {

    @Test
    void endsRolesSessionsAndTheWayIn() {
      var hired = people.hired();
      people.granted(hired, "CLERK", "servicePoint", "youxian-centre");
      Response session = People.logIn(hired.username(), hired.password());
      Api gone = Api.of(session.path("accessToken"));
      gone.get("/api/v1/accounts/me").then().statusCode(200);
      orgAdmin().post(hired.path() + "/departure", "").then().statusCode(200).body("state", equalTo("LEFT")).body("roles", hasSize(0));
      gone.get("/api/v1/accounts/me").then().statusCode(401);
      Api.anonymous().post("/api/v1/sessions/refresh", Map.of("refreshToken", session.path("refreshToken"))).then().statusCode(401);
      People.logIn(hired.username(), hired.password()).then().statusCode(401).body("type", equalTo("/errors/login-failed"));
      orgAdmin().post(hired.path() + "/departure", "").then().statusCode(409);
      people.grant(world.as(Who.SEC_ADMIN), hired, "CLERK", "servicePoint", "youxian-centre").then().statusCode(409);
      orgAdmin().get(STAFF + "?q=" + hired.username()).then().body("items", hasSize(0));
      orgAdmin().get(STAFF + "?left=true&q=" + hired.username()).then().body("items.id", contains(hired.id()));
    }

    @Test
    void isUndoneByTakingSomebodyOnAgainOnly() {
      var hired = people.hired();
      orgAdmin().post(hired.path() + "/rehire", "").then().statusCode(409);
      orgAdmin().post(hired.path() + "/departure", "").then().statusCode(200);
      orgAdmin().post(hired.path() + "/password-reset", "").then().statusCode(409);
      String password = orgAdmin().post(hired.path() + "/rehire", "").then().statusCode(200).body("staff.roles", hasSize(0)).extract().path("oneTimePassword");
      People.logIn(hired.username(), hired.password()).then().statusCode(401);
      People.logIn(hired.username(), password).then().statusCode(201);
    }

    @Test
    void anAdministratorLosesTheRoleFirst() {
      var hired = people.hired();
      String role = people.granted(hired, "AUDITOR");
      orgAdmin().post(hired.path() + "/departure", "").then().statusCode(409).body("conflictingRole", equalTo("AUDITOR"));
      world.as(Who.SEC_ADMIN).delete(hired.path() + "/roles/" + role).then().statusCode(204);
      orgAdmin().post(hired.path() + "/departure", "").then().statusCode(200);
    }

    @Test
    void nobodySendsThemselvesAway() {
      Api admin = world.another(Who.ORG_ADMIN);
      String id = World.HOME + "-" + admin.get("/api/v1/accounts/me").path("id");
      admin.post(STAFF + "/" + id + "/departure", "").then().statusCode(403);
    }

    @Test
    void isWrittenDownForTheAuditor() {
      var hired = people.hired();
      people.granted(hired, "CLERK", "servicePoint", "youxian-centre");
      orgAdmin().post(hired.path() + "/departure", "").then().statusCode(200);
      List<String> actions = chain("organ:youxian-spj", orgAdmin().get("/api/v1/accounts/me").path("id"));
      assertThat(actions).contains("HIRE_STAFF", "STAFF_LEFT");
      assertThat(chain("organ:" + World.HOME, orgAdmin().get("/api/v1/accounts/me").path("id"))).contains("TAKE_ROLE");
      People.logIn(hired.username(), hired.password()).then().statusCode(401);
      world.as(Who.AUDITOR).get("/api/v1/audit-entries?chain=account:" + hired.account()).then().statusCode(200);
    }

    @Test
    void theLogInsOfWhoHasLeftCanStillBeAudited() {
      var hired = people.hired();
      People.logIn(hired.username(), hired.password()).then().statusCode(201);
      orgAdmin().post(hired.path() + "/departure", "").then().statusCode(200);
      world.as(Who.AUDITOR).get("/api/v1/audit-entries?chain=account:" + hired.account()).then().body("items.action", hasItem("LOGIN_PASSWORD"));
      world.as(Who.AUDITOR_ELSEWHERE).get("/api/v1/audit-entries?chain=account:" + hired.account()).then().body("items.action", not(hasItem("LOGIN_PASSWORD")));
    }

    private List<String> chain(String chain, String actor) {
      return world
          .sql("select action from audit_entry where jurisdiction = $1 and chain = $2 and actor = $3", World.HOME, chain, actor)
          .stream()
          .map(row -> row.getString(0))
          .toList();
    }
  }

  private Api orgAdmin() {
    return world.as(Who.ORG_ADMIN);
  }
}
