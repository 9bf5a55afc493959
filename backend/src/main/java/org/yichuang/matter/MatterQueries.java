package org.yichuang.matter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.data.Cursor;
import org.yichuang.shared.data.NamedRef;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.problem.Problem;

/** Matters, for reading. A published version never changes, so it is remembered. */
@ApplicationScoped
public class MatterQueries {

  private static final String LIST =
      """
      select m.code, m.name, m.summary::text, o.name, m.organ
      from matter m join organ o on o.jurisdiction = m.jurisdiction and o.code = m.organ
      where m.jurisdiction = $1
        and ($2::text[] is null or m.search_text ilike all ($2))
        and ($3::text is null or $3 = any (m.audience))
        and ($4::text is null or m.handling_type = $4)
        and ($5::text is null or m.organ = $5)
        and ($6::text is null or (m.name, m.code) > ($6, $7))
      order by m.name, m.code limit $8""";

  private final Pool pool;
  private final Json json;
  private final Cache<VersionKey, Version> versions = Caffeine.newBuilder().maximumSize(5_000).build();

  MatterQueries(Pool pool, Json json) {
    this.pool = pool;
    this.json = json;
  }

  private record VersionKey(String jurisdiction, String code, int version) {}

  /** A version with the names that it refers to. */
  public record Version(int number, Matter matter, NamedRef organ, List<NamedRef> servicePoints) {}

  /** What a list shows of a matter. */
  public record Summary(String jurisdiction, String code, String name, NamedRef organ, MatterSummaryFields fields) {}

  /** What to look for. */
  public record Filter(
      String jurisdiction, @Nullable String words, @Nullable ServiceObject audience, @Nullable HandlingType handlingType, @Nullable String organ) {}

  /** Matters by name; one more than the limit when there is a next page. */
  public Uni<List<Summary>> list(Filter filter, @Nullable String cursor, int limit) {
    List<String> after = Cursor.decode(cursor, 2);
    Tuple parameters = Tuple.tuple()
        .addValue(filter.jurisdiction())
        .addValue(patterns(filter.words()))
        .addValue(filter.audience() == null ? null : filter.audience().name())
        .addValue(filter.handlingType() == null ? null : filter.handlingType().name())
        .addValue(filter.organ())
        .addValue(after == null ? null : after.get(0))
        .addValue(after == null ? null : after.get(1))
        .addValue(limit + 1);
    return pool.preparedQuery(LIST).execute(parameters).map(rows -> {
      List<Summary> found = new ArrayList<>(rows.size());
      for (Row row : rows) {
        found.add(
            new Summary(
                filter.jurisdiction(),
                row.getString(0),
                row.getString(1),
                new NamedRef(row.getString(4), row.getString(3)),
                json.read(row.getString(2), MatterSummaryFields.class)));
      }
      return found;
    });
  }

  /** The version in force, or null. */
  public Uni<@Nullable Version> findCurrent(String jurisdiction, String code) {
    return pool.preparedQuery("select version from matter where jurisdiction = $1 and code = $2")
        .execute(Tuple.of(jurisdiction, code))
        .chain(rows -> {
          RowIterator<Row> found = rows.iterator();
          return found.hasNext() ? get(jurisdiction, code, found.next().getInteger(0)).map(v -> v) : Uni.createFrom().nullItem();
        });
  }

  /** One version, whether or not it is still in force. */
  public Uni<Version> get(String jurisdiction, String code, int version) {
    VersionKey key = new VersionKey(jurisdiction, code, version);
    Version known = versions.getIfPresent(key);
    if (known != null) {
      return Uni.createFrom().item(known);
    }
    return pool.preparedQuery(
            """
            select v.body::text, o.name,
              (select coalesce(json_agg(json_build_object('code', p.code, 'name', p.name) order by p.level <> 'CENTRE', p.region, p.code), '[]')::text
               from service_point p where p.jurisdiction = v.jurisdiction and v.body -> 'servicePoints' ? p.code)
            from matter_version v join organ o on o.jurisdiction = v.jurisdiction and o.code = v.body ->> 'organ'
            where v.jurisdiction = $1 and v.code = $2 and v.version = $3""")
        .execute(Tuple.of(jurisdiction, code, version))
        .map(rows -> read(key, rows));
  }

  private Version read(VersionKey key, RowSet<Row> rows) {
    RowIterator<Row> found = rows.iterator();
    if (!found.hasNext()) {
      throw Problem.notFound();
    }
    Row row = found.next();
    Matter matter = json.read(row.getString(0), Matter.class);
    Version version =
        new Version(
            key.version(), matter, new NamedRef(matter.organ(), row.getString(1)), Arrays.asList(json.read(row.getString(2), NamedRef[].class)));
    versions.put(key, version);
    return version;
  }

  /** Every word must occur; the signs of LIKE count as themselves. */
  private static String @Nullable [] patterns(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    return Arrays.stream(words.strip().split("\\s+"))
        .map(word -> "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
        .toArray(String[]::new);
  }
}
