package org.yichuang.staff;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.yichuang.identity.Access;
import org.yichuang.identity.AccountKeeping;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.Right;
import org.yichuang.identity.Role;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;
import org.yichuang.shared.time.Beijing;

/**
 * Somebody leaves: roles and sessions end, the account is closed. On other nodes a session may be taken for a living one for
 * {@code yichuang.session.cache} more. An administrator or auditor cannot be sent away by the personnel desk alone: the role is taken first.
 */
@ApplicationScoped
public class DepartStaff {

  private final StaffRepository repository;
  private final AccountKeeping accounts;
  private final StaffLog log;
  private final Clock clock;

  DepartStaff(StaffRepository repository, AccountKeeping accounts, StaffLog log, Clock clock) {
    this.repository = repository;
    this.accounts = accounts;
    this.log = log;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<RowId> execute(Actor actor, RowId id) {
    Access.require(actor, Right.MANAGE_STAFF, id.jurisdiction());
    Access.requireOther(actor, id.id());
    StaffLog.By by = StaffLog.By.of(actor, Role.ORG_ADMIN);
    return repository
        .lock(id)
        .invoke(staff -> {
          if (staff.leftOn != null) {
            throw Problem.of(ProblemType.CONFLICT, "staff-has-left");
          }
        })
        .call(staff -> repository.roles(staff.account()).chain(held -> end(by, id, held)))
        .call(staff -> accounts.close(staff.account()))
        .invoke(staff -> {
          staff.leftOn = Beijing.day(clock.instant());
          staff.substitute = null;
        })
        .call(() -> repository.endSubstitutions(id).chain(freed -> noteFreed(by, freed)))
        .call(staff -> log.staff(by, "STAFF_LEFT", id, staff.organ, Map.of()))
        .replaceWith(id);
  }

  /** Whoever comes back stands in for nobody until the security desk says so. */
  private Uni<Void> noteFreed(StaffLog.By by, List<StaffRepository.Freed> freed) {
    return Multi.createFrom()
        .iterable(freed)
        .onItem()
        .transformToUniAndConcatenate(one -> log.substitute(by, one.staff(), one.organ(), ""))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> end(StaffLog.By by, RowId id, List<StaffRepository.Held> held) {
    for (StaffRepository.Held role : held) {
      if (RoleRules.ADMINISTRATORS.contains(role.role())) {
        throw Problem.of(ProblemType.CONFLICT, "administrator-leaves").with("conflictingRole", role.role());
      }
    }
    return Multi.createFrom()
        .iterable(held)
        .onItem()
        .transformToUniAndConcatenate(role -> repository
            .removeRole(role.id())
            .chain(() -> log.role(by, "TAKE_ROLE", id, new Assignment(role.role(), role.jurisdiction(), role.organ(), role.servicePoint()))))
        .collect()
        .last()
        .replaceWithVoid();
  }
}
