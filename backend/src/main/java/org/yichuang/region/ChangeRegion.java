package org.yichuang.region;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.shared.problem.FieldFault;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;
import org.yichuang.shared.time.Beijing;

/**
 * Renames, merges, splits or abolishes a town or village. Nothing is deleted: points and old cases keep the division that they were in, and
 * from it one finds what it became.
 */
@ApplicationScoped
public class ChangeRegion {

  private final Audit audit;
  private final Clock clock;

  ChangeRegion(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What happens.
   *
   * @param name of a renamed one
   * @param successors one for a merger, more for a split, else none
   * @param document by which it was decided
   */
  public record Wanted(
      RegionChangeKind kind, RegionCode region, @Nullable String name, List<RegionCode> successors, LocalDate effectiveOn, String document) {}

  /** @param from since when it stands as it does: its beginning or its last change */
  private record Known(String name, @Nullable LocalDate from, boolean ended, boolean inhabited) {}

  @WithTransaction
  public Uni<Void> execute(PlaceManager manager, Wanted wanted) {
    List<String> concerned = new ArrayList<>(List.of(wanted.region().value()));
    wanted.successors().forEach(code -> concerned.add(code.value()));
    return Panache.getSession()
        .call(session -> Sql.oneAfterTheOther(session, "region " + wanted.region().jurisdiction()))
        .chain(session -> lock(session, concerned)
            .invoke(known -> check(wanted, known))
            .chain(known -> change(session, wanted, known)))
        .chain(() -> audit.append(manager.event(wanted.region().jurisdiction(), "CHANGE_REGION", wanted.region().jurisdiction(), wanted)));
  }

  /** In the order of their codes, so that two changes never wait for each other. */
  private static Uni<Map<String, Known>> lock(Mutiny.Session session, List<String> codes) {
    return session
        .createNativeQuery(
            """
            select r.code, r.name, cast(greatest(r.valid_from, (select max(c.effective_on) from region_change c where c.old_code = r.code)) as text),
              r.valid_until is not null,
              exists (select from region k where k.parent = r.code and k.valid_until is null)
            from region r where r.code in (:codes) order by r.code for update""",
            Object[].class)
        .setParameter("codes", codes)
        .getResultList()
        .map(rows -> {
          Map<String, Known> known = new TreeMap<>();
          for (Object[] row : rows) {
            LocalDate from = row[2] == null ? null : LocalDate.parse((String) row[2]);
            known.put((String) row[0], new Known((String) row[1], from, (Boolean) row[3], (Boolean) row[4]));
          }
          return known;
        });
  }

  private void check(Wanted wanted, Map<String, Known> known) {
    List<FieldFault> faults = new ArrayList<>();
    Known region = known.get(wanted.region().value());
    if (region == null || region.ended()) {
      faults.add(FieldFault.of("/region", "unknown-region"));
    } else if (!Divisions.isBelowCounty(wanted.region())) {
      faults.add(FieldFault.of("/region", "not-below-county"));
    } else if (wanted.kind() != RegionChangeKind.RENAMED && region.inhabited()) {
      faults.add(FieldFault.of("/region", "region-not-empty"));
    }
    if (wanted.effectiveOn().isAfter(Beijing.day(clock.instant()))) {
      faults.add(FieldFault.of("/effectiveOn", "future-date"));
    } else if (region != null && region.from() != null && wanted.effectiveOn().isBefore(region.from())) {
      faults.add(FieldFault.of("/effectiveOn", "before-begin"));
    }
    if (wanted.kind() == RegionChangeKind.RENAMED) {
      checkName(wanted, region, faults);
    }
    checkSuccessors(wanted, known, faults);
    if (!faults.isEmpty()) {
      throw Problem.fields(ProblemType.UNPROCESSABLE, faults);
    }
  }

  private static void checkName(Wanted wanted, @Nullable Known region, List<FieldFault> faults) {
    if (wanted.name() == null) {
      faults.add(FieldFault.of("/name", "required"));
    } else if (region != null && wanted.name().equals(region.name())) {
      faults.add(FieldFault.of("/name", "same-name"));
    }
  }

  private static void checkSuccessors(Wanted wanted, Map<String, Known> known, List<FieldFault> faults) {
    int count = (int) wanted.successors().stream().distinct().count();
    boolean right = count == wanted.successors().size() && switch (wanted.kind()) {
      case MERGED -> count == 1;
      case SPLIT -> count >= 2;
      case RENAMED, ABOLISHED -> count == 0;
    };
    if (!right) {
      faults.add(FieldFault.of("/successors", "successors"));
    }
    for (int i = 0; i < wanted.successors().size(); i++) {
      RegionCode code = wanted.successors().get(i);
      Known successor = known.get(code.value());
      boolean fits =
          successor != null
              && !successor.ended()
              && !code.equals(wanted.region())
              && code.level() == wanted.region().level()
              && code.jurisdiction().equals(wanted.region().jurisdiction());
      if (!fits) {
        faults.add(FieldFault.of("/successors/" + i, "unknown-region"));
      } else if (successor.from() != null && wanted.effectiveOn().isBefore(successor.from())) {
        faults.add(FieldFault.of("/effectiveOn", "before-begin"));
      }
    }
  }

  private static Uni<Void> change(Mutiny.Session session, Wanted wanted, Map<String, Known> known) {
    String code = wanted.region().value();
    String oldName = known.get(code).name();
    if (wanted.kind() == RegionChangeKind.RENAMED) {
      String name = String.valueOf(wanted.name());
      return note(session, wanted, oldName, code, name)
          .chain(() -> session.createNativeQuery("update region set name = :name where code = :code").setParameter("name", name).setParameter("code", code).executeUpdate())
          .replaceWithVoid();
    }
    Uni<Void> noted =
        wanted.successors().isEmpty()
            ? note(session, wanted, oldName, "", "")
            : Multi.createFrom()
                .iterable(wanted.successors())
                .onItem()
                .transformToUniAndConcatenate(to -> note(session, wanted, oldName, to.value(), known.get(to.value()).name()))
                .collect()
                .last()
                .replaceWithVoid();
    return noted
        .chain(() -> session
            .createNativeQuery("update region set valid_until = :on where code = :code")
            .setParameter("on", wanted.effectiveOn())
            .setParameter("code", code)
            .executeUpdate())
        .replaceWithVoid();
  }

  private static Uni<Void> note(Mutiny.Session session, Wanted wanted, String oldName, String newCode, String newName) {
    return session
        .createNativeQuery(
            "insert into region_change (kind, old_code, old_name, new_code, new_name, effective_on, document)"
                + " values (:kind, :old, :oldName, nullif(:new, ''), nullif(:newName, ''), :on, :document)")
        .setParameter("kind", wanted.kind().name())
        .setParameter("old", wanted.region().value())
        .setParameter("oldName", oldName)
        .setParameter("new", newCode)
        .setParameter("newName", newName)
        .setParameter("on", wanted.effectiveOn())
        .setParameter("document", wanted.document())
        .executeUpdate()
        .replaceWithVoid();
  }
}
