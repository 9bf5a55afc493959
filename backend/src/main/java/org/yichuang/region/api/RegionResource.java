package org.yichuang.region.api;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.yichuang.region.DivisionQueries;
import org.yichuang.region.InstallationSettings;
import org.yichuang.region.RegionCode;
import org.yichuang.region.api.RegionDtos.RegionDetail;
import org.yichuang.region.api.RegionDtos.RegionPage;
import org.yichuang.shared.data.Cursor;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.time.Beijing;

/** Divisions, without log-in. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class RegionResource {

  private static final String DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

  private final DivisionQueries queries;
  private final InstallationSettings settings;
  private final Clock clock;

  RegionResource(DivisionQueries queries, InstallationSettings settings, Clock clock) {
    this.queries = queries;
    this.settings = settings;
    this.clock = clock;
  }

  @GET
  @Path("/regions")
  @Operation(operationId = "listRegions")
  public Uni<RegionPage> listRegions(
      @QueryParam("parent") @Pattern(regexp = RegionDtos.CODE) @Nullable String parent,
      @QueryParam("q") @Size(max = 50) @Nullable String q,
      @QueryParam("at") @Pattern(regexp = DAY) @Nullable String at,
      @QueryParam("cursor") @Size(max = 500) @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(100) int limit) {
    if (parent == null && (q == null || q.isBlank())) {
      return queries
          .find(RegionCode.ofJurisdiction(settings.jurisdiction()), day(at))
          .map(home -> new RegionPage(home == null ? List.of() : List.of(home.region()), null));
    }
    List<String> after = Cursor.decode(cursor, 1);
    var filter = new DivisionQueries.Filter(parent == null ? null : new RegionCode(parent), q, day(at));
    return queries.list(filter, after == null ? null : after.getFirst(), limit).map(found -> RegionPage.from(found, limit));
  }

  @GET
  @Path("/regions/{code}")
  @Operation(operationId = "getRegion")
  public Uni<RegionDetail> getRegion(
      @PathParam("code") @NotNull @Pattern(regexp = RegionDtos.CODE) String code, @QueryParam("at") @Pattern(regexp = DAY) @Nullable String at) {
    return queries.find(new RegionCode(code), day(at)).onItem().ifNull().failWith(Problem::notFound).map(RegionDetail::from);
  }

  /** A day of the calendar, today when it is not said. */
  private LocalDate day(@Nullable String at) {
    try {
      return at == null ? Beijing.day(clock.instant()) : LocalDate.parse(at);
    } catch (DateTimeParseException none) {
      throw Problem.invalid("#query/at", "invalid");
    }
  }
}
