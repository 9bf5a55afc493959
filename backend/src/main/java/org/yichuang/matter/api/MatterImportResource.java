package org.yichuang.matter.api;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Actor;
import org.yichuang.identity.CurrentActor;
import org.yichuang.matter.MatterImportQueries;
import org.yichuang.matter.StartMatterImport;
import org.yichuang.matter.api.MatterImportDtos.MatterImport;
import org.yichuang.matter.api.MatterImportDtos.MatterImportFindingPage;
import org.yichuang.matter.api.MatterImportDtos.MatterImportPage;
import org.yichuang.shared.data.Cursor;
import org.yichuang.shared.http.Blocking;
import org.yichuang.shared.idempotency.Idempotency;
import org.yichuang.shared.json.CleanText;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemTexts;

/** Bringing in catalogues, for catalogue managers. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class MatterImportResource {

  private static final int SHOWN = 100;
  private static final int LONGEST_NAME = 200;

  private final StartMatterImport start;
  private final MatterImportQueries queries;
  private final CurrentActor current;
  private final Idempotency idempotency;
  private final Blocking blocking;

  MatterImportResource(StartMatterImport start, MatterImportQueries queries, CurrentActor current, Idempotency idempotency, Blocking blocking) {
    this.start = start;
    this.queries = queries;
    this.current = current;
    this.idempotency = idempotency;
    this.blocking = blocking;
  }

  @POST
  @Path("/matter-imports")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @ResponseStatus(202)
  @Operation(operationId = "startMatterImport")
  @APIResponseSchema(value = MatterImport.class, responseCode = "202")
  public Uni<RestResponse<MatterImport>> startMatterImport(
      @HeaderParam("Idempotency-Key") @Size(max = 100) @Nullable String key,
      @RestForm("jurisdiction") @Pattern(regexp = "^[0-9]{6}$") @Nullable String jurisdiction,
      @RestForm("file") @NotNull FileUpload file,
      @Context HttpHeaders headers) {
    return current.get().chain(actor -> {
      String scope = StartMatterImport.scope(actor, jurisdiction);
      return blocking
          .call(() -> read(file))
          .chain(upload -> idempotency.once(
              actor.principal(),
              key,
              "startMatterImport",
              Map.of("sha256", upload.sha256(), "jurisdiction", String.valueOf(jurisdiction)),
              StartMatterImport.Started.class,
              () -> start.execute(actor, scope, upload)))
          .chain(started -> view(actor, started.id(), locale(headers)))
          .map(view -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, view)
              .location(URI.create("/api/v1/matter-imports/" + view.id()))
              .build());
    });
  }

  @GET
  @Path("/matter-imports")
  @Operation(operationId = "listMatterImports")
  public Uni<MatterImportPage> listMatterImports(
      @QueryParam("cursor") @Size(max = 500) @Nullable String cursor, @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
    return current
        .get()
        .chain(actor -> queries.list(StartMatterImport.scope(actor, null), cursor, limit).map(rows -> MatterImportPage.from(rows, limit)));
  }

  @GET
  @Path("/matter-imports/{id}")
  @Operation(operationId = "getMatterImport")
  public Uni<MatterImport> getMatterImport(@PathParam("id") @NotNull UUID id, @Context HttpHeaders headers) {
    return current.get().chain(actor -> view(actor, id, locale(headers)));
  }

  @GET
  @Path("/matter-imports/{id}/errors")
  @Operation(operationId = "listMatterImportErrors")
  public Uni<MatterImportFindingPage> listMatterImportErrors(
      @PathParam("id") @NotNull UUID id,
      @QueryParam("cursor") @Size(max = 500) @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
      @Context HttpHeaders headers) {
    int after = after(cursor);
    return current.get().chain(actor -> find(actor, id)
        .chain(view -> queries.findings(view.id(), true, after, limit + 1))
        .map(rows -> MatterImportFindingPage.from(rows, limit, locale(headers))));
  }

  private Uni<MatterImport> view(Actor actor, UUID id, Locale locale) {
    return find(actor, id).chain(view -> queries
        .findings(id, true, 0, SHOWN)
        .chain(errors -> queries.findings(id, false, 0, SHOWN).map(warnings -> MatterImport.from(view, errors, warnings, locale))));
  }

  private Uni<MatterImportQueries.View> find(Actor actor, UUID id) {
    return queries.find(StartMatterImport.scope(actor, null), id).onItem().ifNull().failWith(Problem::notFound).map(view -> view);
  }

  private StartMatterImport.Upload read(FileUpload file) throws java.io.IOException {
    start.requireSize(file.size());
    return start.read(Files.readAllBytes(file.uploadedFile()), name(file.fileName()));
  }

  private static String name(@Nullable String given) {
    String name = given == null || given.isBlank() ? "file.csv" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    if (!CleanText.isClean(name)) {
      throw Problem.invalid("/file", "unclean-text");
    }
    if (name.isBlank()) {
      return "file.csv";
    }
    int length = name.codePointCount(0, name.length());
    return length > LONGEST_NAME ? name.substring(name.offsetByCodePoints(0, length - LONGEST_NAME)) : name;
  }

  private static int after(@Nullable String cursor) {
    List<String> parts = Cursor.decode(cursor, 1);
    try {
      return parts == null ? 0 : Integer.parseInt(parts.getFirst());
    } catch (NumberFormatException forged) {
      throw Cursor.invalid();
    }
  }

  private static Locale locale(HttpHeaders headers) {
    return ProblemTexts.locale(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
