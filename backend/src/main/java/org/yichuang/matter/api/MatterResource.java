package org.yichuang.matter.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.yichuang.matter.HandlingType;
import org.yichuang.matter.MatterQueries;
import org.yichuang.matter.MatterState;
import org.yichuang.matter.ServiceObject;
import org.yichuang.matter.api.MatterDtos.MatterPage;
import org.yichuang.matter.api.MatterDtos.PublishedMatter;
import org.yichuang.region.InstallationSettings;
import org.yichuang.shared.http.ETags;
import org.yichuang.shared.problem.Problem;

/** Finding matters and reading their guides, without log-in. */
@Path("/api/v1")
@PermitAll
class MatterResource {

  private final MatterQueries queries;
  private final InstallationSettings settings;

  MatterResource(MatterQueries queries, InstallationSettings settings) {
    this.queries = queries;
    this.settings = settings;
  }

  @GET
  @Path("/matters")
  @Operation(operationId = "listMatters")
  public Uni<MatterPage> listMatters(
      @QueryParam("jurisdiction") @Pattern(regexp = "^[0-9]{6}$") @Nullable String jurisdiction,
      @QueryParam("q") @Size(max = 100) @Nullable String q,
      @QueryParam("audience") @Nullable ServiceObject audience,
      @QueryParam("handlingType") @Nullable HandlingType handlingType,
      @QueryParam("organ") @Size(max = 50) @Nullable String organ,
      @QueryParam("state") @Nullable MatterState state,
      @QueryParam("cursor") @Size(max = 500) @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
    return queries
        .list(new MatterQueries.Filter(home(jurisdiction), q, audience, handlingType, organ, state), cursor, limit)
        .map(rows -> MatterPage.from(rows, limit));
  }

  @GET
  @Path("/matters/{code}")
  @Operation(operationId = "getMatter")
  public Uni<RestResponse<PublishedMatter>> getMatter(
      @PathParam("code") @NotNull @Size(max = 100) String code,
      @QueryParam("jurisdiction") @Pattern(regexp = "^[0-9]{6}$") @Nullable String jurisdiction) {
    return queries
        .findCurrent(home(jurisdiction), code)
        .onItem()
        .ifNull()
        .failWith(Problem::notFound)
        .map(PublishedMatter::from)
        .map(matter -> RestResponse.ResponseBuilder.ok(matter).header("ETag", ETags.of(matter.version())).build());
  }

  private String home(@Nullable String jurisdiction) {
    return jurisdiction == null ? settings.jurisdiction() : jurisdiction;
  }
}
