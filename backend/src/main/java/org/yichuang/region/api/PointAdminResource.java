package org.yichuang.region.api;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.yichuang.region.ChangePoint;
import org.yichuang.region.CounterContent;
import org.yichuang.region.CreatePoint;
import org.yichuang.region.KeepCounter;
import org.yichuang.region.PointContent;
import org.yichuang.region.PointQueries;
import org.yichuang.region.api.PointDtos.ServicePointDetail;
import org.yichuang.shared.http.ETags;
import org.yichuang.shared.idempotency.Idempotency;
import org.yichuang.shared.problem.Problem;

/** Keeping up the service points of a jurisdiction and their counters, for whoever administers it. Each answer is the whole point. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class PointAdminResource {

  private final CreatePoint createPoint;
  private final ChangePoint changePoint;
  private final KeepCounter keepCounter;
  private final PointQueries queries;
  private final Manager manager;
  private final Idempotency idempotency;

  PointAdminResource(
      CreatePoint createPoint, ChangePoint changePoint, KeepCounter keepCounter, PointQueries queries, Manager manager, Idempotency idempotency) {
    this.createPoint = createPoint;
    this.changePoint = changePoint;
    this.keepCounter = keepCounter;
    this.queries = queries;
    this.manager = manager;
    this.idempotency = idempotency;
  }

  record Done(String id) {}

  @POST
  @Path("/service-points")
  @ResponseStatus(201)
  @Operation(operationId = "createServicePoint")
  @APIResponseSchema(value = ServicePointDetail.class, responseCode = "201")
  public Uni<RestResponse<ServicePointDetail>> createServicePoint(
      @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key,
      @QueryParam("jurisdiction") @Pattern(regexp = "^[0-9]{6}$") @Nullable String jurisdiction,
      @NotNull @Valid PointContent body) {
    return manager
        .of(jurisdiction)
        .chain(who -> idempotency
            .once(
                who.principal(),
                key,
                "createServicePoint " + who.jurisdiction(),
                body,
                Done.class,
                () -> createPoint.execute(who.manager(), who.jurisdiction(), body).replaceWith(new Done(body.code())))
            .chain(() -> answer(who.jurisdiction(), body.code(), RestResponse.Status.CREATED)));
  }

  @PUT
  @Path("/service-points/{code}")
  @Operation(operationId = "changeServicePoint")
  @APIResponseSchema(value = ServicePointDetail.class, responseCode = "200")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public Uni<RestResponse<ServicePointDetail>> changeServicePoint(
      @PathParam("code") @NotNull @Size(max = 50) String code,
      @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch,
      @QueryParam("jurisdiction") @Pattern(regexp = "^[0-9]{6}$") @Nullable String jurisdiction,
      @NotNull @Valid PointContent body) {
    return manager.of(jurisdiction).chain(who -> {
      if (!body.code().equals(code)) {
        throw Problem.unprocessable("/code", "code-stays");
      }
      return changePoint.execute(who.manager(), who.jurisdiction(), body, ifMatch).chain(() -> answer(who.jurisdiction(), code, RestResponse.Status.OK));
    });
  }

  @POST
  @Path("/service-points/{code}/counters")
  @ResponseStatus(201)
  @Operation(operationId = "addCounter")
  @APIResponseSchema(value = ServicePointDetail.class, responseCode = "201")
  public Uni<RestResponse<ServicePointDetail>> addCounter(
      @PathParam("code") @NotNull @Size(max = 50) String code,
      @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key,
      @QueryParam("jurisdiction") @Pattern(regexp = "^[0-9]{6}$") @Nullable String jurisdiction,
      @NotNull @Valid CounterContent body) {
    return manager
        .of(jurisdiction)
        .chain(who -> idempotency
            .once(
                who.principal(),
                key,
                "addCounter " + who.jurisdiction() + " " + code,
                body,
                Done.class,
                () -> keepCounter.add(who.manager(), who.jurisdiction(), code, body).map(id -> new Done(id.toString())))
            .chain(() -> answer(who.jurisdiction(), code, RestResponse.Status.CREATED)));
  }

  @PUT
  @Path("/service-points/{code}/counters/{id}")
  @Operation(operationId = "changeCounter")
  @APIResponseSchema(value = ServicePointDetail.class, responseCode = "200")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public Uni<RestResponse<ServicePointDetail>> changeCounter(
      @PathParam("code") @NotNull @Size(max = 50) String code,
      @PathParam("id") @NotNull UUID id,
      @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch,
      @QueryParam("jurisdiction") @Pattern(regexp = "^[0-9]{6}$") @Nullable String jurisdiction,
      @NotNull @Valid CounterContent body) {
    return manager
        .of(jurisdiction)
        .chain(who -> keepCounter
            .change(who.manager(), who.jurisdiction(), code, id, body, ifMatch)
            .chain(() -> answer(who.jurisdiction(), code, RestResponse.Status.OK)));
  }

  private Uni<RestResponse<ServicePointDetail>> answer(String jurisdiction, String code, RestResponse.Status status) {
    return queries
        .find(jurisdiction, code)
        .map(Objects::requireNonNull)
        .map(detail -> {
          var answer = RestResponse.ResponseBuilder.create(status, ServicePointDetail.from(detail)).header("ETag", ETags.of(detail.point().version()));
          return (status == RestResponse.Status.CREATED ? answer.location(URI.create("/api/v1/service-points/" + code)) : answer).build();
        });
  }
}
