package org.yichuang.identity.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yichuang.identity.SessionTokens;
import org.yichuang.identity.api.SessionDtos.JwkSet;
import org.yichuang.shared.json.Json;

/** Public keys of the access tokens. */
@Path("/.well-known/jwks.json")
class JwksResource {

  private final SessionTokens tokens;
  private final Json json;

  JwksResource(SessionTokens tokens, Json json) {
    this.tokens = tokens;
    this.json = json;
  }

  @GET
  @PermitAll
  @Operation(operationId = "getJwks")
  public JwkSet getJwks() {
    return json.read(tokens.jwks(), JwkSet.class);
  }
}
