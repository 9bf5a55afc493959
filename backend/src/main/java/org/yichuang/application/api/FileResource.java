package org.yichuang.application.api;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.yichuang.application.CaseDetails;
import org.yichuang.application.KeepFile;
import org.yichuang.application.RecordReading;
import org.yichuang.application.api.ApplicationDtos.StoredFile;
import org.yichuang.identity.Actor;
import org.yichuang.identity.CurrentActor;
import org.yichuang.material.FileStore;
import org.yichuang.material.FileTypes;
import org.yichuang.shared.crypto.Digests;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.http.Blocking;
import org.yichuang.shared.idempotency.Idempotency;
import org.yichuang.shared.json.CleanText;
import org.yichuang.shared.problem.FieldFault;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Files that are handed in with a case. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class FileResource {

  private final KeepFile keepFile;
  private final RecordReading recordReading;
  private final CaseDetails details;
  private final FileStore store;
  private final CurrentActor current;
  private final Idempotency idempotency;
  private final Blocking blocking;

  FileResource(
      KeepFile keepFile,
      RecordReading recordReading,
      CaseDetails details,
      FileStore store,
      CurrentActor current,
      Idempotency idempotency,
      Blocking blocking) {
    this.keepFile = keepFile;
    this.recordReading = recordReading;
    this.details = details;
    this.store = store;
    this.current = current;
    this.idempotency = idempotency;
    this.blocking = blocking;
  }

  @POST
  @Path("/applications/{id}/files")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @ResponseStatus(201)
  @Operation(operationId = "uploadFile")
  @APIResponseSchema(value = StoredFile.class, responseCode = "201")
  public Uni<RestResponse<StoredFile>> uploadFile(
      @PathParam("id") @NotNull @Size(max = 43) String id,
      @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key,
      @RestForm("material") @NotNull @Size(max = 20) String material,
      @RestForm("file") @NotNull FileUpload file) {
    RowId application = RowId.parse(id);
    return current
        .get()
        .chain(actor -> details
            .open(actor, application, org.yichuang.identity.Operation.EDIT)
            .chain(handle -> details
                .settings(actor, application)
                .chain(settings -> blocking
                    .call(() -> keep(handle, material, file))
                    .chain(kept -> idempotency.once(
                        actor.principal(),
                        key,
                        "uploadFile " + id,
                        Map.of("material", material, "sha256", kept.sha256()),
                        KeepFile.Kept.class,
                        () -> keepFile.add(actor, application, settings.matter(), kept))
                        .onFailure()
                        .call(failure -> forget(application, kept.id()))
                        .call(done -> done.file().equals(kept.id()) ? Uni.createFrom().voidItem() : forget(application, kept.id()))))
                .chain(done -> details.files(application, handle.key()).map(files -> files.stream()
                    .filter(f -> f.id().equals(done.file()))
                    .findFirst()
                    .orElseThrow(Problem::notFound)))))
        .map(kept -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, StoredFile.from(kept))
            .location(URI.create("/api/v1/applications/" + id + "/files/" + kept.id()))
            .build());
  }

  @GET
  @Path("/applications/{id}/files/{fileId}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(operationId = "downloadFile")
  public Uni<RestResponse<byte[]>> downloadFile(@PathParam("id") @NotNull @Size(max = 43) String id, @PathParam("fileId") @NotNull UUID fileId) {
    RowId application = RowId.parse(id);
    return current
        .get()
        .chain(actor -> details
            .open(actor, application, org.yichuang.identity.Operation.READ_CONTENT)
            .chain(handle -> details
                .files(application, handle.key())
                .map(files -> files.stream().filter(f -> f.id().equals(fileId)).findFirst().orElseThrow(Problem::notFound))
                .call(() -> record(actor, handle, fileId))
                .chain(file -> blocking.call(() -> store.read(application, fileId, handle.key())).map(content -> attachment(file, content)))));
  }

  @DELETE
  @Path("/applications/{id}/files/{fileId}")
  @Operation(operationId = "deleteFile")
  @APIResponse(responseCode = "204")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Uni<Void> deleteFile(@PathParam("id") @NotNull @Size(max = 43) String id, @PathParam("fileId") @NotNull UUID fileId) {
    RowId application = RowId.parse(id);
    return current.get().chain(actor -> keepFile.remove(actor, application, fileId)).chain(() -> forget(application, fileId));
  }

  private Uni<?> record(Actor actor, CaseDetails.Handle handle, UUID file) {
    return handle.own()
        ? Uni.createFrom().voidItem()
        : recordReading.execute(actor, handle, new RecordReading.Reading("READ_FILE", Map.of("file", file.toString())));
  }

  /** Checks the bytes and stores them sealed; the row follows in the transaction. */
  private KeepFile.NewFile keep(CaseDetails.Handle handle, String material, FileUpload file) throws Exception {
    if (file.size() > FileTypes.MAX_SIZE) {
      throw Problem.fields(
          ProblemType.TOO_LARGE, java.util.List.of(FieldFault.of("/file", "file-too-large", FileTypes.MAX_SIZE / 1024 / 1024)));
    }
    byte[] content = Files.readAllBytes(file.uploadedFile());
    if (content.length == 0) {
      throw Problem.unprocessable("/file", "file-empty");
    }
    String type =
        FileTypes.detect(content)
            .orElseThrow(() -> Problem.fields(ProblemType.UNSUPPORTED_MEDIA_TYPE, java.util.List.of(FieldFault.of("/file", "file-type"))));
    UUID id = RowId.freshUuid();
    store.write(handle.id(), id, handle.key(), content);
    String sha256 = Digests.sha256(content);
    return new KeepFile.NewFile(id, material, name(file.fileName()), type, content.length, sha256);
  }

  private static String name(@Nullable String given) {
    String name = given == null || given.isBlank() ? "file" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    if (!CleanText.isClean(name)) {
      throw Problem.invalid("/file", "unclean-text");
    }
    return name.length() > 200 ? name.substring(name.length() - 200) : name;
  }

  private Uni<Void> forget(RowId application, UUID file) {
    return blocking.call(() -> {
      store.delete(application, file);
      return null;
    });
  }

  private static RestResponse<byte[]> attachment(CaseDetails.FileLine file, byte[] content) {
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return RestResponse.ResponseBuilder.ok(content)
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
        .build();
  }
}
