package org.yichuang.staff;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.yichuang.identity.Access;
import org.yichuang.identity.AccountKeeping;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Right;
import org.yichuang.identity.Role;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;
import org.yichuang.shared.time.Beijing;

/** Somebody comes back: the account opens with a new password, and without the roles of before. */
@ApplicationScoped
public class RehireStaff {

  private final StaffRepository repository;
  private final AccountKeeping accounts;
  private final StaffLog log;
  private final Clock clock;

  RehireStaff(StaffRepository repository, AccountKeeping accounts, StaffLog log, Clock clock) {
    this.repository = repository;
    this.accounts = accounts;
    this.log = log;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<RowId> execute(Actor actor, RowId id, String passwordHash) {
    Access.require(actor, Right.MANAGE_STAFF, id.jurisdiction());
    return repository
        .lock(id)
        .invoke(staff -> {
          if (staff.leftOn == null) {
            throw Problem.of(ProblemType.CONFLICT, "staff-is-here");
          }
          staff.leftOn = null;
          staff.joinedOn = Beijing.day(clock.instant());
        })
        .call(staff -> accounts.givePassword(staff.account(), passwordHash, actor.account()))
        .call(staff -> log.staff(StaffLog.By.of(actor, Role.ORG_ADMIN), "REHIRE_STAFF", id, staff.organ, Map.of()))
        .replaceWith(id);
  }
}
