package org.yichuang.region;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.deadline.Calendars;
import org.yichuang.region.PointView.Counter;
import org.yichuang.shared.data.NamedRef;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.time.Beijing;

/** Service points and their counters, for reading: with today's hours. */
@ApplicationScoped
public class PointQueries {

  private static final String POINT =
      """
      select p.code, p.name, p.level, p.region, r.name, p.organ, o.name, p.address, p.phone, p.schedule::text, p.hours_note, p.longitude, p.latitude,
        p.valid_until, p.version
      from service_point p
      join organ o on o.jurisdiction = p.jurisdiction and o.code = p.organ
      left join region r on r.code = p.region
      """;

  /** A division is asked for together with what lies within it and with what became part of it. */
  private static final String LIST =
      """
      with recursive asked(code) as (
        select $3::varchar union select c.old_code from region_change c join asked a on c.new_code = a.code and c.old_code <> c.new_code)
      """
          + POINT
          + """
          where p.jurisdiction = $1
            and ($2::text is null or exists
              (select from matter_point m where m.jurisdiction = p.jurisdiction and m.matter = $2 and m.service_point = p.code))
            and ($3::text is null or exists (select from asked a where p.region like region_stem(a.code) || '%'))
            and ($4 or p.valid_until is null or p.valid_until > $5)
          order by
            (select coalesce(max(length(region_stem(n))), 0) from unnest($6::text[]) n where p.region like region_stem(n) || '%') desc,
            array_position(array['CENTRE', 'TOWN', 'PARK', 'BANK', 'VILLAGE'], p.level::text), p.region, p.code""";

  private final Pool pool;
  private final Json json;
  private final Calendars calendars;
  private final Clock clock;

  PointQueries(Pool pool, Json json, Calendars calendars, Clock clock) {
    this.pool = pool;
    this.json = json;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Which points.
   *
   * @param matter those that accept it
   * @param region those in it
   * @param near the division from which the way is shortest comes first
   * @param closedToo also those that are no more
   */
  public record Filter(String jurisdiction, @Nullable String matter, @Nullable RegionCode region, @Nullable RegionCode near, boolean closedToo) {}

  /** The nearest first, then the centre before towns before villages. */
  public Uni<List<PointView>> list(Filter filter) {
    RegionCode near = filter.near();
    String[] line = near == null ? new String[0] : Stream.concat(Stream.of(near.value()), near.above().stream()).toArray(String[]::new);
    Tuple parameters =
        Tuple.tuple()
            .addValue(filter.jurisdiction())
            .addValue(filter.matter())
            .addValue(filter.region() == null ? null : filter.region().value())
            .addValue(filter.closedToo())
            .addValue(Beijing.day(clock.instant()))
            .addValue(line);
    return pool.preparedQuery(LIST).execute(parameters).map(rows -> {
      List<PointView> points = new ArrayList<>(rows.size());
      rows.forEach(row -> points.add(point(filter.jurisdiction(), row)));
      return points;
    });
  }

  /** A point with its counters, also one that is no more. */
  public record Detail(PointView point, List<Counter> counters) {}

  public Uni<@Nullable Detail> find(String jurisdiction, String code) {
    return pool.preparedQuery(POINT + " where p.jurisdiction = $1 and p.code = $2")
        .execute(Tuple.of(jurisdiction, code))
        .chain(rows -> rows.size() == 0
            ? Uni.createFrom().nullItem()
            : counters(jurisdiction, code).map(counters -> new Detail(point(jurisdiction, rows.iterator().next()), counters)));
  }

  private Uni<List<Counter>> counters(String jurisdiction, String point) {
    return pool.preparedQuery(
            """
            select c.id, c.version, c.code, c.name, c.zone, c.active,
              array(select w.code from unnest(c.organs) with ordinality w(code, place) order by place),
              array(select coalesce(o.name, w.code) from unnest(c.organs) with ordinality w(code, place)
                left join organ o on o.jurisdiction = c.jurisdiction and o.code = w.code order by place)
            from counter c where c.jurisdiction = $1 and c.service_point = $2 order by c.zone nulls first, c.code""")
        .execute(Tuple.of(jurisdiction, point))
        .map(rows -> {
          List<Counter> counters = new ArrayList<>(rows.size());
          rows.forEach(row -> counters.add(counter(row)));
          return counters;
        });
  }

  private static Counter counter(Row row) {
    String[] codes = row.getArrayOfStrings(6);
    String[] names = row.getArrayOfStrings(7);
    List<NamedRef> organs = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      organs.add(new NamedRef(codes[i], names[i]));
    }
    UUID id = row.getUUID(0);
    return new Counter(id, row.getInteger(1), row.getString(2), row.getString(3), row.getString(4), organs, row.getBoolean(5));
  }

  private PointView point(String jurisdiction, Row row) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Beijing.ZONE);
    String schedule = row.getString(9);
    PointContent content =
        new PointContent(
            row.getString(0),
            row.getString(1),
            PointLevel.valueOf(row.getString(2)),
            row.getString(3),
            row.getString(5),
            row.getString(7),
            row.getString(8),
            schedule == null ? null : json.read(schedule, OpeningHours.class),
            row.getString(10),
            row.getDouble(11),
            row.getDouble(12),
            row.getLocalDate(13));
    return PointView.of(jurisdiction, row.getInteger(14), content, row.getString(4), row.getString(6), now, calendars.of(row.getString(3)));
  }
}
