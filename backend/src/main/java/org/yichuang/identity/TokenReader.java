package org.yichuang.identity;

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
 * as they are now, and when they change it is begun anew.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class TokenReader extends JWTCallerPrincipalFactory {

  private final SigningKeys keys;
  private volatile Reader reader;

  TokenReader(SigningKeys keys) {
    this.keys = keys;
    this.reader = new Reader(keys.loaded(), new DefaultJWTCallerPrincipalFactory());
  }

  private record Reader(SigningKeys.Loaded loaded, JWTCallerPrincipalFactory factory) {}

  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
    Reader current = reader;
    SigningKeys.Loaded loaded = keys.loaded();
    if (current.loaded() != loaded) {
      current = new Reader(loaded, new DefaultJWTCallerPrincipalFactory());
      reader = current;
    }
    JWTAuthContextInfo now = new JWTAuthContextInfo(context);
    now.setPublicKeyContent(loaded.jwks());
    return current.factory().parse(token, now);
  }
}
