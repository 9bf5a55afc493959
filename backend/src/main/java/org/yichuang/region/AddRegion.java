package org.yichuang.region;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;
import org.yichuang.shared.time.Beijing;

/** Adds a town or a village below a county: the tree that comes with the program ends there. */
@ApplicationScoped
public class AddRegion {

  private final Audit audit;
  private final Clock clock;

  AddRegion(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** @param validFrom since when; null: since before our data begin */
  public record NewRegion(RegionCode code, String name, @Nullable LocalDate validFrom) {}

  @WithTransaction
  public Uni<Void> execute(PlaceManager manager, NewRegion wanted) {
    RegionCode code = wanted.code();
    if (!Divisions.isBelowCounty(code)) {
      return Uni.createFrom().failure(Problem.unprocessable("/code", "not-below-county"));
    }
    if (wanted.validFrom() != null && wanted.validFrom().isAfter(Beijing.day(clock.instant()))) {
      return Uni.createFrom().failure(Problem.unprocessable("/validFrom", "future-date"));
    }
    return Panache.getSession()
        .call(session -> Sql.oneAfterTheOther(session, "region " + code.jurisdiction()))
        .chain(session -> parent(session, code)
            .invoke(parent -> {
              if (wanted.validFrom() != null && parent.from() != null && wanted.validFrom().isBefore(parent.from())) {
                throw Problem.unprocessable("/validFrom", "before-begin");
              }
            })
            .chain(parent -> insert(session, wanted, parent.code())))
        .chain(() -> audit.append(manager.event(code.jurisdiction(), "ADD_REGION", code.jurisdiction(), wanted)));
  }

  /** The nearest division above that exists; a village needs its town. */
  private record Parent(String code, @Nullable LocalDate from) {}

  private static Uni<Parent> parent(Mutiny.Session session, RegionCode code) {
    List<String> above = code.level() == RegionLevel.VILLAGE ? code.above().subList(0, 1) : code.above();
    return session
        .createNativeQuery(
            "select code, cast(valid_from as text) from region where code in (:codes) and valid_until is null order by code desc limit 1", Object[].class)
        .setParameter("codes", above)
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(() -> Problem.unprocessable("/code", "unknown-parent"))
        .map(row -> new Parent((String) row[0], row[1] == null ? null : LocalDate.parse((String) row[1])));
  }

  private static Uni<Void> insert(Mutiny.Session session, NewRegion wanted, String parent) {
    return session
        .createNativeQuery(
            "insert into region (code, name, level, parent, valid_from) values (:code, :name, :level, :parent, cast(nullif(:since, '') as date))"
                + " on conflict do nothing")
        .setParameter("code", wanted.code().value())
        .setParameter("name", wanted.name())
        .setParameter("level", wanted.code().level().name())
        .setParameter("parent", parent)
        .setParameter("since", wanted.validFrom() == null ? "" : wanted.validFrom().toString())
        .executeUpdate()
        .invoke(added -> {
          if (added == 0) {
            throw Problem.of(ProblemType.CONFLICT, "region-exists");
          }
        })
        .replaceWithVoid();
  }
}
