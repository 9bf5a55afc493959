package org.yichuang.identity.api;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.AccountQueries;
import org.yichuang.identity.ChangePassword;
import org.yichuang.identity.CurrentActor;
import org.yichuang.identity.EndSession;
import org.yichuang.identity.SetUpSecondFactor;
import org.yichuang.identity.api.SessionDtos.OwnSession;
import org.yichuang.identity.api.SessionDtos.OwnSessions;
import org.yichuang.identity.api.SessionDtos.PasswordChange;
import org.yichuang.identity.api.SessionDtos.RecoveryCodes;
import org.yichuang.identity.api.SessionDtos.SecondFactorCode;
import org.yichuang.identity.api.SessionDtos.SecondFactorInvitation;
import org.yichuang.shared.time.Beijing;

/** What staff do about their own log-in. What is told here is told once and kept nowhere, so an Idempotency-Key is taken and not needed. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class OwnAccountResource {

  private final ChangePassword changePassword;
  private final SetUpSecondFactor setUpSecondFactor;
  private final EndSession endSession;
  private final AccountQueries accounts;
  private final CurrentActor current;

  OwnAccountResource(
      ChangePassword changePassword, SetUpSecondFactor setUpSecondFactor, EndSession endSession, AccountQueries accounts, CurrentActor current) {
    this.changePassword = changePassword;
    this.setUpSecondFactor = setUpSecondFactor;
    this.endSession = endSession;
    this.accounts = accounts;
    this.current = current;
  }

  @PUT
  @Path("/accounts/me/password")
  @Operation(operationId = "changePassword")
  @APIResponse(responseCode = "204")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public Uni<Void> changePassword(@NotNull @Valid PasswordChange body) {
    return current.evenInSetup().chain(actor -> changePassword.execute(actor, body.current(), body.next()));
  }

  @POST
  @Path("/accounts/me/second-factor")
  @ResponseStatus(201)
  @Operation(operationId = "beginSecondFactor")
  @APIResponseSchema(value = SecondFactorInvitation.class, responseCode = "201")
  public Uni<SecondFactorInvitation> beginSecondFactor(@HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key) {
    return current.evenInSetup().chain(setUpSecondFactor::begin).map(made -> new SecondFactorInvitation(made.secret(), made.uri(), made.qrSvg()));
  }

  @PUT
  @Path("/accounts/me/second-factor")
  @Operation(operationId = "confirmSecondFactor")
  @APIResponseSchema(value = RecoveryCodes.class, responseCode = "200")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public Uni<RecoveryCodes> confirmSecondFactor(@NotNull @Valid SecondFactorCode body) {
    return current.evenInSetup().chain(actor -> setUpSecondFactor.confirm(actor, body.code())).map(RecoveryCodes::new);
  }

  @POST
  @Path("/accounts/me/recovery-codes")
  @ResponseStatus(201)
  @Operation(operationId = "renewRecoveryCodes")
  @APIResponseSchema(value = RecoveryCodes.class, responseCode = "201")
  public Uni<RecoveryCodes> renewRecoveryCodes(
      @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key, @NotNull @Valid SecondFactorCode body) {
    return current.get().chain(actor -> setUpSecondFactor.renewCodes(actor, body.code())).map(RecoveryCodes::new);
  }

  @GET
  @Path("/accounts/me/sessions")
  @Operation(operationId = "listOwnSessions")
  public Uni<OwnSessions> listOwnSessions() {
    return current
        .get()
        .chain(actor -> accounts.sessions(actor.account()).map(sessions -> new OwnSessions(sessions.stream()
            .map(s -> new OwnSession(s.id(), Beijing.time(s.createdAt()), Beijing.time(s.expiresAt()), s.id().equals(actor.session())))
            .toList())));
  }

  @DELETE
  @Path("/accounts/me/sessions/{sessionId}")
  @Operation(operationId = "endOwnSession")
  @APIResponse(responseCode = "204")
  public Uni<Void> endOwnSession(@PathParam("sessionId") @NotNull UUID sessionId) {
    return current.get().chain(actor -> endSession.execute(actor, sessionId));
  }
}
