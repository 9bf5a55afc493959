package org.yichuang.region;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.time.Beijing;

/** What a case needs to know of the places around it. */
@ApplicationScoped
public class RegionQueries {

  private final Pool pool;
  private final Clock clock;

  RegionQueries(Pool pool, Clock clock) {
    this.pool = pool;
    this.clock = clock;
  }

  /** What a paper of an organ needs to know of it. */
  public record Authority(String code, String name, String documentPrefix, String reviewOrgan, String court) {}

  /** What papers of an organ cite; null for an organ of which a catalogue says no more than its name. */
  public Uni<@Nullable Authority> authority(String jurisdiction, String organ) {
    return all(
            "select code, name, document_prefix, review_organ, court from organ where jurisdiction = $1 and code = $2"
                + " and document_prefix is not null and review_organ is not null and court is not null",
            Tuple.of(jurisdiction, organ),
            row -> new Authority(row.getString(0), row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .map(found -> found.isEmpty() ? null : found.getFirst());
  }

  /** Whether a matter is accepted at a point that is not closed; the division of the point, or null. */
  public Uni<@Nullable String> regionOfPointAccepting(String jurisdiction, String matter, String servicePoint) {
    return all(
            """
            select p.region from service_point p join matter_point m on m.jurisdiction = p.jurisdiction and m.service_point = p.code
            where p.jurisdiction = $1 and m.matter = $2 and p.code = $3 and (p.valid_until is null or p.valid_until > $4)""",
            Tuple.of(jurisdiction, matter, servicePoint, Beijing.day(clock.instant())),
            row -> row.getString(0))
        .map(found -> found.isEmpty() ? null : found.getFirst());
  }

  private <T> Uni<List<T>> all(String sql, Tuple parameters, Function<Row, T> read) {
    return pool.preparedQuery(sql).execute(parameters).map((RowSet<Row> rows) -> {
      List<T> all = new ArrayList<>(rows.size());
      rows.forEach(row -> all.add(read.apply(row)));
      return all;
    });
  }
}
