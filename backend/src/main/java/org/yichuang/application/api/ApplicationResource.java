package org.yichuang.application.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.yichuang.application.CaseDetails;
import org.yichuang.application.Channel;
import org.yichuang.application.CreateApplication;
import org.yichuang.application.DiscardApplication;
import org.yichuang.application.RecordReading;
import org.yichuang.application.SaveApplication;
import org.yichuang.application.api.ApplicationDtos.Application;
import org.yichuang.application.api.ApplicationDtos.ApplicationContent;
import org.yichuang.application.api.ApplicationDtos.ApplicationDraft;
import org.yichuang.application.api.ApplicationDtos.Disclosure;
import org.yichuang.application.api.ApplicationDtos.DisclosureRequest;
import org.yichuang.identity.Actor;
import org.yichuang.identity.CurrentActor;
import org.yichuang.material.FileStore;
import org.yichuang.region.InstallationSettings;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.http.Blocking;
import org.yichuang.shared.http.ETags;
import org.yichuang.shared.idempotency.Idempotency;
import org.yichuang.shared.json.CleanText;
import org.yichuang.shared.json.Json;

/** Beginning, reading and writing a case. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class ApplicationResource {

  private final CreateApplication createApplication;
  private final SaveApplication saveApplication;
  private final DiscardApplication discardApplication;
  private final RecordReading recordReading;
  private final CaseDetails details;
  private final CurrentActor current;
  private final Idempotency idempotency;
  private final InstallationSettings settings;
  private final FileStore files;
  private final Blocking blocking;
  private final Json json;

  ApplicationResource(
      CreateApplication createApplication,
      SaveApplication saveApplication,
      DiscardApplication discardApplication,
      RecordReading recordReading,
      CaseDetails details,
      CurrentActor current,
      Idempotency idempotency,
      InstallationSettings settings,
      FileStore files,
      Blocking blocking,
      Json json) {
    this.createApplication = createApplication;
    this.saveApplication = saveApplication;
    this.discardApplication = discardApplication;
    this.recordReading = recordReading;
    this.details = details;
    this.current = current;
    this.idempotency = idempotency;
    this.settings = settings;
    this.files = files;
    this.blocking = blocking;
    this.json = json;
  }

  @POST
  @Path("/applications")
  @ResponseStatus(201)
  @Operation(operationId = "createApplication")
  @APIResponseSchema(value = Application.class, responseCode = "201")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Uni<RestResponse<Application>> createApplication(
      @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key, @NotNull @Valid ApplicationDraft body) {
    return current
        .get()
        .chain(actor -> createApplication
            .plan(actor, draft(actor, body))
            .chain(plan -> idempotency.once(
                actor.principal(), key, "createApplication", body, CreateApplication.Created.class, () -> createApplication.execute(actor, plan)))
            .chain(created -> details.get(actor, RowId.parse(created.application()))))
        .map(detail -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, Application.from(detail))
            .header("ETag", ETags.of(detail.version()))
            .location(URI.create("/api/v1/applications/" + detail.id()))
            .build());
  }

  @GET
  @Path("/applications/{id}")
  @Operation(operationId = "getApplication")
  public Uni<RestResponse<Application>> getApplication(@PathParam("id") @NotNull @Size(max = 43) String id) {
    RowId application = RowId.parse(id);
    return current
        .get()
        .chain(actor -> details.get(actor, application).call(detail -> detail.masked() || detail.own() ? Uni.createFrom().voidItem() : recordCase(actor, application)))
        .map(ApplicationResource::withETag);
  }

  /** Staff who go on writing a case see all of it. What they are answered after they wrote is what they wrote, and no entry of its own. */
  private Uni<?> recordCase(Actor actor, RowId application) {
    return details
        .open(actor, application, org.yichuang.identity.Operation.EDIT)
        .chain(handle -> recordReading.execute(actor, handle, new RecordReading.Reading("READ_CASE", Map.of())));
  }

  @PUT
  @Path("/applications/{id}")
  @Operation(operationId = "saveApplication")
  @APIResponseSchema(value = Application.class, responseCode = "200")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public Uni<RestResponse<Application>> saveApplication(
      @PathParam("id") @NotNull @Size(max = 43) String id,
      @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch,
      @NotNull @Valid ApplicationContent body) {
    RowId application = RowId.parse(id);
    CleanText.check(body.answers(), "/answers");
    return current
        .get()
        .chain(actor -> details
            .settings(actor, application)
            .chain(around -> details
                .regionOfPoint(application, around.matter().code(), body.servicePoint())
                .chain(region -> saveApplication.execute(
                    actor,
                    application,
                    new SaveApplication.Content(body.applicant(), body.agent(), body.answers(), body.servicePoint(), region),
                    around.matter(),
                    ifMatch)))
            .chain(() -> details.get(actor, application)))
        .map(ApplicationResource::withETag);
  }

  @DELETE
  @Path("/applications/{id}")
  @Operation(operationId = "discardApplication")
  @APIResponse(responseCode = "204")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Uni<Void> discardApplication(@PathParam("id") @NotNull @Size(max = 43) String id, @HeaderParam("If-Match") @Size(max = 100) @Nullable String ifMatch) {
    RowId application = RowId.parse(id);
    return current
        .get()
        .chain(actor -> discardApplication.execute(actor, application, ifMatch))
        .chain(gone -> blocking.call(() -> {
          for (var file : gone) {
            files.delete(application, file);
          }
          return null;
        }));
  }

  @POST
  @Path("/applications/{id}/disclosures")
  @ResponseStatus(201)
  @Operation(operationId = "discloseApplication")
  @APIResponseSchema(value = Disclosure.class, responseCode = "201")
  public Uni<Disclosure> discloseApplication(
      @PathParam("id") @NotNull @Size(max = 43) String id,
      @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key,
      @NotNull @Valid DisclosureRequest body) {
    RowId application = RowId.parse(id);
    return current
        .get()
        .chain(actor -> details
            .open(actor, application, org.yichuang.identity.Operation.DISCLOSE)
            .chain(handle -> details
                .disclosed(actor, application)
                .call(detail -> idempotency.once(
                    actor.principal(),
                    key,
                    "discloseApplication " + id,
                    body,
                    RecordReading.Recorded.class,
                    () -> recordReading.execute(
                        actor, handle, new RecordReading.Reading("DISCLOSE", Map.of(), Map.of("purpose", body.purpose())))))))
        .map(detail -> new Disclosure(detail.applicant(), detail.agent(), detail.answers()));
  }

  private CreateApplication.Draft draft(Actor actor, ApplicationDraft body) {
    ObjectNode answers = body.answers() == null ? json.object() : body.answers();
    CleanText.check(answers, "/answers");
    return new CreateApplication.Draft(
        body.jurisdiction() == null ? settings.jurisdiction() : body.jurisdiction(),
        body.matterCode(),
        body.channel() != null ? body.channel() : actor.staff() ? Channel.WINDOW : Channel.WEB,
        body.servicePoint(),
        body.applicant(),
        body.agent(),
        answers,
        body.privacyNoticeVersion());
  }

  private static RestResponse<Application> withETag(CaseDetails.Detail detail) {
    return RestResponse.ResponseBuilder.ok(Application.from(detail)).header("ETag", ETags.of(detail.version())).build();
  }
}
