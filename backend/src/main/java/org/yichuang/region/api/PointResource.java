package org.yichuang.region.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.yichuang.region.InstallationSettings;
import org.yichuang.region.PointQueries;
import org.yichuang.region.RegionCode;
import org.yichuang.region.api.PointDtos.ServicePoint;
import org.yichuang.region.api.PointDtos.ServicePointDetail;
import org.yichuang.region.api.PointDtos.ServicePointList;
import org.yichuang.shared.http.ETags;
import org.yichuang.shared.problem.Problem;

/** Where one can go, without log-in. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class PointResource {

  private final PointQueries queries;
  private final InstallationSettings settings;

  PointResource(PointQueries queries, InstallationSettings settings) {
    this.queries = queries;
    this.settings = settings;
  }

  @GET
  @Path("/service-points")
  @Operation(operationId = "listServicePoints")
  public Uni<ServicePointList> listServicePoints(
      @QueryParam("jurisdiction") @Pattern(regexp = "^[0-9]{6}$") @Nullable String jurisdiction,
      @QueryParam("matter") @Size(max = 100) @Nullable String matter,
      @QueryParam("region") @Pattern(regexp = RegionDtos.CODE) @Nullable String region,
      @QueryParam("near") @Pattern(regexp = RegionDtos.CODE) @Nullable String near,
      @QueryParam("includeClosed") @DefaultValue("false") boolean includeClosed) {
    var filter = new PointQueries.Filter(home(jurisdiction), matter, code(region), code(near), includeClosed);
    return queries.list(filter).map(points -> new ServicePointList(points.stream().map(ServicePoint::from).toList()));
  }

  @GET
  @Path("/service-points/{code}")
  @Operation(operationId = "getServicePoint")
  public Uni<RestResponse<ServicePointDetail>> getServicePoint(
      @PathParam("code") @NotNull @Size(max = 50) String code,
      @QueryParam("jurisdiction") @Pattern(regexp = "^[0-9]{6}$") @Nullable String jurisdiction) {
    return queries
        .find(home(jurisdiction), code)
        .onItem()
        .ifNull()
        .failWith(Problem::notFound)
        .map(detail -> RestResponse.ResponseBuilder.ok(ServicePointDetail.from(detail)).header("ETag", ETags.of(detail.point().version())).build());
  }

  private static @Nullable RegionCode code(@Nullable String region) {
    return region == null ? null : new RegionCode(region);
  }

  private String home(@Nullable String jurisdiction) {
    return jurisdiction == null ? settings.jurisdiction() : jurisdiction;
  }
}
