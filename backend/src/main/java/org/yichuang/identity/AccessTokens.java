package org.yichuang.identity;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Signs access tokens (ES256). They name account and session only; rights are read from the database. */
@Singleton
class AccessTokens {

  /** RFC 9068: other tokens of the same issuer are not taken for access tokens. */
  static final String TYPE = "at+jwt";

  static final String SESSION = "sid";

  private final PrivateKey key;
  private final String keyId;
  private final String issuer;
  private final String audience;
  private final SessionSettings settings;
  private final String jwks;

  AccessTokens(
      @ConfigProperty(name = "yichuang.keys.dir") String keys,
      @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
      @ConfigProperty(name = "mp.jwt.verify.audiences") String audience,
      SessionSettings settings) {
    try {
      JsonWebKeySet set = new JsonWebKeySet(Files.readString(Path.of(keys, "signing.json")));
      EllipticCurveJsonWebKey newest = (EllipticCurveJsonWebKey) set.getJsonWebKeys().getLast();
      this.key = newest.getEcPrivateKey();
      this.keyId = newest.getKeyId();
      this.jwks = Files.readString(Path.of(keys, "jwks.json"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Signing keys cannot be read", unreadable);
    } catch (JoseException damaged) {
      throw new IllegalStateException("Signing keys are damaged", damaged);
    }
    this.issuer = issuer;
    this.audience = audience;
    this.settings = settings;
  }

  String sign(UUID account, UUID session) {
    Instant now = Instant.now(); // tokens live in real time, whatever the business clock says
    return Jwt.issuer(issuer)
        .audience(audience)
        .subject(account.toString())
        .claim(SESSION, session.toString())
        .issuedAt(now)
        .expiresAt(now.plus(settings.access()))
        .jws()
        .header("typ", TYPE)
        .keyId(keyId)
        .algorithm(SignatureAlgorithm.ES256)
        .sign(key);
  }

  /** Public keys as JSON (RFC 7517). */
  String jwks() {
    return jwks;
  }
}
