package org.yichuang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yichuang.shared.time.Beijing;
import org.yichuang.testing.Api;
import org.yichuang.testing.MovableClock;
import org.yichuang.testing.Parallel;
import org.yichuang.testing.Sms;
import org.yichuang.testing.World;

/** Logging in, staying in and getting out; and how the door shuts. */
@QuarkusTest
class SessionsTest {

  private static final String SESSIONS = "/api/v1/sessions";
  private static final String CODES = "/api/v1/sms-codes";
  private static final String REFRESH = "/api/v1/sessions/refresh";
  private static final String ME = "/api/v1/accounts/me";
  private static final String PASSWORD = "游仙-2026-correct";

  @Inject CreateAccount createAccount;
  @Inject SendSmsCode sendSmsCode;
  @Inject Sms sms;
  @Inject World world;

  private final String phone = World.phone();

  @AfterEach
  void backToRealTime() {
    MovableClock.INSTANCE.reset();
  }

  @Nested
  class BySms {

    @Test
    void aCodeLetsInOnce() {
      String code = sent();
      bySms(code).then().statusCode(201).body("account.displayName", equalTo(phone.substring(0, 3) + "****" + phone.substring(7)));
      failed(bySms(code));
    }

    @Test
    void ofParallelUsesOfACodeOneLetsIn() {
      String code = sent();
      List<Integer> answers = Parallel.run(8, i -> bySms(code).statusCode());
      assertThat(answers).containsOnlyOnce(201).containsOnly(201, 401);
    }

    @Test
    void aWrongCodeDoesNotLetIn() {
      failed(bySms(other(sent(), 1)));
    }

    @Test
    void aCodeIsBurntByFiveWrongOnes() {
      String code = sent();
      for (int i = 1; i <= 5; i++) {
        failed(bySms(other(code, i)));
      }
      failed(bySms(code));
    }

    @Test
    void fourWrongOnesLeaveItAlive() {
      String code = sent();
      for (int i = 1; i <= 4; i++) {
        failed(bySms(other(code, i)));
      }
      bySms(code).then().statusCode(201);
    }

    @Test
    void aCodeExpiresAfterFiveMinutes() {
      String code = sent();
      MovableClock.INSTANCE.set(LocalDateTime.now(Beijing.ZONE).plusMinutes(5).plusSeconds(1));
      failed(bySms(code));
    }

    @Test
    void aNewerCodeVoidsTheOlderOneEvenAfterItWasUsed() throws Throwable {
      String older = sent();
      VertxContextSupport.subscribeAndAwait(() -> sendSmsCode.execute(phone));
      String newer = sms.codes(phone, 2).get(1);
      if (!older.equals(newer)) {
        failed(bySms(older));
      }
      bySms(newer).then().statusCode(201);
      failed(bySms(older));
    }

    @Test
    void anotherCodeIsNotSentWithinAMinute() {
      sent();
      Response second = Api.anonymous().post(CODES, Map.of("phone", phone));
      second.then().statusCode(429).body("type", equalTo("/errors/too-many-requests")).body("retryAfterSeconds", notNullValue());
      assertThat(Integer.parseInt(second.header("Retry-After"))).isBetween(30, 60);
    }

    @Test
    void whatIsMissingIsPointedTo() {
      Api.anonymous().post(SESSIONS, Map.of("method", "SMS", "phone", phone)).then().statusCode(400).body("errors.pointer", equalTo(List.of("/code")));
      Api.anonymous().post(CODES, Map.of("phone", "12345")).then().statusCode(400).body("errors.pointer", equalTo(List.of("/phone")));
    }
  }

  @Nested
  class ByPassword {

    @Test
    void fiveWrongPasswordsLockForFifteenMinutes() throws Throwable {
      String username = staff();
      LocalDateTime start = LocalDateTime.now(Beijing.ZONE);
      for (int i = 1; i <= 5; i++) {
        failed(byPassword(username, "wrong" + i));
      }
      Response locked = byPassword(username, PASSWORD);
      locked.then().statusCode(429).body("type", equalTo("/errors/too-many-requests"));
      assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(700, 900);
      MovableClock.INSTANCE.set(start.plusMinutes(14));
      byPassword(username, PASSWORD).then().statusCode(429);
      MovableClock.INSTANCE.set(LocalDateTime.now(Beijing.ZONE).plusMinutes(15).plusSeconds(1));
      byPassword(username, PASSWORD).then().statusCode(201).body("account.username", equalTo(username));
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() throws Throwable {
      String username = staff();
      for (int round = 0; round < 2; round++) {
        for (int i = 1; i <= 4; i++) {
          failed(byPassword(username, "wrong" + i));
        }
        byPassword(username, PASSWORD).then().statusCode(201);
      }
    }

    @Test
    void anUnknownUserGetsTheAnswerOfAWrongPassword() {
      String nobody = "nobody-" + UUID.randomUUID();
      for (int i = 1; i <= 5; i++) {
        failed(byPassword(nobody, PASSWORD));
      }
      Response locked = byPassword(nobody, PASSWORD);
      locked.then().statusCode(429).body("type", equalTo("/errors/too-many-requests"));
      assertThat(locked.header("Retry-After")).isEqualTo("900");
    }
  }

  @Nested
  class Afterwards {

    @Test
    void aSessionIsRenewedAndItsFormerTokenIsGoodNoMore() {
      Response first = opened();
      Response second = refresh(first.path("refreshToken"));
      second.then().statusCode(200).body("account.id", equalTo(first.<String>path("account.id")));
      assertThat(second.<String>path("refreshToken")).isNotEqualTo(first.path("refreshToken"));
      Api.of(second.path("accessToken")).get(ME).then().statusCode(200);
    }

    @Test
    void aRefreshTokenThatComesTwiceEndsTheSession() {
      Response first = opened();
      Response second = refresh(first.path("refreshToken"));
      secondsPass(second, 11);
      ended(refresh(first.path("refreshToken")));
      ended(refresh(second.path("refreshToken")));
      ended(Api.of(second.path("accessToken")).get(ME));
      ended(Api.of(first.path("accessToken")).get(ME));
    }

    @Test
    void whoseAnswerWasLostGetsTheSameSuccessorOnceMore() {
      Response first = opened();
      Response lost = refresh(first.path("refreshToken"));
      secondsPass(lost, 8);
      refresh(first.path("refreshToken")).then().statusCode(200).body("refreshToken", equalTo(lost.<String>path("refreshToken")));
      refresh(lost.path("refreshToken")).then().statusCode(200);
    }

    @Test
    void onceTheSuccessorIsUsedTheFormerOneRenewsNothing() {
      Response first = opened();
      Response second = refresh(first.path("refreshToken"));
      Response third = refresh(second.path("refreshToken"));
      third.then().statusCode(200);
      assertThat(refresh(first.path("refreshToken")).statusCode()).isEqualTo(401);
      refresh(second.path("refreshToken")).then().statusCode(200).body("refreshToken", equalTo(third.<String>path("refreshToken")));
    }

    @Test
    void aTokenOfLongAgoThatComesAgainEndsTheSession() {
      Response first = opened();
      Response second = refresh(first.path("refreshToken"));
      Response third = refresh(second.path("refreshToken"));
      Response fourth = refresh(third.path("refreshToken"));
      secondsPass(fourth, 11);
      ended(refresh(first.path("refreshToken")));
      ended(refresh(fourth.path("refreshToken")));
      ended(Api.of(fourth.path("accessToken")).get(ME));
    }

    @Test
    void parallelRenewalsAllGetTheOneSuccessor() {
      String token = opened().path("refreshToken");
      List<String> answers = Parallel.run(8, i -> refresh(token).<String>path("refreshToken"));
      assertThat(new java.util.HashSet<>(answers)).hasSize(1).doesNotContainNull().doesNotContain(token);
    }

    @Test
    void aDeskThatNobodyTouchesForHalfAnHourIsLoggedOut() throws Throwable {
      Response session = byPassword(staff(), PASSWORD);
      session.then().statusCode(201).body("refreshExpiresIn", equalTo(1800));
      assertThat(minutesLeft(session)).isBetween(29L, 30L);
      world.sql("update session set expires_at = now() - interval '1 second' where account = $1", account(session));
      ended(refresh(session.path("refreshToken")));
    }

    @Test
    void aDayAtTheDeskIsTwelveHoursLongHoweverBusy() throws Throwable {
      Response session = byPassword(staff(), PASSWORD);
      world.sql("update session set created_at = now() - interval '11 hours 50 minutes' where account = $1", account(session));
      refresh(session.path("refreshToken")).then().statusCode(200);
      assertThat(minutesLeft(session)).isBetween(9L, 10L);
    }

    private long minutesLeft(Response session) {
      return world
          .sql("select floor(extract(epoch from expires_at - now()) / 60)::bigint from session where account = $1", account(session))
          .iterator()
          .next()
          .getLong(0);
    }

    private void secondsPass(Response session, int seconds) {
      world.sql("update session set rotated_at = rotated_at - $2 * interval '1 second' where account = $1", account(session), seconds);
    }

    private UUID account(Response session) {
      return UUID.fromString(session.path("account.id"));
    }

    @Test
    void whoLoggedOutIsOut() {
      Response session = opened();
      Api citizen = Api.of(session.path("accessToken"));
      citizen.get(ME).then().statusCode(200);
      citizen.delete("/api/v1/sessions/current").then().statusCode(204);
      ended(citizen.get(ME));
      ended(refresh(session.path("refreshToken")));
    }

    @Test
    void aTokenThatNobodyGaveOutRenewsNothing() {
      ended(refresh("made-up"));
    }

    private Response opened() {
      Response session = bySms(sent());
      session.then().statusCode(201).body("tokenType", equalTo("Bearer")).body("expiresIn", equalTo(600));
      return session;
    }
  }

  private String sent() {
    Api.anonymous().post(CODES, Map.of("phone", phone)).then().statusCode(202).body("resendAfterSeconds", equalTo(60));
    return sms.codes(phone, 1).getFirst();
  }

  private Response bySms(String code) {
    return Api.anonymous().post(SESSIONS, Map.of("method", "SMS", "phone", phone, "code", code));
  }

  private static Response byPassword(String username, String password) {
    return Api.anonymous().post(SESSIONS, Map.of("method", "PASSWORD", "username", username, "password", password));
  }

  private static Response refresh(String token) {
    return Api.anonymous().post(REFRESH, Map.of("refreshToken", token));
  }

  private String staff() throws Throwable {
    String username = "door-" + UUID.randomUUID();
    String hash = BcryptUtil.bcryptHash(PASSWORD, 4);
    VertxContextSupport.subscribeAndAwait(() -> createAccount.execute(new CreateAccount.NewAccount(username, hash, "测试员", null, null, List.of())));
    return username;
  }

  private static String other(String code, int by) {
    return "%06d".formatted((Integer.parseInt(code) + by) % 1_000_000);
  }

  private static void failed(Response answer) {
    answer.then().statusCode(401).body("type", equalTo("/errors/login-failed"));
  }

  private static void ended(Response answer) {
    answer.then().statusCode(401).header("WWW-Authenticate", "Bearer").body("type", equalTo("/errors/unauthenticated"));
  }
}
