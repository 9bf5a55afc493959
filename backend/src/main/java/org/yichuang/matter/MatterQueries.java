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
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.data.Cursor;
import org.yichuang.shared.data.NamedRef;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.time.Beijing;

/** Matters, for reading. Complete versions are remembered for a while. */
@ApplicationScoped
public class MatterQueries {

  private static final String LIST =
      """
      select m.code, m.name, m.summary::text, o.name, m.organ, m.state
      from matter m join organ o on o.jurisdiction = m.jurisdiction and o.code = m.organ
      where m.jurisdiction = $1
        and ($2::text is null or $2 = any (m.audience))
        and ($3::text is null or m.handling_type = $3)
        and ($4::text is null or m.organ = $4)
        and ($5::text is null or m.state = $5)
        and ($6::text is null or (m.name, m.code) > ($6, $7))""";

  /** A word must occur; its pairs of characters are what the index knows. */
  private static final String WORD = " and m.search_text ilike $%d and m.search_pairs @> pairs_of($%d)";

  /** How people begin when they speak: 我想办低保, 怎么申请公租房, 开小吃店. */
  private static final Pattern AROUND = Pattern.compile("^(?:我|想要|想|要|请问|怎么|怎样|如何|去|办理|申请|申办|办|开个|开|领取|领)+");

  private static final String PAGE = " order by m.name, m.code limit $8";
  private static final int PARAMETERS = 8;

  /** A published version never changes, but the names of its organ and points do, and points close. */
  private static final Duration NAMES_STAY = Duration.ofSeconds(30);

  private final Pool pool;
  private final Json json;
  private final Clock clock;
  private final Cache<VersionKey, Version> versions = Caffeine.newBuilder().maximumSize(5_000).expireAfterWrite(NAMES_STAY).build();

  MatterQueries(Pool pool, Json json, Clock clock) {
    this.pool = pool;
    this.json = json;
    this.clock = clock;
  }

  private record VersionKey(String jurisdiction, String code, int version) {}

  /** What is in force of a matter. */
  public sealed interface Current permits Version, Listed {}

  /** A version with the names that it refers to. */
  public record Version(int number, Matter matter, NamedRef organ, List<NamedRef> servicePoints) implements Current {}

  /** A matter that is listed only. */
  public record Listed(int number, ListedMatter matter, NamedRef organ, MatterCodes codes) implements Current {}

  /** What a list shows of a matter. */
  public record Summary(String jurisdiction, String code, String name, MatterState state, NamedRef organ, MatterSummaryFields fields) {}

  /** What to look for. */
  public record Filter(
      String jurisdiction,
      @Nullable String words,
      @Nullable ServiceObject audience,
      @Nullable HandlingType handlingType,
      @Nullable String organ,
      @Nullable MatterState state) {}

  /** Matters by name; one more than the limit when there is a next page. What nothing is found for is asked again without the words around it. */
  public Uni<List<Summary>> list(Filter filter, @Nullable String cursor, int limit) {
    return find(filter, cursor, limit).chain(found -> {
      String bare = filter.words() == null ? "" : AROUND.matcher(filter.words().strip()).replaceFirst("");
      boolean again = found.isEmpty() && bare.length() > 1 && !bare.equals(String.valueOf(filter.words()).strip());
      return again
          ? find(new Filter(filter.jurisdiction(), bare, filter.audience(), filter.handlingType(), filter.organ(), filter.state()), cursor, limit)
          : Uni.createFrom().item(found);
    });
  }

  private Uni<List<Summary>> find(Filter filter, @Nullable String cursor, int limit) {
    List<String> after = Cursor.decode(cursor, 2);
    Tuple parameters = Tuple.tuple()
        .addValue(filter.jurisdiction())
        .addValue(name(filter.audience()))
        .addValue(name(filter.handlingType()))
        .addValue(filter.organ())
        .addValue(name(filter.state()))
        .addValue(after == null ? null : after.get(0))
        .addValue(after == null ? null : after.get(1))
        .addValue(limit + 1);
    StringBuilder sql = new StringBuilder(LIST);
    int place = PARAMETERS;
    for (String word : words(filter.words())) {
      sql.append(WORD.formatted(++place, ++place));
      parameters.addValue(pattern(word)).addValue(word);
    }
    return pool.preparedQuery(sql.append(PAGE).toString()).execute(parameters).map(rows -> {
      List<Summary> found = new ArrayList<>(rows.size());
      for (Row row : rows) {
        found.add(
            new Summary(
                filter.jurisdiction(),
                row.getString(0),
                row.getString(1),
                MatterState.valueOf(row.getString(5)),
                new NamedRef(row.getString(4), row.getString(3)),
                json.read(row.getString(2), MatterSummaryFields.class)));
      }
      return found;
    });
  }

  /** What is in force, or null. */
  public Uni<@Nullable Current> findCurrent(String jurisdiction, String code) {
    return pool.preparedQuery(
            """
            select m.version, m.state, v.body::text, o.code, o.name,
              m.national_basic_code, m.national_task_code, m.national_handle_item_code, m.local_code
            from matter m join organ o on o.jurisdiction = m.jurisdiction and o.code = m.organ
            left join matter_version v on m.state = 'LISTED' and v.jurisdiction = m.jurisdiction and v.code = m.code and v.version = m.version
            where m.jurisdiction = $1 and m.code = $2""")
        .execute(Tuple.of(jurisdiction, code))
        .chain(rows -> {
          RowIterator<Row> found = rows.iterator();
          if (!found.hasNext()) {
            return Uni.createFrom().nullItem();
          }
          Row row = found.next();
          return MatterState.valueOf(row.getString(1)) == MatterState.LISTED
              ? Uni.createFrom().item(listed(row))
              : get(jurisdiction, code, row.getInteger(0)).map(version -> version);
        });
  }

  private Listed listed(Row row) {
    return new Listed(
        row.getInteger(0),
        json.read(row.getString(2), ListedMatter.class),
        new NamedRef(row.getString(3), row.getString(4)),
        new MatterCodes(row.getString(5), row.getString(6), row.getString(7), row.getString(8)));
  }

  /** One complete version, whether or not it is still in force. */
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
               from service_point p where p.jurisdiction = v.jurisdiction and v.body -> 'servicePoints' ? p.code
                 and (p.valid_until is null or p.valid_until > $4))
            from matter_version v join organ o on o.jurisdiction = v.jurisdiction and o.code = v.body ->> 'organ'
            where v.jurisdiction = $1 and v.code = $2 and v.version = $3 and v.state = 'OPEN'""")
        .execute(Tuple.of(jurisdiction, code, version, Beijing.day(clock.instant())))
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

  private static List<String> words(@Nullable String words) {
    return words == null || words.isBlank() ? List.of() : Arrays.stream(words.strip().split("\\s+")).toList();
  }

  /** The signs of LIKE count as themselves. */
  private static String pattern(String word) {
    return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
