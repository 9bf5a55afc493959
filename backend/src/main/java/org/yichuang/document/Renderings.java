package org.yichuang.document;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.yichuang.material.FileStore;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.crypto.Digests;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.http.Blocking;
import org.yichuang.shared.time.Beijing;

/**
 * Renderings of papers: each is made once, kept sealed beside the case's files, and recorded with its hash. Whoever comes before it is
 * made, makes it.
 */
@ApplicationScoped
public class Renderings {

  private static final String PDF = "application/pdf";

  private final Pool pool;
  private final FileStore files;
  private final PaperPages pages;
  private final PdfRenderer renderer;
  private final Blocking blocking;
  private final Clock clock;

  Renderings(Pool pool, FileStore files, PaperPages pages, PdfRenderer renderer, Blocking blocking, Clock clock) {
    this.pool = pool;
    this.files = files;
    this.pages = pages;
    this.renderer = renderer;
    this.blocking = blocking;
    this.clock = clock;
  }

  /** The PDF of a paper. */
  public Uni<byte[]> pdf(RowId application, DocumentQueries.Paper paper, DataKey key) {
    UUID document = paper.head().id();
    return find(application, document)
        .chain(kept -> kept == null ? make(application, paper, key).chain(() -> find(application, document)) : Uni.createFrom().item(kept))
        .chain(file -> blocking.call(() -> files.read(application, file, key)));
  }

  private Uni<UUID> find(RowId application, UUID document) {
    return pool.preparedQuery("select file from document_rendering where jurisdiction = $1 and document = $2 and media_type = $3")
        .execute(Tuple.of(application.jurisdiction(), document, PDF))
        .map(rows -> {
          RowIterator<Row> found = rows.iterator();
          return found.hasNext() ? found.next().getUUID(0) : null;
        });
  }

  /** Of two that make it at the same time the first one recorded stays. */
  private Uni<Void> make(RowId application, DocumentQueries.Paper paper, DataKey key) {
    UUID file = RowId.freshUuid();
    return blocking
        .call(() -> {
          byte[] pdf = renderer.render(pages.html(paper));
          files.write(application, file, key, pdf);
          return pdf;
        })
        .chain(pdf -> record(application, paper.head().id(), file, pdf))
        .chain(recorded -> recorded ? Uni.createFrom().voidItem() : blocking.call(() -> {
          files.delete(application, file);
          return null;
        }));
  }

  private Uni<Boolean> record(RowId application, UUID document, UUID file, byte[] pdf) {
    return pool.preparedQuery(
            "insert into document_rendering (jurisdiction, document, media_type, file, sha256, size, rendered_at) values ($1, $2, $3, $4, $5, $6, $7)"
                + " on conflict do nothing")
        .execute(
            Tuple.from(
                List.of(
                    application.jurisdiction(),
                    document,
                    PDF,
                    file,
                    Digests.sha256(pdf),
                    (long) pdf.length,
                    clock.instant().atZone(Beijing.ZONE).toOffsetDateTime())))
        .map(rows -> rows.rowCount() == 1);
  }
}
