package org.yichuang.region;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Organs and service points, for reading. */
@ApplicationScoped
public class RegionQueries {

  private final Pool pool;

  RegionQueries(Pool pool) {
    this.pool = pool;
  }

  /** An organ as the public sees it. */
  @Schema(name = "Organ")
  public record Organ(
      @NotNull String code,
      @NotNull String jurisdiction,
      @NotNull String name,
      @Nullable String shortName,
      @Nullable String uscc,
      @NotNull OrganNature nature,
      @Nullable String phone,
      @Nullable String complaintPhone) {}

  /** What a paper of an organ needs to know of it. */
  public record Authority(String code, String name, String documentPrefix, String reviewOrgan, String court) {}

  /** Where one can go. */
  @Schema(name = "ServicePoint")
  public record ServicePoint(
      @NotNull String code,
      @NotNull String jurisdiction,
      @NotNull String name,
      @NotNull PointLevel level,
      @NotNull String region,
      @NotNull String address,
      @Nullable String phone,
      @Nullable String hours,
      @Nullable Double longitude,
      @Nullable Double latitude) {}

  public Uni<List<Organ>> organs(String jurisdiction) {
    return all(
        "select code, jurisdiction, name, short_name, uscc, nature, phone, complaint_phone from organ where jurisdiction = $1 order by code",
        Tuple.of(jurisdiction),
        row -> new Organ(
            row.getString(0),
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            OrganNature.valueOf(row.getString(5)),
            row.getString(6),
            row.getString(7)));
  }

  /** What papers of an organ cite; null for an organ of which a catalogue says no more than its name. */
  public Uni<@Nullable Authority> authority(String jurisdiction, String organ) {
    return all(
            "select code, name, document_prefix, review_organ, court from organ where jurisdiction = $1 and code = $2"
                + " and document_prefix is not null and review_organ is not null and court is not null",
            Tuple.of(jurisdiction, organ),
            row -> new Authority(row.getString(0), row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .map(found -> found.isEmpty() ? null : found.getFirst());
  }

  /** Points of a jurisdiction, the centre first; only those that accept a matter, or stand in a division, when asked so. */
  public Uni<List<ServicePoint>> servicePoints(String jurisdiction, @Nullable String matter, @Nullable String region) {
    return all(
        """
        select p.code, p.jurisdiction, p.name, p.level, p.region, p.address, p.phone, p.hours, p.longitude, p.latitude
        from service_point p
        where p.jurisdiction = $1
          and ($2::text is null or exists
            (select from matter_point m where m.jurisdiction = p.jurisdiction and m.matter = $2 and m.service_point = p.code))
          and ($3::text is null or p.region = $3)
        order by p.level <> 'CENTRE', p.level <> 'TOWN', p.region, p.code""",
        Tuple.of(jurisdiction, matter, region),
        row -> new ServicePoint(
            row.getString(0),
            row.getString(1),
            row.getString(2),
            PointLevel.valueOf(row.getString(3)),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getDouble(8),
            row.getDouble(9)));
  }

  /** Whether a matter is accepted at a point; the division of the point, or null. */
  public Uni<@Nullable String> regionOfPointAccepting(String jurisdiction, String matter, String servicePoint) {
    return all(
            """
            select p.region from service_point p join matter_point m on m.jurisdiction = p.jurisdiction and m.service_point = p.code
            where p.jurisdiction = $1 and m.matter = $2 and p.code = $3""",
            Tuple.of(jurisdiction, matter, servicePoint),
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
