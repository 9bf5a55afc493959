package org.yichuang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Api;
import org.yichuang.testing.Authenticator;
import org.yichuang.testing.Parallel;
import org.yichuang.testing.People;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** The first log-in of somebody new, and all those after it. */
@QuarkusTest
class SecondFactorTest {

  private static final String ME = "/api/v1/accounts/me";
  private static final String FACTOR = ME + "/second-factor";
  private static final String NEXT = "Youxian-2026-xin";

  @Inject World world;
  @Inject People people;

  private People.Hired hired;

  @BeforeEach
  void somebodyNew() {
    hired = people.hired();
  }

  @Test
  void aOneTimePasswordIsGoodForChangingItAndNothingElse() {
    people.granted(hired, "CLERK", "servicePoint", "youxian-centre");
    Api first = api(People.logIn(hired.username(), hired.password()));
    first.get(ME).then().statusCode(200).body("setup", contains("CHANGE_PASSWORD"));
    first
        .get("/api/v1/applications?view=desk")
        .then()
        .statusCode(403)
        .body("type", equalTo("/errors/account-setup-required"))
        .body("setup", contains("CHANGE_PASSWORD"));
    change(first, hired.password(), NEXT).then().statusCode(204);
    first.get(ME).then().body("setup", hasSize(0));
    first.get("/api/v1/applications?view=desk").then().statusCode(200);
    People.logIn(hired.username(), hired.password()).then().statusCode(401);
    People.logIn(hired.username(), NEXT).then().statusCode(201).body("account.setup", hasSize(0));
  }

  @Test
  void aPasswordIsChangedByWhoKnowsItToOneThatIsGood() {
    Api other = api(People.logIn(hired.username(), hired.password()));
    Api me = api(People.logIn(hired.username(), hired.password()));
    refused(change(me, hired.password(), "short-1A"), "/next", "password-short");
    refused(change(me, hired.password(), hired.password()), "/next", "password-kinds");
    refused(change(me, "wrong", NEXT), "/current", "password-current");
    change(me, hired.password(), NEXT).then().statusCode(204);
    other.get(ME).then().statusCode(401);
    refused(change(me, NEXT, NEXT), "/next", "password-same");
  }

  @Test
  void wrongPresentPasswordsLockTheAccount() {
    Api me = api(People.logIn(hired.username(), hired.password()));
    for (int i = 0; i < 5; i++) {
      refused(change(me, "wrong" + i, NEXT), "/current", "password-current");
    }
    change(me, hired.password(), NEXT).then().statusCode(429);
    People.logIn(hired.username(), hired.password()).then().statusCode(429);
  }

  @Test
  void anOldPasswordMustBeChanged() {
    Api me = ready();
    me.get(ME).then().body("setup", hasSize(0));
    world.sql("update account set password_changed_at = now() - interval '91 days' where id = $1", hired.account());
    People.logIn(hired.username(), NEXT).then().statusCode(201).body("account.setup", contains("CHANGE_PASSWORD"));
  }

  @Test
  void onceSetUpACodeIsAskedForAfterTheRightPasswordOnly() {
    Authenticator authenticator = setUp(ready());
    People.logIn(hired.username(), NEXT).then().statusCode(401).body("type", equalTo("/errors/second-factor-required"));
    People.logIn(hired.username(), "wrong").then().statusCode(401).body("type", equalTo("/errors/login-failed"));
    logIn("code", authenticator.code(1)).then().statusCode(201).body("account.secondFactor", equalTo(true));
  }

  @Test
  void aCodeIsGoodOnce() {
    Authenticator authenticator = setUp(ready());
    String code = authenticator.code(1);
    List<Integer> answers = Parallel.run(4, i -> logIn("code", code).statusCode());
    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 401);
  }

  @Test
  void aRecoveryCodeIsGoodOnceHoweverItIsWritten() {
    Api me = ready();
    Authenticator authenticator = invite(me);
    List<String> codes = me.put(FACTOR, Map.of("code", authenticator.code(0))).then().statusCode(200).extract().path("codes");
    assertThat(new HashSet<>(codes)).hasSize(10).allMatch(code -> code.matches("[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}"));
    logIn("recoveryCode", codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", "")).then().statusCode(201);
    logIn("recoveryCode", codes.getFirst()).then().statusCode(401);
    Response renewed = me.post(ME + "/recovery-codes", Map.of("code", authenticator.code(1)));
    renewed.then().statusCode(201).body("codes", hasSize(10));
    logIn("recoveryCode", codes.get(1)).then().statusCode(401);
    logIn("recoveryCode", renewed.path("codes[1]")).then().statusCode(201);
  }

  @Test
  void fiveWrongCodesLockTheAccount() {
    Authenticator authenticator = setUp(ready());
    String wrong = "%06d".formatted((Integer.parseInt(authenticator.code(1)) + 7) % 1_000_000);
    for (int i = 0; i < 5; i++) {
      logIn("code", wrong).then().statusCode(401).body("type", equalTo("/errors/login-failed"));
    }
    logIn("code", authenticator.code(1)).then().statusCode(429);
  }

  @Test
  void anAuthenticatorCountsOnceItsCodeHasConfirmedIt() {
    Api me = ready();
    me.put(FACTOR, Map.of("code", "123456")).then().statusCode(409);
    Authenticator void1 = invite(me);
    Authenticator authenticator = invite(me);
    People.logIn(hired.username(), NEXT).then().statusCode(201);
    if (!void1.code(0).equals(authenticator.code(0))) {
      refused(me.put(FACTOR, Map.of("code", void1.code(0))), "/code", "second-factor-code");
    }
    me.put(FACTOR, Map.of("code", authenticator.code(0))).then().statusCode(200);
    me.post(FACTOR, "").then().statusCode(409);
    me.put(FACTOR, Map.of("code", authenticator.code(1))).then().statusCode(409);
  }

  @Test
  void aLostAuthenticatorIsForgottenByWhoCannotResetThePassword() {
    Api me = ready();
    world.as(Who.SEC_ADMIN).post(hired.path() + "/second-factor-reset", "").then().statusCode(409);
    setUp(me);
    world.as(Who.ORG_ADMIN).post(hired.path() + "/second-factor-reset", "").then().statusCode(403);
    world.as(Who.SYS_ADMIN).post(hired.path() + "/second-factor-reset", "").then().statusCode(403);
    world.as(Who.SEC_ADMIN).post(hired.path() + "/second-factor-reset", "").then().statusCode(200).body("secondFactor", equalTo(false));
    me.get(ME).then().statusCode(401);
    People.logIn(hired.username(), NEXT).then().statusCode(201);
  }

  @Test
  void citizensHaveNone() {
    world.as(Who.CITIZEN).post(FACTOR, "").then().statusCode(403);
    world.as(Who.CITIZEN).put(ME + "/password", Map.of("current", "a", "next", NEXT)).then().statusCode(403);
  }

  @Test
  void oneSeesOnesSessionsAndEndsThem() {
    Api me = ready();
    Api other = api(People.logIn(hired.username(), NEXT));
    List<String> ids = me.get(ME + "/sessions").then().statusCode(200).body("items", hasSize(2)).extract().path("items.findAll { !it.current }.id");
    world.as(Who.CLERK).delete(ME + "/sessions/" + ids.getFirst()).then().statusCode(404);
    me.delete(ME + "/sessions/" + ids.getFirst()).then().statusCode(204);
    other.get(ME).then().statusCode(401);
    me.get(ME + "/sessions").then().body("items.current", contains(true));
  }

  /** Logged in with a password of their own. */
  private Api ready() {
    Api me = api(People.logIn(hired.username(), hired.password()));
    change(me, hired.password(), NEXT).then().statusCode(204);
    return me;
  }

  private static Authenticator invite(Api me) {
    Response invitation = me.post(FACTOR, "");
    invitation
        .then()
        .statusCode(201)
        .body("uri", startsWith("otpauth://totp/%E4%B8%80%E7%AA%97"))
        .body("qrSvg", startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox="));
    return new Authenticator(invitation.path("secret"));
  }

  private static Authenticator setUp(Api me) {
    Authenticator authenticator = invite(me);
    me.put(FACTOR, Map.of("code", authenticator.code(0))).then().statusCode(200);
    return authenticator;
  }

  private Response logIn(String proof, String value) {
    Map<String, String> body = new HashMap<>(Map.of("method", "PASSWORD", "username", hired.username(), "password", NEXT));
    body.put(proof, value);
    return Api.anonymous().post("/api/v1/sessions", body);
  }

  private static Response change(Api me, String current, String next) {
    return me.put(ME + "/password", Map.of("current", current, "next", next));
  }

  private static Api api(Response session) {
    session.then().statusCode(201);
    return Api.of(session.path("accessToken"));
  }

  private static void refused(Response answer, String pointer, String code) {
    answer.then().statusCode(422).body("errors.pointer", contains(pointer)).body("errors.code", contains(code));
  }
}
