package org.yichuang.region.api;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.yichuang.region.ChangeOrgan;
import org.yichuang.region.CreateOrgan;
import org.yichuang.region.OrganContent;
import org.yichuang.region.OrganQueries;
import org.yichuang.region.api.OrganDtos.OrganDetail;
import org.yichuang.shared.http.ETags;
import org.yichuang.shared.idempotency.Idempotency;
import org.yichuang.shared.problem.Problem;

/** Keeping up the organs of a jurisdiction, for whoever administers it. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class OrganAdminResource {

  private final CreateOrgan createOrgan;
  private final ChangeOrgan changeOrgan;
  private final OrganQueries queries;
  private final Manager manager;
  private final Idempotency idempotency;

  OrganAdminResource(CreateOrgan createOrgan, ChangeOrgan changeOrgan, OrganQueries queries, Manager manager, Idempotency idempotency) {
    this.createOrgan = createOrgan;
    this.changeOrgan = changeOrgan;
    this.queries = queries;
    this.manager = manager;
    this.idempotency = idempotency;
  }

  record Done(String code) {}

  @POST
  @Path("/organs")
  @ResponseStatus(201)
  @Operation(operationId = "createOrgan")
  @APIResponseSchema(value = OrganDetail.class, responseCode = "201")
  public Uni<RestResponse<OrganDetail>> createOrgan(
      @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key,
      @QueryParam("jurisdiction") @Pattern(regexp = "^[0-9]{6}$") @Nullable String jurisdiction,
      @NotNull @Valid OrganContent body) {
    return manager.of(jurisdiction).chain(who -> {
      OrganContent organ = OrganDtos.checked(body);
      return idempotency
          .once(
              who.principal(),
              key,
              "createOrgan " + who.jurisdiction(),
              body,
              Done.class,
              () -> createOrgan.execute(who.manager(), who.jurisdiction(), organ).replaceWith(new Done(organ.code())))
          .chain(() -> queries.find(who.jurisdiction(), organ.code()))
          .map(Objects::requireNonNull)
          .map(known -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, OrganDetail.from(known))
              .header("ETag", ETags.of(known.version()))
              .location(URI.create("/api/v1/organs/" + organ.code()))
              .build());
    });
  }

  @PUT
  @Path("/organs/{code}")
  @Operation(operationId = "changeOrgan")
  @APIResponseSchema(value = OrganDetail.class, responseCode = "200")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public Uni<RestResponse<OrganDetail>> changeOrgan(
      @PathParam("code") @NotNull @Size(max = 50) String code,
      @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch,
      @QueryParam("jurisdiction") @Pattern(regexp = "^[0-9]{6}$") @Nullable String jurisdiction,
      @NotNull @Valid OrganContent body) {
    return manager.of(jurisdiction).chain(who -> {
      if (!body.code().equals(code)) {
        throw Problem.unprocessable("/code", "code-stays");
      }
      return changeOrgan
          .execute(who.manager(), who.jurisdiction(), OrganDtos.checked(body), ifMatch)
          .chain(() -> queries.find(who.jurisdiction(), code))
          .map(Objects::requireNonNull)
          .map(known -> RestResponse.ResponseBuilder.ok(OrganDetail.from(known)).header("ETag", ETags.of(known.version())).build());
    });
  }
}
