package org.yichuang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Api;
import org.yichuang.testing.World;

/** A token that differs in anything from those that we sign lets nobody in. */
@QuarkusTest
class AccessTokensTest {

  private static final String ISSUER = "https://yichuang.local";
  private static final String AUDIENCE = "yichuang-api";

  @Inject OpenSession openSession;
  @Inject CreateAccount createAccount;
  @Inject SigningKeys signingKeys;

  @ConfigProperty(name = "yichuang.keys.dir")
  Path keys;

  private EllipticCurveJsonWebKey key;
  private OpenSession.Opened session;

  @BeforeEach
  void aSessionAndOurKey() throws Throwable {
    key = (EllipticCurveJsonWebKey) new JsonWebKeySet(Files.readString(keys.resolve("signing.json"))).getJsonWebKeys().getLast();
    var account = new CreateAccount.NewAccount(null, null, "测试市民", World.phone(), null, List.of());
    session = VertxContextSupport.subscribeAndAwait(() -> createAccount.execute(account).chain(id -> openSession.of(id)));
  }

  @Test
  void ourOwnTokenLetsIn() throws Exception {
    me(sign(claims(), "at+jwt", key)).then().statusCode(200).body("id", equalTo(session.account().toString()));
  }

  @Test
  void aTokenOfAKeyThatWasJustAddedLetsInAndSoDoesOneOfTheKeyBefore() throws Exception {
    signingKeys.add(SigningKeys.newId(), java.time.Instant.now());
    EllipticCurveJsonWebKey added = (EllipticCurveJsonWebKey) new JsonWebKeySet(Files.readString(keys.resolve("signing.json"))).getJsonWebKeys().getLast();

    assertThat(added.getKeyId()).isNotEqualTo(key.getKeyId());
    me(sign(claims(), "at+jwt", added)).then().statusCode(200);
    me(sign(claims(), "at+jwt", key)).then().statusCode(200);
  }

  @Test
  void anotherIssuerIsRefused() throws Exception {
    JwtClaims claims = claims();
    claims.setIssuer("https://elsewhere.example");
    refused(sign(claims, "at+jwt", key));
  }

  @Test
  void anotherAudienceIsRefused() throws Exception {
    JwtClaims claims = claims();
    claims.setAudience("another-api");
    refused(sign(claims, "at+jwt", key));
    claims.unsetClaim("aud");
    refused(sign(claims, "at+jwt", key));
  }

  @Test
  void anotherTypeOfTokenIsRefused() throws Exception {
    refused(sign(claims(), "JWT", key));
    refused(sign(claims(), "logout+jwt", key));
    refused(sign(claims(), null, key));
  }

  @Test
  void anOldTokenIsRefusedHoweverLongItClaimsToLast() throws Exception {
    JwtClaims claims = claims();
    claims.setIssuedAt(NumericDate.fromSeconds(NumericDate.now().getValue() - 11 * 60));
    claims.setExpirationTimeMinutesInTheFuture(60);
    refused(sign(claims, "at+jwt", key));
    claims.unsetClaim("iat");
    refused(sign(claims, "at+jwt", key));
  }

  @Test
  void anExpiredTokenIsRefused() throws Exception {
    JwtClaims claims = claims();
    claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() - 60));
    refused(sign(claims, "at+jwt", key));
  }

  @Test
  void aTokenOfAnotherKeyIsRefused() throws Exception {
    EllipticCurveJsonWebKey another = EcJwkGenerator.generateJwk(EllipticCurves.P256);
    another.setKeyId(key.getKeyId());
    refused(sign(claims(), "at+jwt", another));
  }

  @Test
  void aTokenWithoutASignatureIsRefused() throws Exception {
    JsonWebSignature none = new JsonWebSignature();
    none.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    none.setAlgorithmHeaderValue("none");
    none.setHeader("typ", "at+jwt");
    none.setPayload(claims().toJson());
    refused(none.getCompactSerialization());
    String good = sign(claims(), "at+jwt", key);
    refused(good.substring(0, good.lastIndexOf('.') + 1));
  }

  @Test
  void aTokenSignedWithOurPublicKeyAsASecretIsRefused() throws Exception {
    JsonWebSignature confused = new JsonWebSignature();
    confused.setAlgorithmHeaderValue("HS256");
    confused.setKey(new HmacKey(Files.readString(keys.resolve("jwks.json")).getBytes(StandardCharsets.UTF_8)));
    confused.setHeader("typ", "at+jwt");
    confused.setKeyIdHeaderValue(key.getKeyId());
    confused.setPayload(claims().toJson());
    refused(confused.getCompactSerialization());
  }

  @Test
  void aTokenWhoseContentWasChangedIsRefused() throws Exception {
    String[] parts = sign(claims(), "at+jwt", key).split("\\.");
    JwtClaims others = claims();
    others.setSubject(UUID.randomUUID().toString());
    String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(others.toJson().getBytes(StandardCharsets.UTF_8));
    refused(parts[0] + "." + changed + "." + parts[2]);
  }

  @Test
  void aTokenOfNoSessionOrOfAnotherAccountsIsRefused() throws Exception {
    JwtClaims claims = claims();
    claims.setStringClaim("sid", UUID.randomUUID().toString());
    refused(sign(claims, "at+jwt", key));
    claims.setStringClaim("sid", "nonsense");
    refused(sign(claims, "at+jwt", key));
    claims.unsetClaim("sid");
    refused(sign(claims, "at+jwt", key));
    JwtClaims stranger = claims();
    stranger.setSubject(UUID.randomUUID().toString());
    refused(sign(stranger, "at+jwt", key));
  }

  @Test
  void whatIsNoTokenIsRefused() {
    for (String nonsense : List.of("x", "a.b.c", "..", "eyJhbGciOiJub25lIn0.e30.")) {
      refused(nonsense);
    }
    Api.anonymous().request().header("Authorization", "Basic YTpi").get("/api/v1/accounts/me").then().statusCode(401);
  }

  @Test
  void theKeySetShowsPublicMembersOnly() {
    List<Map<String, Object>> shown = Api.anonymous().get("/.well-known/jwks.json").then().statusCode(200).extract().path("keys");
    assertThat(shown).isNotEmpty().allSatisfy(jwk -> assertThat(jwk.keySet()).containsExactlyInAnyOrder("kty", "kid", "use", "alg", "crv", "x", "y"));
  }

  private JwtClaims claims() {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience(AUDIENCE);
    claims.setSubject(session.account().toString());
    claims.setStringClaim("sid", session.session().toString());
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(10);
    return claims;
  }

  private static String sign(JwtClaims claims, String type, EllipticCurveJsonWebKey by) throws Exception {
    JsonWebSignature token = new JsonWebSignature();
    token.setAlgorithmHeaderValue("ES256");
    token.setKeyIdHeaderValue(by.getKeyId());
    token.setKey(by.getEcPrivateKey());
    if (type != null) {
      token.setHeader("typ", type);
    }
    token.setPayload(claims.toJson());
    return token.getCompactSerialization();
  }

  private static Response me(String token) {
    return Api.of(token).get("/api/v1/accounts/me");
  }

  private static void refused(String token) {
    me(token).then().statusCode(401).header("WWW-Authenticate", "Bearer").contentType("application/problem+json").body("type", equalTo("/errors/unauthenticated"));
  }
}
