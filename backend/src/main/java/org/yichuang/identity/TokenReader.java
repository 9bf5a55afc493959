package org.yichuang.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/**
 * Verifies tokens as the library does. The library takes over the public keys once, when the program starts; here they are handed to it
 * as they are now, and when they change it is begun anew. Verifying a signature costs more than most reads, so a token that was good is
 * remembered as long as its session is (see {@link LivingSessions}), and never beyond its own end.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class TokenReader extends JWTCallerPrincipalFactory {

  private static final int REMEMBERED = 10_000;
  private static final long MILLIS = 1000;

  private final SigningKeys keys;
  private final SessionSettings settings;
  private volatile Reader reader;

  TokenReader(SigningKeys keys, SessionSettings settings) {
    this.keys = keys;
    this.settings = settings;
    this.reader = begin(keys.loaded());
  }

  private record Reader(SigningKeys.Loaded loaded, JWTCallerPrincipalFactory factory, Cache<String, JWTCallerPrincipal> verified) {}

  private Reader begin(SigningKeys.Loaded loaded) {
    return new Reader(
        loaded, new DefaultJWTCallerPrincipalFactory(), Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(settings.cache()).build());
  }

  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
    Reader current = reader;
    SigningKeys.Loaded loaded = keys.loaded();
    if (current.loaded() != loaded) {
      current = begin(loaded);
      reader = current;
    }
    JWTCallerPrincipal known = current.verified().getIfPresent(token);
    if (known != null && System.currentTimeMillis() < known.getExpirationTime() * MILLIS) {
      return known;
    }
    JWTAuthContextInfo now = new JWTAuthContextInfo(context);
    now.setPublicKeyContent(loaded.jwks());
    JWTCallerPrincipal verified = current.factory().parse(token, now);
    current.verified().put(token, verified);
    return verified;
  }
}
