package org.yichuang.application.api;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestMulti;
import org.yichuang.application.CaseArchive;
import org.yichuang.application.CaseDetails;
import org.yichuang.application.TimelineQueries;
import org.yichuang.application.api.ApplicationDtos.Application;
import org.yichuang.application.api.TimelineDtos.Act;
import org.yichuang.application.api.TimelineDtos.ActList;
import org.yichuang.application.api.TimelineDtos.Clock;
import org.yichuang.document.DocumentQueries;
import org.yichuang.identity.Actor;
import org.yichuang.identity.CurrentActor;
import org.yichuang.shared.data.RowId;

/** A case as one package. */
@Path("/api/v1")
@Authenticated
class ArchiveResource {

  private final CaseArchive archive;
  private final CaseDetails details;
  private final TimelineQueries timeline;
  private final DocumentQueries documents;
  private final CurrentActor current;

  ArchiveResource(CaseArchive archive, CaseDetails details, TimelineQueries timeline, DocumentQueries documents, CurrentActor current) {
    this.archive = archive;
    this.details = details;
    this.timeline = timeline;
    this.documents = documents;
    this.current = current;
  }

  private record Package(String name, Multi<byte[]> zip) {}

  @GET
  @Path("/applications/{id}/archive")
  @Produces("application/zip")
  @Operation(operationId = "getArchive")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public RestMulti<byte[]> getArchive(@PathParam("id") @NotNull @Size(max = 43) String id) {
    RowId application = RowId.parse(id);
    Uni<Package> opened =
        current
            .get()
            .chain(actor -> details
                .open(actor, application, org.yichuang.identity.Operation.EXPORT)
                .chain(handle -> contents(actor, handle)
                    .chain(contents -> archive.execute(actor, handle, contents).map(zip -> new Package(contents.number(), zip)))));
    return RestMulti.fromUniResponse(
        opened, Package::zip, found -> Map.of("Content-Disposition", List.of("attachment; filename=\"" + found.name() + ".zip\"")));
  }

  private Uni<CaseArchive.Contents> contents(Actor actor, CaseDetails.Handle handle) {
    return details
        .disclosed(actor, handle.id())
        .chain(detail -> timeline
            .acts(handle.id(), handle.key())
            .chain(acts -> timeline
                .clock(handle.id())
                .chain(clock -> documents.list(handle.id()).map(papers -> {
                  Map<String, Object> texts = new LinkedHashMap<>();
                  texts.put("case.json", Application.from(detail));
                  texts.put("acts.json", new ActList(acts.stream().map(act -> Act.from(act, false)).toList()));
                  texts.put("clock.json", Clock.from(clock));
                  texts.put("documents.json", DocumentResource.list(papers));
                  return new CaseArchive.Contents(detail.number() == null ? handle.id().toString() : detail.number(), texts, detail.files(), papers);
                }))));
  }
}
