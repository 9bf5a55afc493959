package org.yichuang.staff;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Right;
import org.yichuang.identity.Role;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Writes down when somebody is away; on those days their substitute stands in. */
@ApplicationScoped
public class KeepAbsences {

  private static final int LONGEST_DAYS = 366;

  private final StaffRepository repository;
  private final StaffLog log;

  KeepAbsences(StaffRepository repository, StaffLog log) {
    this.repository = repository;
    this.log = log;
  }

  /** The absence that was written down. */
  public record Kept(String staff, UUID absence) {}

  @WithTransaction
  public Uni<Kept> add(Actor actor, RowId id, LocalDate from, LocalDate until) {
    Access.require(actor, Right.MANAGE_STAFF, id.jurisdiction());
    if (until.isBefore(from) || from.plusDays(LONGEST_DAYS).isBefore(until)) {
      throw Problem.unprocessable("/until", "absence-period", LONGEST_DAYS);
    }
    RowId absence = RowId.fresh(id.jurisdiction());
    return repository
        .lock(id)
        .invoke(staff -> {
          if (staff.leftOn != null) {
            throw Problem.of(ProblemType.CONFLICT, "staff-has-left");
          }
        })
        .call(() -> repository.overlaps(id, from, until).invoke(overlaps -> {
          if (overlaps) {
            throw Problem.of(ProblemType.CONFLICT, "absence-overlaps");
          }
        }))
        .call(() -> repository.addAbsence(absence, id.id(), from, until))
        .call(staff -> log.staff(
            StaffLog.By.of(actor, Role.ORG_ADMIN), "ADD_ABSENCE", id, staff.organ, Map.of("from", from.toString(), "until", until.toString())))
        .replaceWith(new Kept(id.toString(), absence.id()));
  }

  @WithTransaction
  public Uni<Void> remove(Actor actor, RowId id, UUID absence) {
    Access.require(actor, Right.MANAGE_STAFF, id.jurisdiction());
    return repository
        .lock(id)
        .call(() -> repository.removeAbsence(id, absence).invoke(removed -> {
          if (removed == 0) {
            throw Problem.notFound();
          }
        }))
        .call(staff -> log.staff(StaffLog.By.of(actor, Role.ORG_ADMIN), "END_ABSENCE", id, staff.organ, Map.of("absence", absence.toString())))
        .replaceWithVoid();
  }
}
