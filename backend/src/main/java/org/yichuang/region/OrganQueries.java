package org.yichuang.region;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.time.Beijing;

/** Organs, for reading. */
@ApplicationScoped
public class OrganQueries {

  private final Pool pool;
  private final Json json;
  private final Clock clock;

  OrganQueries(Pool pool, Json json, Clock clock) {
    this.pool = pool;
    this.json = json;
    this.clock = clock;
  }

  /**
   * An organ in a list.
   *
   * @param complete whether papers can be issued in its name
   */
  @Schema(name = "Organ")
  public record Organ(
      @NotNull String code,
      @NotNull String jurisdiction,
      @NotNull String name,
      @Nullable String shortName,
      @Nullable String uscc,
      @NotNull OrganNature nature,
      @Nullable String parent,
      @Nullable String phone,
      @Nullable String complaintPhone,
      @Nullable LocalDate validUntil,
      @NotNull Boolean complete) {}

  /** Everything of an organ, in a version. */
  public record Known(String jurisdiction, int version, OrganContent content) {}

  /** By code; those that are no more only when asked for. */
  public Uni<List<Organ>> list(String jurisdiction, boolean closedToo) {
    return pool.preparedQuery(
            """
            select code, name, short_name, uscc, nature, parent, phone, complaint_phone, valid_until,
              document_prefix is not null and review_organ is not null and court is not null
            from organ where jurisdiction = $1 and ($2 or valid_until is null or valid_until > $3) order by code""")
        .execute(Tuple.of(jurisdiction, closedToo, Beijing.day(clock.instant())))
        .map(rows -> {
          List<Organ> organs = new ArrayList<>(rows.size());
          for (Row row : rows) {
            organs.add(
                new Organ(
                    row.getString(0),
                    jurisdiction,
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    OrganNature.valueOf(row.getString(4)),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getLocalDate(8),
                    row.getBoolean(9)));
          }
          return organs;
        });
  }

  public Uni<@Nullable Known> find(String jurisdiction, String code) {
    return pool.preparedQuery(
            """
            select o.code, o.name, o.short_name, o.uscc, o.nature, o.parent,
              array(select a.alias from organ_alias a where a.jurisdiction = o.jurisdiction and a.organ = o.code order by a.alias),
              o.office_hours::text, o.phone, o.complaint_phone, o.document_prefix, o.review_organ, o.court, o.valid_until, o.version
            from organ o where o.jurisdiction = $1 and o.code = $2""")
        .execute(Tuple.of(jurisdiction, code))
        .map(rows -> rows.size() == 0 ? null : known(jurisdiction, rows.iterator().next()));
  }

  private Known known(String jurisdiction, Row row) {
    String hours = row.getString(7);
    OrganContent content =
        new OrganContent(
            row.getString(0),
            row.getString(1),
            row.getString(2),
            row.getString(3),
            OrganNature.valueOf(row.getString(4)),
            row.getString(5),
            Arrays.asList(row.getArrayOfStrings(6)),
            hours == null ? null : json.read(hours, OpeningHours.class),
            row.getString(8),
            row.getString(9),
            row.getString(10),
            row.getString(11),
            row.getString(12),
            row.getLocalDate(13));
    return new Known(jurisdiction, row.getInteger(14), content);
  }
}
