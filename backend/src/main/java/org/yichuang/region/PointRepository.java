package org.yichuang.region;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.problem.FieldFault;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;
import org.yichuang.shared.time.Beijing;

/** Service points as they are written, within the transaction of the caller. */
@ApplicationScoped
class PointRepository {

  /** Mainland, islands and seas of China, in degrees. */
  private static final double WEST = 73;

  private static final double EAST = 136;
  private static final double SOUTH = 3;
  private static final double NORTH = 54;

  private final Json json;
  private final Clock clock;

  PointRepository(Json json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /**
   * 422 with everything that does not fit: organ, division, coordinates, hours.
   *
   * @param former of a point that is there already: it may stay in a division, and with an organ, that is no more
   */
  Uni<Void> check(String jurisdiction, PointContent point, @Nullable Locked former) {
    List<FieldFault> faults = new ArrayList<>();
    if (point.hours() != null) {
      faults.addAll(HoursRules.check(point.hours(), "/hours"));
    }
    coordinates(point, faults);
    boolean within = new RegionCode(point.region()).isWithin(RegionCode.ofJurisdiction(jurisdiction));
    return Panache.getSession()
        .chain(session -> organ(session, jurisdiction, point.organ(), former == null ? "" : former.organ())
            .invoke(there -> note(there, "/organ", "unknown-organ", faults))
            .chain(() -> region(session, point.region(), former == null ? "" : former.region())))
        .invoke(there -> note(there && within, "/region", "unknown-region", faults))
        .invoke(() -> {
          if (!faults.isEmpty()) {
            throw Problem.fields(ProblemType.UNPROCESSABLE, faults);
          }
        })
        .replaceWithVoid();
  }

  private static void coordinates(PointContent point, List<FieldFault> faults) {
    if ((point.longitude() == null) != (point.latitude() == null)) {
      faults.add(FieldFault.of(point.longitude() == null ? "/longitude" : "/latitude", "required"));
    }
    if (point.longitude() != null && !(point.longitude() >= WEST && point.longitude() <= EAST)) {
      faults.add(FieldFault.of("/longitude", "range"));
    }
    if (point.latitude() != null && !(point.latitude() >= SOUTH && point.latitude() <= NORTH)) {
      faults.add(FieldFault.of("/latitude", "range"));
    }
  }

  private static void note(boolean right, String pointer, String code, List<FieldFault> faults) {
    if (!right) {
      faults.add(FieldFault.of(pointer, code));
    }
  }

  private Uni<Boolean> organ(Mutiny.Session session, String jurisdiction, String code, String former) {
    return session
        .createNativeQuery(
            "select count(*) from organ where jurisdiction = :jurisdiction and code = :code"
                + " and (valid_until is null or valid_until > :today or code = :former)",
            Long.class)
        .setParameter("jurisdiction", jurisdiction)
        .setParameter("code", code)
        .setParameter("today", Beijing.day(clock.instant()))
        .setParameter("former", former)
        .getSingleResult()
        .map(count -> count > 0);
  }

  private Uni<Boolean> region(Mutiny.Session session, String code, String former) {
    return session
        .createNativeQuery(
            "select count(*) from region where code = :code and (valid_until is null or valid_until > :today or code = :former)", Long.class)
        .setParameter("code", code)
        .setParameter("today", Beijing.day(clock.instant()))
        .setParameter("former", former)
        .getSingleResult()
        .map(count -> count > 0);
  }

  /**
   * A point as it stands, locked.
   *
   * @param organ who runs it
   */
  record Locked(int version, String region, String organ) {}

  Uni<@Nullable Locked> lock(String jurisdiction, String code) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery(
                "select version, region, organ from service_point where jurisdiction = :jurisdiction and code = :code for update", Object[].class)
            .setParameter("jurisdiction", jurisdiction)
            .setParameter("code", code)
            .getSingleResultOrNull())
        .map(row -> row == null ? null : new Locked(((Number) row[0]).intValue(), (String) row[1], (String) row[2]));
  }

  /** False when the code is taken. */
  Uni<Boolean> insert(String jurisdiction, PointContent point) {
    return write(
            """
            insert into service_point (jurisdiction, code, name, level, region, organ, address, phone, schedule, hours_note, longitude, latitude, valid_until)
            values (:jurisdiction, :code, :name, :level, :region, :organ, :address, nullif(:phone, ''),
              cast(nullif(cast(:hours as text), '') as jsonb), nullif(:note, ''), cast(nullif(cast(:longitude as text), '') as double precision),
              cast(nullif(cast(:latitude as text), '') as double precision), cast(nullif(cast(:until as text), '') as date))
            on conflict do nothing""",
            jurisdiction,
            point)
        .map(rows -> rows == 1);
  }

  Uni<Void> update(String jurisdiction, PointContent point) {
    return write(
            """
            update service_point set version = version + 1, name = :name, level = :level, region = :region, organ = :organ, address = :address,
              phone = nullif(:phone, ''), schedule = cast(nullif(cast(:hours as text), '') as jsonb), hours_note = nullif(:note, ''),
              longitude = cast(nullif(cast(:longitude as text), '') as double precision),
              latitude = cast(nullif(cast(:latitude as text), '') as double precision),
              valid_until = cast(nullif(cast(:until as text), '') as date)
            where jurisdiction = :jurisdiction and code = :code""",
            jurisdiction,
            point)
        .replaceWithVoid();
  }

  private Uni<Integer> write(String sql, String jurisdiction, PointContent point) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery(sql)
            .setParameter("jurisdiction", jurisdiction)
            .setParameter("code", point.code())
            .setParameter("name", point.name())
            .setParameter("level", point.level().name())
            .setParameter("region", point.region())
            .setParameter("organ", point.organ())
            .setParameter("address", point.address())
            .setParameter("phone", Sql.text(point.phone()))
            .setParameter("hours", point.hours() == null ? "" : json.write(point.hours()))
            .setParameter("note", Sql.text(point.hoursNote()))
            .setParameter("longitude", Sql.text(point.longitude()))
            .setParameter("latitude", Sql.text(point.latitude()))
            .setParameter("until", Sql.text(point.validUntil()))
            .executeUpdate());
  }
}
