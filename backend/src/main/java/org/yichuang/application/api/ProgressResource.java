package org.yichuang.application.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.yichuang.application.ProgressQueries;
import org.yichuang.application.api.TimelineDtos.Progress;
import org.yichuang.application.api.TimelineDtos.ProgressQuery;
import org.yichuang.shared.http.Caller;
import org.yichuang.shared.limit.RateLimits;

/** Progress for people without an account. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class ProgressResource {

  private final ProgressQueries queries;
  private final Caller caller;
  private final RateLimits limits;

  ProgressResource(ProgressQueries queries, Caller caller, RateLimits limits) {
    this.queries = queries;
    this.caller = caller;
    this.limits = limits;
  }

  /** A read; an Idempotency-Key is taken and not needed. */
  @POST
  @Path("/progress-queries")
  @Operation(operationId = "queryProgress")
  @APIResponseSchema(value = Progress.class, responseCode = "200")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Uni<Progress> queryProgress(@HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key, @NotNull @Valid ProgressQuery body) {
    limits.take(RateLimits.Limit.PROGRESS_ADDRESS, caller.address());
    limits.take(RateLimits.Limit.PROGRESS_NUMBER, body.number().strip());
    return queries.find(body.number(), body.queryCode()).map(Progress::from);
  }
}
