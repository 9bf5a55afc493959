package org.yichuang.region;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.data.SqlStates;
import org.yichuang.shared.http.ETags;
import org.yichuang.shared.problem.FieldFault;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;
import org.yichuang.shared.time.Beijing;

/** Adds a counter to a service point, and changes it. One that is no more used is switched off, never deleted: evaluations hang on it. */
@ApplicationScoped
public class KeepCounter {

  private final PointRepository points;
  private final Audit audit;
  private final Clock clock;

  KeepCounter(PointRepository points, Audit audit, Clock clock) {
    this.points = points;
    this.audit = audit;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<UUID> add(PlaceManager manager, String jurisdiction, String point, CounterContent counter) {
    UUID id = RowId.freshUuid();
    return point(jurisdiction, point)
        .call(() -> check(jurisdiction, counter))
        .call(() -> write(
            "insert into counter (id, jurisdiction, service_point, code, name, zone, organs, active)"
                + " values (:id, :jurisdiction, :point, :code, :name, nullif(:zone, ''), string_to_array(:organs, ','), :active)",
            jurisdiction,
            point,
            id,
            counter))
        .chain(known -> log(manager, jurisdiction, "ADD_COUNTER", known, point, id, counter))
        .replaceWith(id);
  }

  @WithTransaction
  public Uni<Void> change(PlaceManager manager, String jurisdiction, String point, UUID id, CounterContent counter, @Nullable String ifMatch) {
    return point(jurisdiction, point)
        .call(() -> version(jurisdiction, point, id).invoke(version -> ETags.require(ifMatch, version)))
        .call(() -> check(jurisdiction, counter))
        .call(() -> write(
            "update counter set version = version + 1, code = :code, name = :name, zone = nullif(:zone, ''), organs = string_to_array(:organs, ','),"
                + " active = :active where id = :id and jurisdiction = :jurisdiction and service_point = :point",
            jurisdiction,
            point,
            id,
            counter))
        .chain(known -> log(manager, jurisdiction, "CHANGE_COUNTER", known, point, id, counter));
  }

  private Uni<PointRepository.Locked> point(String jurisdiction, String point) {
    return points.lock(jurisdiction, point).onItem().ifNull().failWith(Problem::notFound).map(java.util.Objects::requireNonNull);
  }

  private static Uni<Integer> version(String jurisdiction, String point, UUID id) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery("select version from counter where jurisdiction = :jurisdiction and id = :id and service_point = :point for update", Integer.class)
            .setParameter("jurisdiction", jurisdiction)
            .setParameter("id", id)
            .setParameter("point", point)
            .getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(Problem::notFound);
  }

  private Uni<Void> check(String jurisdiction, CounterContent counter) {
    if (counter.organs().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery("select code from organ where jurisdiction = :jurisdiction and code in (:codes) and (valid_until is null or valid_until > :today)", String.class)
            .setParameter("jurisdiction", jurisdiction)
            .setParameter("today", Beijing.day(clock.instant()))
            .setParameter("codes", counter.organs())
            .getResultList())
        .invoke(known -> {
          List<FieldFault> faults = new ArrayList<>();
          for (int i = 0; i < counter.organs().size(); i++) {
            String organ = counter.organs().get(i);
            if (!known.contains(organ) || counter.organs().indexOf(organ) < i) {
              faults.add(FieldFault.of("/organs/" + i, "unknown-organ"));
            }
          }
          if (!faults.isEmpty()) {
            throw Problem.fields(ProblemType.UNPROCESSABLE, faults);
          }
        })
        .replaceWithVoid();
  }

  private static Uni<Void> write(String sql, String jurisdiction, String point, UUID id, CounterContent counter) {
    return Panache.getSession()
        .chain((Mutiny.Session session) -> session
            .createNativeQuery(sql)
            .setParameter("id", id)
            .setParameter("jurisdiction", jurisdiction)
            .setParameter("point", point)
            .setParameter("code", counter.code())
            .setParameter("name", counter.name())
            .setParameter("zone", Sql.text(counter.zone()))
            .setParameter("organs", String.join(",", counter.organs()))
            .setParameter("active", counter.active())
            .executeUpdate())
        .onFailure(SqlStates::isUnique)
        .transform(taken -> Problem.of(ProblemType.CONFLICT, "code-taken"))
        .replaceWithVoid();
  }

  private Uni<Void> log(
      PlaceManager manager, String jurisdiction, String action, PointRepository.Locked known, String point, UUID id, CounterContent counter) {
    return audit.append(manager.event(jurisdiction, action, known.organ(), Map.of("servicePoint", point, "counter", id.toString(), "content", counter)));
  }
}
