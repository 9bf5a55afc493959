package org.yichuang.deadline.api;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.yichuang.deadline.CalendarYear;
import org.yichuang.deadline.Calendars;
import org.yichuang.deadline.KeepCalendarYear;
import org.yichuang.deadline.api.CalendarDtos.CalendarYearContent;
import org.yichuang.deadline.api.CalendarDtos.CalendarYearView;
import org.yichuang.identity.Access;
import org.yichuang.identity.CurrentActor;
import org.yichuang.identity.Right;
import org.yichuang.shared.http.ETags;

/** Keeping up calendars, for the system administrator. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class CalendarAdminResource {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private final KeepCalendarYear keep;
  private final CurrentActor current;

  CalendarAdminResource(KeepCalendarYear keep, CurrentActor current) {
    this.keep = keep;
    this.current = current;
  }

  @PUT
  @Path("/calendar/years/{year}")
  @Operation(operationId = "keepCalendarYear")
  @APIResponseSchema(value = CalendarYearView.class, responseCode = "200")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public Uni<RestResponse<CalendarYearView>> keepCalendarYear(
      @PathParam("year") @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
      @QueryParam("region") @Pattern(regexp = CalendarResource.REGION) @Nullable String region,
      @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch,
      @NotNull @Valid CalendarYearContent body) {
    return current
        .get()
        .invoke(actor -> Access.require(actor, Right.MANAGE_SYSTEM))
        .chain(actor -> keep.execute(
            actor.account().toString(), new CalendarYear(region == null ? Calendars.COUNTRY : region, year, 0, body.document(), body.days()), ifMatch))
        .map(kept -> RestResponse.ResponseBuilder.ok(CalendarYearView.from(kept)).header("ETag", ETags.of(kept.version())).build());
  }
}
