package org.yichuang.application.api;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.yichuang.application.ActMeters;
import org.yichuang.application.ActRequest;
import org.yichuang.application.CaseDetails;
import org.yichuang.application.PerformAct;
import org.yichuang.application.TimelineQueries;
import org.yichuang.application.api.TimelineDtos.Act;
import org.yichuang.application.api.TimelineDtos.ActList;
import org.yichuang.application.api.TimelineDtos.Clock;
import org.yichuang.identity.CurrentActor;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.http.ETags;
import org.yichuang.shared.idempotency.Idempotency;

/** What happens to a case: its acts and its clock. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class ActResource {

  private final PerformAct performAct;
  private final CaseDetails details;
  private final TimelineQueries timeline;
  private final CurrentActor current;
  private final Idempotency idempotency;
  private final ActMeters meters;

  ActResource(
      PerformAct performAct,
      CaseDetails details,
      TimelineQueries timeline,
      CurrentActor current,
      Idempotency idempotency,
      ActMeters meters) {
    this.performAct = performAct;
    this.details = details;
    this.timeline = timeline;
    this.current = current;
    this.idempotency = idempotency;
    this.meters = meters;
  }

  @GET
  @Path("/applications/{id}/acts")
  @Operation(operationId = "listActs")
  public Uni<ActList> listActs(@PathParam("id") @NotNull @Size(max = 43) String id) {
    RowId application = RowId.parse(id);
    return current
        .get()
        .chain(actor -> details.open(actor, application, org.yichuang.identity.Operation.READ))
        .chain(handle -> timeline.acts(application, handle.key()).map(acts -> acts.stream().map(a -> Act.from(a, handle.own())).toList()))
        .map(ActList::new);
  }

  @POST
  @Path("/applications/{id}/acts")
  @ResponseStatus(201)
  @Operation(operationId = "performAct")
  @APIResponseSchema(value = Act.class, responseCode = "201")
  @APIResponse(responseCode = "412", ref = "Stale")
  public Uni<RestResponse<Act>> performAct(
      @PathParam("id") @NotNull @Size(max = 43) String id,
      @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key,
      @NotNull @Valid ActRequest body) {
    RowId application = RowId.parse(id);
    return current
        .get()
        .chain(actor -> details
            .settings(actor, application)
            .chain(settings -> meters.count(
                body.type(),
                done -> idempotency.once(
                    actor.principal(),
                    key,
                    "performAct " + id,
                    body,
                    PerformAct.Done.class,
                    () -> performAct.execute(actor, application, body, settings, ifMatch).invoke(done))))
            .chain(done -> details
                .get(actor, application)
                .chain(detail -> details
                    .open(actor, application, org.yichuang.identity.Operation.READ)
                    .chain(handle -> timeline.acts(application, handle.key()))
                    .map(acts -> RestResponse.ResponseBuilder.create(
                            RestResponse.Status.CREATED,
                            Act.from(acts.stream().filter(a -> a.seq() == done.seq()).findFirst().orElseThrow(), detail.own()))
                        .header("ETag", ETags.of(detail.version()))
                        .location(URI.create("/api/v1/applications/" + id + "/acts"))
                        .build()))));
  }

  @GET
  @Path("/applications/{id}/clock")
  @Operation(operationId = "getClock")
  public Uni<Clock> getClock(@PathParam("id") @NotNull @Size(max = 43) String id) {
    RowId application = RowId.parse(id);
    return current
        .get()
        .chain(actor -> details.open(actor, application, org.yichuang.identity.Operation.READ))
        .chain(handle -> timeline.clock(application))
        .map(Clock::from);
  }
}
