package org.yichuang.application.api;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.yichuang.application.CaseDetails;
import org.yichuang.application.RecordReading;
import org.yichuang.document.DocumentKind;
import org.yichuang.document.DocumentQueries;
import org.yichuang.document.PaperPages;
import org.yichuang.document.Renderings;
import org.yichuang.identity.Actor;
import org.yichuang.identity.CurrentActor;
import org.yichuang.shared.data.RowId;

/** Papers of a case. */
@Path("/api/v1")
@Authenticated
class DocumentResource {

  private final DocumentQueries queries;
  private final Renderings renderings;
  private final PaperPages pages;
  private final CaseDetails details;
  private final RecordReading recordReading;
  private final CurrentActor current;

  DocumentResource(
      DocumentQueries queries, Renderings renderings, PaperPages pages, CaseDetails details, RecordReading recordReading, CurrentActor current) {
    this.queries = queries;
    this.renderings = renderings;
    this.pages = pages;
    this.details = details;
    this.recordReading = recordReading;
    this.current = current;
  }

  record DocumentSummary(
      @NotNull UUID id,
      @NotNull DocumentKind kind,
      @NotNull String title,
      @NotNull String number,
      @NotNull LocalDate issuedOn,
      @NotNull String organName,
      @Nullable String sha256) {

    static DocumentSummary from(DocumentQueries.Head head) {
      return new DocumentSummary(head.id(), head.kind(), head.title(), head.number(), head.issuedOn(), head.organName(), head.sha256());
    }
  }

  record DocumentList(@NotNull List<DocumentSummary> items) {}

  record DocumentLine(@NotNull String label, @NotNull String text) {}

  record Document(
      @NotNull UUID id,
      @NotNull DocumentKind kind,
      @NotNull String title,
      @NotNull String number,
      @NotNull LocalDate issuedOn,
      @NotNull String organName,
      @NotNull String addressee,
      @NotNull List<DocumentLine> lines,
      @NotNull List<String> paragraphs,
      @NotNull List<String> legalBases,
      @NotNull List<String> remedies,
      @NotNull String sealNote,
      @Nullable String sha256) {

    static Document from(DocumentQueries.Paper paper) {
      var head = paper.head();
      var content = paper.content();
      return new Document(
          head.id(),
          head.kind(),
          head.title(),
          head.number(),
          head.issuedOn(),
          content.organName(),
          content.addressee(),
          content.lines().stream().map(l -> new DocumentLine(l.label(), l.text())).toList(),
          content.paragraphs(),
          content.legalBases(),
          content.remedies(),
          content.sealNote(),
          head.sha256());
    }
  }

  static DocumentList list(List<DocumentQueries.Head> papers) {
    return new DocumentList(papers.stream().map(DocumentSummary::from).toList());
  }

  private record Opened(CaseDetails.Handle handle, DocumentQueries.Paper paper) {}

  @GET
  @Path("/applications/{id}/documents")
  @Operation(operationId = "listDocuments")
  public Uni<DocumentList> listDocuments(@PathParam("id") @NotNull @Size(max = 43) String id) {
    RowId application = RowId.parse(id);
    return current
        .get()
        .chain(actor -> details.open(actor, application, org.yichuang.identity.Operation.READ))
        .chain(handle -> queries.list(application))
        .map(DocumentResource::list);
  }

  @GET
  @Path("/applications/{id}/documents/{documentId}")
  @Operation(operationId = "getDocument")
  public Uni<Document> getDocument(@PathParam("id") @NotNull @Size(max = 43) String id, @PathParam("documentId") @NotNull UUID documentId) {
    return open(id, documentId).map(opened -> Document.from(opened.paper()));
  }

  @GET
  @Path("/applications/{id}/documents/{documentId}/pdf")
  @Produces("application/pdf")
  @Operation(operationId = "getDocumentPdf")
  public Uni<RestResponse<byte[]>> getDocumentPdf(@PathParam("id") @NotNull @Size(max = 43) String id, @PathParam("documentId") @NotNull UUID documentId) {
    return open(id, documentId)
        .chain(opened -> renderings
            .pdf(opened.handle().id(), opened.paper(), opened.handle().key())
            .map(pdf -> RestResponse.ResponseBuilder.ok(pdf)
                .header("Content-Disposition", "inline; filename=\"" + opened.paper().head().kind().name().toLowerCase(java.util.Locale.ROOT) + ".pdf\"")
                .build()));
  }

  @GET
  @Path("/applications/{id}/documents/{documentId}/html")
  @Produces(MediaType.TEXT_HTML)
  @Operation(operationId = "getDocumentHtml")
  public Uni<String> getDocumentHtml(@PathParam("id") @NotNull @Size(max = 43) String id, @PathParam("documentId") @NotNull UUID documentId) {
    return open(id, documentId).map(opened -> pages.html(opened.paper()));
  }

  private Uni<Opened> open(String id, UUID document) {
    RowId application = RowId.parse(id);
    return current
        .get()
        .chain(actor -> details
            .open(actor, application, org.yichuang.identity.Operation.READ_CONTENT)
            .chain(handle -> queries
                .get(application, document, handle.key())
                .call(() -> record(actor, handle, document))
                .map(paper -> new Opened(handle, paper))));
  }

  private Uni<?> record(Actor actor, CaseDetails.Handle handle, UUID document) {
    return handle.own()
        ? Uni.createFrom().voidItem()
        : recordReading.execute(actor, handle, new RecordReading.Reading("READ_DOCUMENT", Map.of("document", document.toString())));
  }
}
