package org.yichuang.identity.api;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.AccountQueries;
import org.yichuang.identity.CloseSession;
import org.yichuang.identity.CurrentActor;
import org.yichuang.identity.OpenSession;
import org.yichuang.identity.RefreshSession;
import org.yichuang.identity.SendSmsCode;
import org.yichuang.identity.SessionTokens;
import org.yichuang.identity.api.SessionDtos.Account;
import org.yichuang.identity.api.SessionDtos.RefreshRequest;
import org.yichuang.identity.api.SessionDtos.Session;
import org.yichuang.identity.api.SessionDtos.SessionRequest;
import org.yichuang.identity.api.SessionDtos.SmsCodeReceipt;
import org.yichuang.identity.api.SessionDtos.SmsCodeRequest;
import org.yichuang.shared.http.Caller;
import org.yichuang.shared.idempotency.Idempotency;
import org.yichuang.shared.limit.RateLimits;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.time.Beijing;

/** Logging in and out. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
class SessionResource {

  private final SendSmsCode sendSmsCode;
  private final OpenSession openSession;
  private final RefreshSession refreshSession;
  private final CloseSession closeSession;
  private final AccountQueries accounts;
  private final SessionTokens tokens;
  private final CurrentActor actor;
  private final Caller caller;
  private final RateLimits limits;
  private final Idempotency idempotency;

  SessionResource(
      SendSmsCode sendSmsCode,
      OpenSession openSession,
      RefreshSession refreshSession,
      CloseSession closeSession,
      AccountQueries accounts,
      SessionTokens tokens,
      CurrentActor actor,
      Caller caller,
      RateLimits limits,
      Idempotency idempotency) {
    this.sendSmsCode = sendSmsCode;
    this.openSession = openSession;
    this.refreshSession = refreshSession;
    this.closeSession = closeSession;
    this.accounts = accounts;
    this.tokens = tokens;
    this.actor = actor;
    this.caller = caller;
    this.limits = limits;
    this.idempotency = idempotency;
  }

  record Expiry(Instant at) {}

  @POST
  @Path("/sms-codes")
  @PermitAll
  @ResponseStatus(202)
  @Operation(operationId = "sendSmsCode")
  @APIResponseSchema(value = SmsCodeReceipt.class, responseCode = "202")
  public Uni<SmsCodeReceipt> sendSmsCode(@HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key, @NotNull @Valid SmsCodeRequest body) {
    String address = caller.address();
    return idempotency
        .once("phone:" + tokens.principal(body.phone()), key, "sendSmsCode", body, Expiry.class, () -> {
          sendSmsCode.limit(body.phone(), address); // a request that comes again sends nothing and takes nothing
          return sendSmsCode.execute(body.phone()).map(Expiry::new);
        })
        .map(expiry -> new SmsCodeReceipt(Beijing.time(expiry.at()), tokens.resendSeconds()));
  }

  /** An Idempotency-Key is taken and not needed: tokens are never kept to be given out again. */
  @POST
  @Path("/sessions")
  @PermitAll
  @ResponseStatus(201)
  @Operation(operationId = "openSession")
  @APIResponseSchema(value = Session.class, responseCode = "201")
  @APIResponse(responseCode = "401", ref = "Unauthenticated")
  public Uni<Session> openSession(@HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key, @NotNull @Valid SessionRequest body) {
    limits.take(RateLimits.Limit.LOGIN_ADDRESS, caller.address());
    Uni<OpenSession.Opened> opened =
        switch (body.method()) {
          case SMS -> openSession.bySms(given(body.phone(), "/phone"), given(body.code(), "/code"));
          case PASSWORD -> openSession.byPassword(
              given(body.username(), "/username"), given(body.password(), "/password"), body.code(), body.recoveryCode());
        };
    return opened.chain(this::answer);
  }

  @POST
  @Path("/sessions/refresh")
  @PermitAll
  @Operation(operationId = "refreshSession")
  @APIResponseSchema(value = Session.class, responseCode = "200")
  @APIResponse(responseCode = "401", ref = "Unauthenticated")
  public Uni<Session> refreshSession(@NotNull @Valid RefreshRequest body) {
    return refreshSession.execute(body.refreshToken()).chain(this::answer);
  }

  @DELETE
  @Path("/sessions/current")
  @Authenticated
  @Operation(operationId = "closeSession")
  public Uni<Void> closeSession() {
    return actor.evenInSetup().chain(closeSession::execute);
  }

  @GET
  @Path("/accounts/me")
  @Authenticated
  @Operation(operationId = "getMe")
  public Uni<Account> getMe() {
    return actor.evenInSetup().chain(who -> accounts.get(who.account())).map(Account::from);
  }

  private Uni<Session> answer(OpenSession.Opened opened) {
    return accounts
        .get(opened.account())
        .map(account -> new Session(
            tokens.access(opened), "Bearer", tokens.accessSeconds(), opened.refreshToken(), tokens.refreshSeconds(account.staff()), Account.from(account)));
  }

  private static String given(@Nullable String value, String pointer) {
    if (value == null || value.isEmpty()) {
      throw Problem.invalid(pointer, "required");
    }
    return value;
  }
}
