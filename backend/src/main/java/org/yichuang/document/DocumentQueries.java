package org.yichuang.document;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.problem.Problem;

/** Papers of a case, for reading. Whether the caller may is decided before. */
@ApplicationScoped
public class DocumentQueries {

  private static final String COLUMNS =
      """
      select d.id, d.kind, d.title, d.number, d.issued_on, o.name, r.sha256, d.content
      from document d
      join organ o on o.jurisdiction = d.jurisdiction and o.code = d.organ
      left join document_rendering r on r.jurisdiction = d.jurisdiction and r.document = d.id and r.media_type = 'application/pdf'
      where d.jurisdiction = $1 and d.application = $2""";

  private final Pool pool;
  private final Json json;

  DocumentQueries(Pool pool, Json json) {
    this.pool = pool;
    this.json = json;
  }

  /** A paper without its content. */
  public record Head(UUID id, DocumentKind kind, String title, String number, LocalDate issuedOn, String organName, @Nullable String sha256) {}

  /** A paper with its content. */
  public record Paper(Head head, PaperContent content) {}

  /** Oldest first. */
  public Uni<List<Head>> list(RowId application) {
    return pool.preparedQuery(COLUMNS + " order by d.id").execute(Tuple.of(application.jurisdiction(), application.id())).map(rows -> {
      List<Head> papers = new ArrayList<>(rows.size());
      rows.forEach(row -> papers.add(head(row)));
      return papers;
    });
  }

  /** 404 unless the paper belongs to the case. */
  public Uni<Paper> get(RowId application, UUID document, DataKey key) {
    return pool.preparedQuery(COLUMNS + " and d.id = $3").execute(Tuple.of(application.jurisdiction(), application.id(), document)).map(rows -> {
      RowIterator<Row> found = rows.iterator();
      if (!found.hasNext()) {
        throw Problem.notFound();
      }
      Row row = found.next();
      String content = key.unseal(row.getBuffer(7).getBytes(), IssuePaper.CONTENT + "/" + document);
      return new Paper(head(row), json.read(String.valueOf(content), PaperContent.class));
    });
  }

  private static Head head(Row row) {
    return new Head(
        row.getUUID(0),
        DocumentKind.valueOf(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getLocalDate(4),
        row.getString(5),
        row.getString(6));
  }
}
