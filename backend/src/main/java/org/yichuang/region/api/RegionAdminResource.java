package org.yichuang.region.api;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.yichuang.region.AddRegion;
import org.yichuang.region.ChangeRegion;
import org.yichuang.region.DivisionQueries;
import org.yichuang.region.RegionCode;
import org.yichuang.region.api.RegionDtos.RegionChangeRequest;
import org.yichuang.region.api.RegionDtos.RegionDetail;
import org.yichuang.region.api.RegionDtos.RegionDraft;
import org.yichuang.shared.idempotency.Idempotency;
import org.yichuang.shared.time.Beijing;

/** Keeping up the divisions below a county, for whoever administers it. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class RegionAdminResource {

  private final AddRegion addRegion;
  private final ChangeRegion changeRegion;
  private final DivisionQueries queries;
  private final Manager manager;
  private final Idempotency idempotency;
  private final Clock clock;

  RegionAdminResource(
      AddRegion addRegion, ChangeRegion changeRegion, DivisionQueries queries, Manager manager, Idempotency idempotency, Clock clock) {
    this.addRegion = addRegion;
    this.changeRegion = changeRegion;
    this.queries = queries;
    this.manager = manager;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  record Done(String code) {}

  @POST
  @Path("/regions")
  @ResponseStatus(201)
  @Operation(operationId = "addRegion")
  @APIResponseSchema(value = RegionDetail.class, responseCode = "201")
  public Uni<RestResponse<RegionDetail>> addRegion(
      @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key, @NotNull @Valid RegionDraft body) {
    RegionCode code = new RegionCode(body.code());
    return manager
        .of(code.jurisdiction())
        .call(who -> idempotency.once(
            who.principal(),
            key,
            "addRegion",
            body,
            Done.class,
            () -> addRegion.execute(who.manager(), new AddRegion.NewRegion(code, body.name().strip(), body.validFrom())).replaceWith(new Done(body.code()))))
        .chain(() -> created(code));
  }

  @POST
  @Path("/region-changes")
  @ResponseStatus(201)
  @Operation(operationId = "changeRegion")
  @APIResponseSchema(value = RegionDetail.class, responseCode = "201")
  public Uni<RestResponse<RegionDetail>> changeRegion(
      @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key, @NotNull @Valid RegionChangeRequest body) {
    RegionCode code = new RegionCode(body.region());
    List<RegionCode> successors = body.successors() == null ? List.of() : body.successors().stream().map(RegionCode::new).toList();
    var wanted =
        new ChangeRegion.Wanted(
            body.kind(), code, body.name() == null ? null : body.name().strip(), successors, body.effectiveOn(), body.document().strip());
    return manager
        .of(code.jurisdiction())
        .call(who -> idempotency.once(
            who.principal(),
            key,
            "changeRegion",
            body,
            Done.class,
            () -> changeRegion.execute(who.manager(), wanted).replaceWith(new Done(body.region()))))
        .chain(() -> created(code));
  }

  private Uni<RestResponse<RegionDetail>> created(RegionCode code) {
    return queries
        .find(code, Beijing.day(clock.instant()))
        .map(detail -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, RegionDetail.from(java.util.Objects.requireNonNull(detail)))
            .location(URI.create("/api/v1/regions/" + code))
            .build());
  }
}
