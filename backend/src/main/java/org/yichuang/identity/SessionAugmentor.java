package org.yichuang.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/** Turns a verified token into an {@link Actor}: the type of the token must be right and its session alive. */
@ApplicationScoped
class SessionAugmentor implements SecurityIdentityAugmentor {

  static final String ACTOR = "actor";

  private final LivingSessions sessions;

  SessionAugmentor(LivingSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.isAnonymous()) {
      return Uni.createFrom().item(identity);
    }
    if (!(identity.getPrincipal() instanceof JsonWebToken token) || !isAccessToken(token.getRawToken())) {
      return Uni.createFrom().failure(new AuthenticationFailedException());
    }
    return sessions.find(session(token)).map(actor -> {
      if (actor == null || !actor.account().toString().equals(token.getSubject())) {
        throw new AuthenticationFailedException();
      }
      return QuarkusSecurityIdentity.builder(identity).addAttribute(ACTOR, actor).build();
    });
  }

  private static boolean isAccessToken(String raw) {
    try {
      return AccessTokens.TYPE.equals(JsonWebStructure.fromCompactSerialization(raw).getHeader("typ"));
    } catch (JoseException malformed) {
      return false;
    }
  }

  private static UUID session(JsonWebToken token) {
    try {
      return UUID.fromString(token.getClaim(AccessTokens.SESSION));
    } catch (IllegalArgumentException | NullPointerException absent) {
      throw new AuthenticationFailedException();
    }
  }
}
