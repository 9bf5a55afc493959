package org.yichuang.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.shared.time.Beijing;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.Parallel;
import org.yichuang.testing.People;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** A/B 岗: who stands in, when, and for what. */
@QuarkusTest
class SubstitutesTest {

  private static final String ME = "/api/v1/accounts/me";

  @Inject World world;
  @Inject People people;
  @Inject Cases cases;

  private People.Hired absent;
  private People.Hired substitute;

  @BeforeEach
  void two() {
    absent = people.hired();
    substitute = people.hired();
    people.granted(absent, "CLERK", "servicePoint", "youxian-centre");
    people.granted(absent, "REVIEWER", "organ", "youxian-spj");
  }

  @Test
  void theSubstituteHoldsTheCaseRolesOnDaysOfAbsenceOnly() {
    people.granted(absent, "CATALOGUE");
    set(absent, substitute.id()).then().statusCode(200).body("substitute.username", equalTo(substitute.username()));
    assertThat(rolesOf(substitute)).isEmpty();
    LocalDate today = Beijing.day(java.time.Instant.now());
    away(today.plusDays(1), today.plusDays(3)).then().statusCode(201);
    assertThat(rolesOf(substitute)).isEmpty();
    String absence = away(today, today).then().statusCode(201).extract().path("id");
    assertThat(rolesOf(substitute)).containsExactlyInAnyOrder("CLERK", "REVIEWER");
    world.as(Who.ORG_ADMIN).get(absent.path()).then().body("state", equalTo("ABSENT"));
    world.as(Who.ORG_ADMIN).delete(absent.path() + "/absences/" + absence).then().statusCode(204);
    assertThat(rolesOf(substitute)).isEmpty();
  }

  @Test
  void actsAreTheSubstitutesOwnAndTheLogKnowsForWhom() {
    set(absent, substitute.id()).then().statusCode(200);
    awayToday();
    Api standIn = ready(substitute);
    String application = cases.submitted(world.as(Who.CITIZEN), World.LICENCE);
    cases.act(standIn, application, "ACCEPT");
    String actor = world
        .sql("select actor from audit_entry where jurisdiction = $1 and chain = $2 and action = 'ACCEPT'", World.HOME, "case:" + application.substring(7))
        .iterator()
        .next()
        .getString(0);
    assertThat(actor).isEqualTo(substitute.account().toString());
  }

  @Test
  void contractedStaffStandInForClerksOnly() {
    substitute = people.hired("CONTRACTED");
    set(absent, substitute.id()).then().statusCode(200);
    awayToday();
    assertThat(rolesOf(substitute)).containsExactly("CLERK");
  }

  @Test
  void whoAdministersAuditsOrSupervisesStandsInForNobody() {
    for (String role : List.of("ORG_ADMIN", "AUDITOR", "SUPERVISOR")) {
      var other = people.hired();
      people.granted(other, role);
      set(absent, other.id()).then().statusCode(422).body("errors.code", contains("substitute-administers"));
    }
    set(absent, substitute.id()).then().statusCode(200);
    people.granted(substitute, "AUDITOR");
    awayToday();
    assertThat(rolesOf(substitute)).containsExactly("AUDITOR");
  }

  @Test
  void aSubstituteIsSomebodyElseOfTheSameCountyWhoIsHere() {
    refused(absent.id());
    refused(World.ELSEWHERE + "-" + substitute.account());
    world.as(Who.ORG_ADMIN).post(substitute.path() + "/departure", "").then().statusCode(200);
    refused(substitute.id());
    world.as(Who.SEC_ADMIN).put(absent.path() + "/substitute", Map.of()).then().statusCode(428);
    world.as(Who.SEC_ADMIN).put(absent.path() + "/substitute", Map.of(), "If-Match", "\"99\"").then().statusCode(412);
  }

  @Test
  void whoHasLeftNeitherStandsInNorIsStoodInFor() {
    set(absent, substitute.id()).then().statusCode(200);
    awayToday();
    world.as(Who.ORG_ADMIN).post(absent.path() + "/departure", "").then().statusCode(200).body("substitute", nullValue());
    assertThat(rolesOf(substitute)).isEmpty();
  }

  @Test
  void whoComesBackStandsInForNobody() {
    set(absent, substitute.id()).then().statusCode(200);
    world.as(Who.ORG_ADMIN).post(substitute.path() + "/departure", "").then().statusCode(200);
    world.as(Who.SEC_ADMIN).get(absent.path()).then().body("substitute", nullValue());
    String password = world.as(Who.ORG_ADMIN).post(substitute.path() + "/rehire", "").then().statusCode(200).extract().path("oneTimePassword");
    awayToday();
    assertThat(rolesOf(new People.Hired(substitute.id(), substitute.username(), password))).isEmpty();
  }

  @Test
  void nobodyWhoLeavesMeanwhileBecomesASubstitute() {
    for (int i = 0; i < 5; i++) {
      People.Hired leaver = people.hired();
      Parallel.run(2, n -> n == 0 ? set(absent, leaver.id()).statusCode() : world.as(Who.ORG_ADMIN).post(leaver.path() + "/departure", "").statusCode());
      world.as(Who.ORG_ADMIN).get(leaver.path()).then().body("state", equalTo("LEFT"));
      world.as(Who.SEC_ADMIN).get(absent.path()).then().body("substitute", nullValue());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"+10000-01-01", "+999999999-12-31", "-0001-01-01", "2300-01-01", "2026-02-30", "2026-3-1", "20260301", ""})
  void aDayIsOneThatTheCalendarOfAnOfficeHas(String day) {
    world.as(Who.ORG_ADMIN).post(absent.path() + "/absences", Map.of("from", day, "until", "2099-01-01")).then().statusCode(400).body("errors.pointer", contains("/from"));
  }

  @Test
  void aDayIsNoNumber() {
    world.as(Who.ORG_ADMIN).post(absent.path() + "/absences", Map.of("from", 20_260_301, "until", "2099-01-01")).then().statusCode(400).body("errors.pointer", contains("/from"));
  }

  @Test
  void absencesDoNotOverlapAndEndAfterTheyBegin() {
    LocalDate day = LocalDate.of(2099, 3, 2);
    away(day, day.plusDays(4)).then().statusCode(201);
    away(day.plusDays(4), day.plusDays(5)).then().statusCode(409);
    away(day.plusDays(5), day.plusDays(5)).then().statusCode(201);
    away(day.plusDays(9), day.plusDays(8)).then().statusCode(422).body("errors.pointer", contains("/until"));
    away(day.plusDays(9), day.plusDays(400)).then().statusCode(422).body("errors.pointer", contains("/until"));
    world.as(Who.ORG_ADMIN).get(absent.path()).then().body("absences.from", hasSize(2));
  }

  private void refused(String id) {
    set(absent, id).then().statusCode(422).body("errors.pointer", contains("/substitute"));
  }

  private Response set(People.Hired of, String id) {
    Api admin = world.as(Who.SEC_ADMIN);
    return admin.put(of.path() + "/substitute", Map.of("substitute", id), "If-Match", admin.get(of.path()).header("ETag"));
  }

  private Response away(LocalDate from, LocalDate until) {
    return world.as(Who.ORG_ADMIN).post(absent.path() + "/absences", Map.of("from", from.toString(), "until", until.toString()));
  }

  private void awayToday() {
    LocalDate today = Beijing.day(java.time.Instant.now());
    away(today, today.plusDays(1)).then().statusCode(201);
  }

  /** In a session of their own, for what a session may do is remembered for some seconds. */
  private Set<String> rolesOf(People.Hired hired) {
    Api me = Api.of(People.logIn(hired.username(), hired.password()).path("accessToken"));
    return Set.copyOf(me.get(ME).then().statusCode(200).extract().path("assignments.role"));
  }

  private static Api ready(People.Hired hired) {
    Api me = Api.of(People.logIn(hired.username(), hired.password()).path("accessToken"));
    me.put(ME + "/password", Map.of("current", hired.password(), "next", "Youxian-2026-xin")).then().statusCode(204);
    return me;
  }
}
