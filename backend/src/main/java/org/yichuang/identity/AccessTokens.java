package org.yichuang.identity;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs access tokens (ES256). They name account and session only; rights are read from the database. */
@Singleton
class AccessTokens {

  /** RFC 9068: other tokens of the same issuer are not taken for access tokens. */
  static final String TYPE = "at+jwt";

  static final String SESSION = "sid";

  private final SigningKeys keys;
  private final String issuer;
  private final String audience;
  private final SessionSettings settings;

  AccessTokens(
      SigningKeys keys,
      @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
      @ConfigProperty(name = "mp.jwt.verify.audiences") String audience,
      SessionSettings settings) {
    this.keys = keys;
    this.issuer = issuer;
    this.audience = audience;
    this.settings = settings;
  }

  String sign(UUID account, UUID session) {
    Instant now = Instant.now(); // tokens live in real time, whatever the business clock says
    SigningKeys.Signer signer = keys.signer(now);
    return Jwt.issuer(issuer)
        .audience(audience)
        .subject(account.toString())
        .claim(SESSION, session.toString())
        .issuedAt(now)
        .expiresAt(now.plus(settings.access()))
        .jws()
        .header("typ", TYPE)
        .keyId(signer.id())
        .algorithm(SignatureAlgorithm.ES256)
        .sign(signer.key());
  }

  /** Public keys as JSON (RFC 7517). */
  String jwks() {
    return keys.loaded().jwks();
  }
}
