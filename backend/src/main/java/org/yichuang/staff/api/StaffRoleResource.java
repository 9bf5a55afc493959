package org.yichuang.staff.api;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Access;
import org.yichuang.identity.AccountKeeping;
import org.yichuang.identity.CurrentActor;
import org.yichuang.identity.Right;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.idempotency.Idempotency;
import org.yichuang.shared.problem.Problem;
import org.yichuang.staff.GrantRole;
import org.yichuang.staff.KeepAbsences;
import org.yichuang.staff.SetSubstitute;
import org.yichuang.staff.StaffQueries;
import org.yichuang.staff.TakeRole;
import org.yichuang.staff.api.StaffDtos.Absence;
import org.yichuang.staff.api.StaffDtos.AbsenceRequest;
import org.yichuang.staff.api.StaffDtos.RoleRequest;
import org.yichuang.staff.api.StaffDtos.StaffMember;
import org.yichuang.staff.api.StaffDtos.StaffRole;
import org.yichuang.staff.api.StaffDtos.SubstituteRequest;

/** Who may do what, and who stands in for whom. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class StaffRoleResource {

  private final GrantRole grantRole;
  private final TakeRole takeRole;
  private final SetSubstitute setSubstitute;
  private final KeepAbsences keepAbsences;
  private final StaffQueries queries;
  private final StaffAnswers answers;
  private final AccountKeeping accounts;
  private final Idempotency idempotency;
  private final CurrentActor current;

  StaffRoleResource(
      GrantRole grantRole,
      TakeRole takeRole,
      SetSubstitute setSubstitute,
      KeepAbsences keepAbsences,
      StaffQueries queries,
      StaffAnswers answers,
      AccountKeeping accounts,
      Idempotency idempotency,
      CurrentActor current) {
    this.grantRole = grantRole;
    this.takeRole = takeRole;
    this.setSubstitute = setSubstitute;
    this.keepAbsences = keepAbsences;
    this.queries = queries;
    this.answers = answers;
    this.accounts = accounts;
    this.idempotency = idempotency;
    this.current = current;
  }

  @POST
  @Path("/staff/{id}/roles")
  @ResponseStatus(201)
  @Operation(operationId = "grantRole")
  @APIResponseSchema(value = StaffRole.class, responseCode = "201")
  public Uni<StaffRole> grantRole(
      @PathParam("id") @NotNull @Size(max = 43) String id,
      @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key,
      @NotNull @Valid RoleRequest body) {
    RowId staff = RowId.parse(id);
    var wanted = new GrantRole.Wanted(body.role(), body.organ(), body.servicePoint());
    return current.get().chain(actor -> {
      Access.require(actor, Right.GRANT_ROLES, staff.jurisdiction());
      return answers
          .requirePlaces(staff.jurisdiction(), body.organ(), body.servicePoint())
          .chain(() -> idempotency.once(
              actor.principal(), key, "grantRole " + id, body, GrantRole.Granted.class, () -> grantRole.execute(actor, staff, wanted)))
          .invoke(() -> accounts.forget(staff.id()))
          .chain(granted -> queries.get(staff).map(member -> member.roles().stream()
              .filter(role -> role.id().equals(granted.role()))
              .findFirst()
              .map(StaffRole::from)
              .orElseThrow(Problem::notFound)));
    });
  }

  @DELETE
  @Path("/staff/{id}/roles/{roleId}")
  @Operation(operationId = "takeRole")
  @APIResponse(responseCode = "204")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Uni<Void> takeRole(@PathParam("id") @NotNull @Size(max = 43) String id, @PathParam("roleId") @NotNull UUID roleId) {
    RowId staff = RowId.parse(id);
    return current.get().chain(actor -> takeRole.execute(actor, staff, roleId)).invoke(() -> accounts.forget(staff.id()));
  }

  @PUT
  @Path("/staff/{id}/substitute")
  @Operation(operationId = "setSubstitute")
  @APIResponseSchema(value = StaffMember.class, responseCode = "200")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public Uni<RestResponse<StaffMember>> setSubstitute(
      @PathParam("id") @NotNull @Size(max = 43) String id,
      @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch,
      @NotNull @Valid SubstituteRequest body) {
    RowId staff = RowId.parse(id);
    RowId substitute = body.substitute() == null ? null : RowId.parse(body.substitute());
    return current.get().chain(actor -> setSubstitute
        .execute(actor, staff, substitute, ifMatch)
        .chain(() -> answers.member(actor, staff)));
  }

  @POST
  @Path("/staff/{id}/absences")
  @ResponseStatus(201)
  @Operation(operationId = "addAbsence")
  @APIResponseSchema(value = Absence.class, responseCode = "201")
  public Uni<Absence> addAbsence(
      @PathParam("id") @NotNull @Size(max = 43) String id,
      @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key,
      @NotNull @Valid AbsenceRequest body) {
    RowId staff = RowId.parse(id);
    return current.get().chain(actor -> idempotency
        .once(actor.principal(), key, "addAbsence " + id, body, KeepAbsences.Kept.class, () -> keepAbsences.add(actor, staff, body.from(), body.until()))
        .map(kept -> new Absence(kept.absence(), body.from(), body.until())));
  }

  @DELETE
  @Path("/staff/{id}/absences/{absenceId}")
  @Operation(operationId = "endAbsence")
  @APIResponse(responseCode = "204")
  public Uni<Void> endAbsence(@PathParam("id") @NotNull @Size(max = 43) String id, @PathParam("absenceId") @NotNull UUID absenceId) {
    RowId staff = RowId.parse(id);
    return current.get().chain(actor -> keepAbsences.remove(actor, staff, absenceId));
  }
}
