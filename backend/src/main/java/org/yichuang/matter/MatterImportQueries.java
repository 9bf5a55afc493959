package org.yichuang.matter;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.csv.CsvEncoding;
import org.yichuang.shared.data.Cursor;

/** Imports and what was found in their files, for reading. */
@ApplicationScoped
public class MatterImportQueries {

  private static final String COLUMNS =
      """
      select id, state, file_name, jurisdiction, encoding, total, created, updated, unchanged, rejected, started_at, finished_at, errors, warnings
      from matter_import""";

  private final Pool pool;

  MatterImportQueries(Pool pool) {
    this.pool = pool;
  }

  /** An import as it stands. */
  public record View(
      UUID id,
      MatterImportState state,
      String fileName,
      @Nullable String jurisdiction,
      CsvEncoding encoding,
      int total,
      int created,
      int updated,
      int unchanged,
      int rejected,
      OffsetDateTime startedAt,
      @Nullable OffsetDateTime finishedAt,
      int errorCount,
      int warningCount) {}

  /** One finding. */
  public record Finding(int seq, int line, @Nullable String column, ImportReason reason, List<String> arguments) {}

  /** Imports, the newest first; one more than the limit when there is a next page. */
  public Uni<List<View>> list(@Nullable String jurisdiction, @Nullable String cursor, int limit) {
    UUID before = before(cursor);
    return pool.preparedQuery(COLUMNS + " where ($1::text is null or jurisdiction = $1) and ($2::uuid is null or id < $2) order by id desc limit $3")
        .execute(Tuple.of(jurisdiction, before, limit + 1))
        .map(rows -> {
          List<View> views = new ArrayList<>(rows.size());
          rows.forEach(row -> views.add(view(row)));
          return views;
        });
  }

  /** The import, or null where the reader may not know of it. */
  public Uni<@Nullable View> find(@Nullable String jurisdiction, UUID id) {
    return pool.preparedQuery(COLUMNS + " where id = $2 and ($1::text is null or jurisdiction = $1)").execute(Tuple.of(jurisdiction, id)).map(rows -> {
      RowIterator<Row> found = rows.iterator();
      return found.hasNext() ? view(found.next()) : null;
    });
  }

  /** Findings in the order of the file, after one of them. */
  public Uni<List<Finding>> findings(UUID id, boolean errors, int after, int most) {
    return pool.preparedQuery(
            "select seq, line, place, reason, arguments from matter_import_finding where import = $1 and severity = $2 and seq > $3 order by seq limit $4")
        .execute(Tuple.of(id, (errors ? ImportReason.Severity.ERROR : ImportReason.Severity.WARNING).name(), after, most))
        .map(rows -> {
          List<Finding> findings = new ArrayList<>(rows.size());
          rows.forEach(row -> findings.add(
              new Finding(row.getInteger(0), row.getInteger(1), row.getString(2), ImportReason.valueOf(row.getString(3)), List.of(row.getArrayOfStrings(4)))));
          return findings;
        });
  }

  private static @Nullable UUID before(@Nullable String cursor) {
    List<String> parts = Cursor.decode(cursor, 1);
    try {
      return parts == null ? null : UUID.fromString(parts.getFirst());
    } catch (IllegalArgumentException forged) {
      throw Cursor.invalid();
    }
  }

  private static View view(Row row) {
    return new View(
        row.getUUID(0),
        MatterImportState.valueOf(row.getString(1)),
        row.getString(2),
        row.getString(3),
        CsvEncoding.valueOf(row.getString(4)),
        row.getInteger(5),
        row.getInteger(6),
        row.getInteger(7),
        row.getInteger(8),
        row.getInteger(9),
        row.getOffsetDateTime(10),
        row.getOffsetDateTime(11),
        row.getInteger(12),
        row.getInteger(13));
  }
}
