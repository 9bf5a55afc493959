package org.yichuang.staff;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.yichuang.identity.Access;
import org.yichuang.identity.AccountCare;
import org.yichuang.identity.AccountKeeping;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Right;
import org.yichuang.identity.Role;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** For somebody who cannot log in: another password. Whose hands it lies in says {@link AccountCare}. Sessions end. */
@ApplicationScoped
public class ResetPassword {

  private final StaffRepository repository;
  private final AccountKeeping accounts;
  private final StaffLog log;

  ResetPassword(StaffRepository repository, AccountKeeping accounts, StaffLog log) {
    this.repository = repository;
    this.accounts = accounts;
    this.log = log;
  }

  @WithTransaction
  public Uni<RowId> execute(Actor actor, RowId id, String passwordHash) {
    Access.require(actor, Right.READ_STAFF, id.jurisdiction());
    return repository
        .lock(id)
        .call(staff -> repository.roles(staff.account()).chain(held -> {
          Set<Role> roles = EnumSet.noneOf(Role.class);
          held.forEach(role -> roles.add(role.role()));
          Access.require(actor, AccountCare.PASSWORD, staff.account(), roles, id.jurisdiction());
          if (staff.leftOn != null) {
            throw Problem.of(ProblemType.CONFLICT, "staff-has-left");
          }
          Role keeper = AccountCare.PASSWORD.keeper(roles);
          return accounts
              .givePassword(staff.account(), passwordHash, actor.account())
              .chain(() -> log.staff(StaffLog.By.of(actor, keeper), "RESET_PASSWORD", id, staff.organ, Map.of()));
        }))
        .replaceWith(id);
  }
}
