package org.yichuang.staff.api;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Access;
import org.yichuang.identity.CurrentActor;
import org.yichuang.identity.Right;
import org.yichuang.shared.data.Cursor;
import org.yichuang.shared.data.RowId;
import org.yichuang.staff.ChangeStaff;
import org.yichuang.staff.HireStaff;
import org.yichuang.staff.StaffQueries;
import org.yichuang.staff.api.StaffDtos.StaffChange;
import org.yichuang.staff.api.StaffDtos.StaffMember;
import org.yichuang.staff.api.StaffDtos.StaffPage;
import org.yichuang.staff.api.StaffDtos.StaffRequest;
import org.yichuang.staff.api.StaffDtos.StaffWelcome;

/** Who works where. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class StaffResource {

  private final StaffQueries queries;
  private final HireStaff hireStaff;
  private final ChangeStaff changeStaff;
  private final StaffAnswers answers;
  private final CurrentActor current;

  StaffResource(
      StaffQueries queries,
      HireStaff hireStaff,
      ChangeStaff changeStaff,
      StaffAnswers answers,
      CurrentActor current) {
    this.queries = queries;
    this.hireStaff = hireStaff;
    this.changeStaff = changeStaff;
    this.answers = answers;
    this.current = current;
  }

  @GET
  @Path("/staff")
  @Operation(operationId = "listStaff")
  public Uni<StaffPage> listStaff(
      @QueryParam("jurisdiction") @Pattern(regexp = "^[0-9]{6}$") @Nullable String jurisdiction,
      @QueryParam("organ") @Size(max = 50) @Nullable String organ,
      @QueryParam("q") @Size(max = 50) @Nullable String q,
      @QueryParam("left") @DefaultValue("false") boolean left,
      @QueryParam("cursor") @Size(max = 500) @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
    List<String> after = Cursor.decode(cursor, 1);
    return current.get().chain(actor -> {
      String home = jurisdiction == null ? answers.home(actor, Right.READ_STAFF) : jurisdiction;
      Access.require(actor, Right.READ_STAFF, home);
      String begins = q == null || q.isBlank() ? null : q.strip().toLowerCase(java.util.Locale.ROOT);
      return queries.list(home, new StaffQueries.Filter(organ, begins, left), after == null ? null : after.getFirst(), limit);
    }).map(found -> {
      List<StaffQueries.Member> page = found.subList(0, Math.min(limit, found.size()));
      return new StaffPage(
          page.stream().map(m -> StaffMember.from(m, false)).toList(), found.size() > limit ? Cursor.encode(page.getLast().username()) : null);
    });
  }

  @POST
  @Path("/staff")
  @ResponseStatus(201)
  @Operation(operationId = "createStaff")
  @APIResponseSchema(value = StaffWelcome.class, responseCode = "201")
  public Uni<RestResponse<StaffWelcome>> createStaff(
      @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key, @NotNull @Valid StaffRequest body) {
    return current.get().chain(actor -> {
      String home = answers.home(actor, Right.MANAGE_STAFF);
      var wanted = new HireStaff.NewStaff(body.username(), body.name().strip(), body.phone(), body.organ(), body.employment(), body.employeeNumber());
      return answers
          .requirePlaces(home, body.organ(), null)
          .chain(() -> answers.withPassword(actor, key, "createStaff", body, hash -> hireStaff.execute(actor, home, wanted, hash)));
    }).map(welcome -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, welcome)
        .location(URI.create("/api/v1/staff/" + welcome.staff().id()))
        .build());
  }

  @GET
  @Path("/staff/{id}")
  @Operation(operationId = "getStaff")
  public Uni<RestResponse<StaffMember>> getStaff(@PathParam("id") @NotNull @Size(max = 43) String id) {
    RowId staff = RowId.parse(id);
    return current.get().chain(actor -> {
      Access.require(actor, Right.READ_STAFF, staff.jurisdiction());
      return answers.member(actor, staff);
    });
  }

  @PUT
  @Path("/staff/{id}")
  @Operation(operationId = "saveStaff")
  @APIResponseSchema(value = StaffMember.class, responseCode = "200")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public Uni<RestResponse<StaffMember>> saveStaff(
      @PathParam("id") @NotNull @Size(max = 43) String id,
      @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch,
      @NotNull @Valid StaffChange body) {
    RowId staff = RowId.parse(id);
    var changes = new ChangeStaff.Changes(body.name().strip(), body.phone(), body.organ(), body.employment(), body.employeeNumber());
    return current.get().chain(actor -> {
      Access.require(actor, Right.MANAGE_STAFF, staff.jurisdiction());
      return answers
          .requirePlaces(staff.jurisdiction(), body.organ(), null)
          .chain(() -> changeStaff.execute(actor, staff, changes, ifMatch))
          .chain(() -> answers.member(actor, staff));
    });
  }
}
