package org.yichuang.staff.api;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Access;
import org.yichuang.identity.AccountKeeping;
import org.yichuang.identity.CurrentActor;
import org.yichuang.identity.Right;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.idempotency.Idempotency;
import org.yichuang.staff.DepartStaff;
import org.yichuang.staff.RehireStaff;
import org.yichuang.staff.ResetPassword;
import org.yichuang.staff.ResetSecondFactor;
import org.yichuang.staff.api.StaffDtos.StaffMember;
import org.yichuang.staff.api.StaffDtos.StaffWelcome;

/** Leaving, coming back, and help for who cannot log in. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class StaffLifeResource {

  private final DepartStaff departStaff;
  private final RehireStaff rehireStaff;
  private final ResetPassword resetPassword;
  private final ResetSecondFactor resetSecondFactor;
  private final StaffAnswers answers;
  private final AccountKeeping accounts;
  private final Idempotency idempotency;
  private final CurrentActor current;

  StaffLifeResource(
      DepartStaff departStaff,
      RehireStaff rehireStaff,
      ResetPassword resetPassword,
      ResetSecondFactor resetSecondFactor,
      StaffAnswers answers,
      AccountKeeping accounts,
      Idempotency idempotency,
      CurrentActor current) {
    this.departStaff = departStaff;
    this.rehireStaff = rehireStaff;
    this.resetPassword = resetPassword;
    this.resetSecondFactor = resetSecondFactor;
    this.answers = answers;
    this.accounts = accounts;
    this.idempotency = idempotency;
    this.current = current;
  }

  @POST
  @Path("/staff/{id}/departure")
  @Operation(operationId = "departStaff")
  public Uni<RestResponse<StaffMember>> departStaff(
      @PathParam("id") @NotNull @Size(max = 43) String id, @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key) {
    RowId staff = RowId.parse(id);
    return current
        .get()
        .chain(actor -> idempotency
            .once(actor.principal(), key, "departStaff " + id, Map.of(), StaffAnswers.Done.class, () -> departStaff
                .execute(actor, staff)
                .map(gone -> new StaffAnswers.Done(gone.toString())))
            .invoke(() -> accounts.forget(staff.id()))
            .chain(() -> answers.member(actor, staff)));
  }

  @POST
  @Path("/staff/{id}/rehire")
  @Operation(operationId = "rehireStaff")
  public Uni<StaffWelcome> rehireStaff(
      @PathParam("id") @NotNull @Size(max = 43) String id, @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key) {
    RowId staff = RowId.parse(id);
    return current.get().chain(actor -> {
      Access.require(actor, Right.MANAGE_STAFF, staff.jurisdiction());
      return answers.withPassword(actor, key, "rehireStaff " + id, Map.of(), hash -> rehireStaff.execute(actor, staff, hash));
    });
  }

  @POST
  @Path("/staff/{id}/password-reset")
  @Operation(operationId = "resetPassword")
  public Uni<StaffWelcome> resetPassword(
      @PathParam("id") @NotNull @Size(max = 43) String id, @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key) {
    RowId staff = RowId.parse(id);
    return current.get().chain(actor -> {
      Access.require(actor, Right.READ_STAFF, staff.jurisdiction());
      return answers.withPassword(actor, key, "resetPassword " + id, Map.of(), hash -> resetPassword.execute(actor, staff, hash));
    });
  }

  @POST
  @Path("/staff/{id}/second-factor-reset")
  @Operation(operationId = "resetSecondFactor")
  public Uni<RestResponse<StaffMember>> resetSecondFactor(
      @PathParam("id") @NotNull @Size(max = 43) String id, @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key) {
    RowId staff = RowId.parse(id);
    return current
        .get()
        .chain(actor -> idempotency
            .once(actor.principal(), key, "resetSecondFactor " + id, Map.of(), StaffAnswers.Done.class, () -> resetSecondFactor
                .execute(actor, staff)
                .map(done -> new StaffAnswers.Done(done.toString())))
            .invoke(() -> accounts.forget(staff.id()))
            .chain(() -> answers.member(actor, staff)));
  }
}
