package org.yichuang.evaluation.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.yichuang.evaluation.EvaluationQueries;
import org.yichuang.evaluation.EvaluationTags;
import org.yichuang.evaluation.GiveEvaluation;
import org.yichuang.evaluation.api.EvaluationDtos.Evaluation;
import org.yichuang.evaluation.api.EvaluationDtos.EvaluationRequest;
import org.yichuang.evaluation.api.EvaluationDtos.EvaluationSummary;
import org.yichuang.evaluation.api.EvaluationDtos.EvaluationTagList;
import org.yichuang.identity.CurrentActor;
import org.yichuang.region.InstallationSettings;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.idempotency.Idempotency;
import org.yichuang.shared.limit.RateLimits;
import org.yichuang.shared.time.Beijing;

/** 好差评. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class EvaluationResource {

  private final GiveEvaluation giveEvaluation;
  private final EvaluationQueries queries;
  private final EvaluationTags tags;
  private final CurrentActor current;
  private final RateLimits limits;
  private final Idempotency idempotency;
  private final InstallationSettings settings;
  private final Clock clock;

  EvaluationResource(
      GiveEvaluation giveEvaluation,
      EvaluationQueries queries,
      EvaluationTags tags,
      CurrentActor current,
      RateLimits limits,
      Idempotency idempotency,
      InstallationSettings settings,
      Clock clock) {
    this.giveEvaluation = giveEvaluation;
    this.queries = queries;
    this.tags = tags;
    this.current = current;
    this.limits = limits;
    this.idempotency = idempotency;
    this.settings = settings;
    this.clock = clock;
  }

  @GET
  @Path("/evaluation-tags")
  @Operation(operationId = "listEvaluationTags")
  public EvaluationTagList listEvaluationTags() {
    return EvaluationTagList.from(tags);
  }

  @GET
  @Path("/matters/{code}/evaluation-summary")
  @Operation(operationId = "getMatterEvaluationSummary")
  public Uni<EvaluationSummary> getMatterEvaluationSummary(
      @PathParam("code") @NotNull @Size(max = 100) String code,
      @QueryParam("jurisdiction") @Pattern(regexp = "^[0-9]{6}$") @Nullable String jurisdiction) {
    return queries
        .countByLevel(jurisdiction == null ? settings.jurisdiction() : jurisdiction, code)
        .map(counts -> EvaluationSummary.from(counts, Beijing.time(clock.instant())));
  }

  /** Log-in is optional here: a query code serves instead. Guessing codes is limited by event. */
  @POST
  @Path("/evaluations")
  @ResponseStatus(201)
  @Operation(operationId = "giveEvaluation")
  @APIResponseSchema(value = Evaluation.class, responseCode = "201")
  @SecurityRequirementsSet
  @SecurityRequirement(name = "session")
  @APIResponse(responseCode = "401", ref = "Unauthenticated")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Uni<Evaluation> giveEvaluation(@HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key, @NotNull @Valid EvaluationRequest body) {
    if (body.queryCode() != null) {
      limits.take(RateLimits.Limit.PROGRESS_NUMBER, "event:" + body.serviceEvent());
    }
    GiveEvaluation.Given given =
        new GiveEvaluation.Given(
            RowId.parse(body.serviceEvent()),
            body.level(),
            body.tags() == null ? List.of() : body.tags(),
            body.text(),
            Boolean.TRUE.equals(body.anonymous()),
            body.queryCode());
    return current
        .find()
        .chain(actor -> idempotency.once(
            actor == null ? "anonymous:" + body.serviceEvent() : actor.principal(),
            key,
            "giveEvaluation",
            body,
            GiveEvaluation.Result.class,
            () -> giveEvaluation.execute(actor, given)))
        .chain(result -> queries.get(result.evaluation()))
        .map(Evaluation::from);
  }
}
