package org.yichuang.deadline.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.yichuang.deadline.Calendars;
import org.yichuang.deadline.WorkingDays;
import org.yichuang.deadline.api.CalendarDtos.CalendarYearList;
import org.yichuang.deadline.api.CalendarDtos.Deadline;
import org.yichuang.shared.problem.Problem;

/** Working days, without log-in. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class CalendarResource {

  static final String REGION = "^[1-9][0-9]{11}$";

  private static final String DAY = "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$";

  private final Calendars calendars;

  CalendarResource(Calendars calendars) {
    this.calendars = calendars;
  }

  @GET
  @Path("/calendar/deadline")
  @Operation(operationId = "getDeadline")
  public Uni<Deadline> getDeadline(
      @QueryParam("start") @NotNull @Pattern(regexp = DAY) String start,
      @QueryParam("workingDays") @NotNull @Min(1) @Max(WorkingDays.MOST) Integer workingDays,
      @QueryParam("region") @Pattern(regexp = REGION) @Nullable String region) {
    WorkingDays calendar = calendars.of(region == null ? Calendars.COUNTRY : region);
    return Uni.createFrom().item(Deadline.from(calendar.deadline(day(start), workingDays)));
  }

  @GET
  @Path("/calendar/years")
  @Operation(operationId = "listCalendarYears")
  public Uni<CalendarYearList> listCalendarYears(@QueryParam("region") @Pattern(regexp = REGION) @Nullable String region) {
    String code = region == null ? Calendars.COUNTRY : region;
    return Uni.createFrom().item(CalendarYearList.from(calendars.arranged(code), calendars.of(code)));
  }

  private static LocalDate day(String start) {
    try {
      return LocalDate.parse(start);
    } catch (DateTimeParseException none) {
      throw Problem.invalid("#query/start", "invalid");
    }
  }
}
