package org.yichuang.region;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.data.NamedRef;

/** Divisions as they are, or as they were on a day, for reading. */
@ApplicationScoped
public class DivisionQueries {

  /** A division of the day $1 under the name of that day: a later renaming tells what it was called before. */
  private static final String REGION =
      """
      select r.code,
        coalesce((select c.old_name from region_change c where c.old_code = r.code and c.kind = 'RENAMED' and c.effective_on > $1
          order by c.effective_on limit 1), r.name),
        r.level, r.parent, r.valid_from, r.valid_until,
        exists (select from region k where k.parent = r.code and (k.valid_until is null or k.valid_until > $1))
      from region r
      """;

  private static final String OF_THE_DAY = " (r.valid_from is null or r.valid_from <= $1) and (r.valid_until is null or r.valid_until > $1)";

  private final Pool pool;

  DivisionQueries(Pool pool) {
    this.pool = pool;
  }

  /**
   * A division, twelve digits.
   *
   * @param validUntil the first day on which it is no more
   */
  @Schema(name = "Region")
  public record Region(
      @NotNull @Pattern(regexp = "^[0-9]{12}$") String code,
      @NotNull String name,
      @NotNull RegionLevel level,
      @Nullable String parent,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validUntil,
      @NotNull Boolean hasChildren) {}

  /** Another division that one became or came from, or the same one under another name. */
  @Schema(name = "RegionChange")
  public record Change(
      @NotNull RegionChangeKind kind,
      @NotNull NamedRef from,
      @Nullable NamedRef to,
      @NotNull LocalDate effectiveOn,
      @NotNull String document) {}

  /** A division with all that stands above it, the province first, and its history. */
  public record Detail(Region region, List<NamedRef> path, List<Change> predecessors, List<Change> successors) {}

  /**
   * Which divisions.
   *
   * @param parent those directly below it, or, with words, all within it
   * @param words part of the name
   */
  public record Filter(@Nullable RegionCode parent, @Nullable String words, LocalDate at) {}

  /** By code; one more than the limit when there are more. */
  public Uni<List<Region>> list(Filter filter, @Nullable String after, int limit) {
    String pattern = filter.words() == null || filter.words().isBlank() ? null : pattern(filter.words().strip());
    String parent = filter.parent() == null ? null : filter.parent().value();
    String within = filter.parent() == null ? null : filter.parent().stem() + "%";
    return all(
        REGION
            + " where "
            + OF_THE_DAY
            + """
               and ($2::text is null or r.name like $2)
               and ($3::text is null or case when $2::text is null then r.parent = $3 else r.code like $4 and r.code <> $3 end)
               and ($5::text is null or r.code > $5)
              order by r.code limit $6""",
        Tuple.of(filter.at(), pattern, parent, within, after, limit + 1),
        DivisionQueries::region);
  }

  /** One division by its code, also one that is no more; null when there never was one. */
  public Uni<@Nullable Detail> find(RegionCode code, LocalDate at) {
    return all(REGION + " where r.code = $2", Tuple.of(at, code.value()), DivisionQueries::region)
        .chain(found -> found.isEmpty()
            ? Uni.createFrom().nullItem()
            : path(code.value(), at)
                .chain(path -> changes("c.new_code = $1 and c.old_code <> $1", code.value())
                    .chain(before -> changes("c.old_code = $1", code.value())
                        .map(after -> new Detail(found.getFirst(), path, before, after)))));
  }

  private Uni<List<NamedRef>> path(String code, LocalDate at) {
    return all(
        "with recursive line as (select parent, 1 as height from region where code = $2 union all select p.parent, l.height + 1 from line l join region p"
            + " on p.code = l.parent) "
            + REGION
            + " join line l on l.parent = r.code order by l.height desc",
        Tuple.of(at, code),
        row -> new NamedRef(row.getString(0), row.getString(1)));
  }

  private Uni<List<Change>> changes(String which, String code) {
    return all(
        "select c.kind, c.old_code, c.old_name, c.new_code, c.new_name, c.effective_on, c.document from region_change c where "
            + which
            + " order by c.effective_on, c.old_code, c.new_code",
        Tuple.of(code),
        row -> new Change(
            RegionChangeKind.valueOf(row.getString(0)),
            new NamedRef(row.getString(1), row.getString(2)),
            NamedRef.of(row.getString(3), row.getString(4)),
            row.getLocalDate(5),
            row.getString(6)));
  }

  private static Region region(Row row) {
    return new Region(
        row.getString(0),
        row.getString(1),
        RegionLevel.valueOf(row.getString(2)),
        row.getString(3),
        row.getLocalDate(4),
        row.getLocalDate(5),
        row.getBoolean(6));
  }

  /** The signs of LIKE count as themselves. */
  private static String pattern(String words) {
    return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  private <T> Uni<List<T>> all(String sql, Tuple parameters, Function<Row, T> read) {
    return pool.preparedQuery(sql).execute(parameters).map((RowSet<Row> rows) -> {
      List<T> all = new ArrayList<>(rows.size());
      rows.forEach(row -> all.add(read.apply(row)));
      return all;
    });
  }
}
