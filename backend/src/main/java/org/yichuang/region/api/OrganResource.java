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
import org.yichuang.region.OrganQueries;
import org.yichuang.region.api.OrganDtos.OrganDetail;
import org.yichuang.region.api.OrganDtos.OrganList;
import org.yichuang.shared.http.ETags;
import org.yichuang.shared.problem.Problem;

/** Organs, without log-in. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class OrganResource {

  private final OrganQueries queries;
  private final InstallationSettings settings;

  OrganResource(OrganQueries queries, InstallationSettings settings) {
    this.queries = queries;
    this.settings = settings;
  }

  @GET
  @Path("/organs")
  @Operation(operationId = "listOrgans")
  public Uni<OrganList> listOrgans(
      @QueryParam("jurisdiction") @Pattern(regexp = "^[0-9]{6}$") @Nullable String jurisdiction,
      @QueryParam("includeClosed") @DefaultValue("false") boolean includeClosed) {
    return queries.list(home(jurisdiction), includeClosed).map(OrganList::new);
  }

  @GET
  @Path("/organs/{code}")
  @Operation(operationId = "getOrgan")
  public Uni<RestResponse<OrganDetail>> getOrgan(
      @PathParam("code") @NotNull @Size(max = 50) String code,
      @QueryParam("jurisdiction") @Pattern(regexp = "^[0-9]{6}$") @Nullable String jurisdiction) {
    return queries
        .find(home(jurisdiction), code)
        .onItem()
        .ifNull()
        .failWith(Problem::notFound)
        .map(known -> RestResponse.ResponseBuilder.ok(OrganDetail.from(known)).header("ETag", ETags.of(known.version())).build());
  }

  private String home(@Nullable String jurisdiction) {
    return jurisdiction == null ? settings.jurisdiction() : jurisdiction;
  }
}
