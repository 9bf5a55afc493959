package org.yichuang.staff;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Access;
import org.yichuang.identity.AccountKeeping;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Right;
import org.yichuang.identity.Role;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.http.ETags;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Writes down what has changed about somebody: name, phone, organ, terms of work. Roles stay as they are. */
@ApplicationScoped
public class ChangeStaff {

  private final StaffRepository repository;
  private final AccountKeeping accounts;
  private final StaffLog log;

  ChangeStaff(StaffRepository repository, AccountKeeping accounts, StaffLog log) {
    this.repository = repository;
    this.accounts = accounts;
    this.log = log;
  }

  /** What may be changed. */
  public record Changes(String name, @Nullable String phone, @Nullable String organ, Employment employment, @Nullable String employeeNumber) {}

  @WithTransaction
  public Uni<Void> execute(Actor actor, RowId id, Changes changes, @Nullable String ifMatch) {
    Access.require(actor, Right.MANAGE_STAFF, id.jurisdiction());
    return repository
        .lock(id)
        .invoke(staff -> ETags.require(ifMatch, staff.version))
        .call(staff -> repository.roles(staff.account()).invoke(held -> held.stream()
            .filter(role -> !RoleRules.mayHold(changes.employment(), role.role()))
            .findFirst()
            .ifPresent(role -> {
              throw Problem.of(ProblemType.CONFLICT, "contracted-clerk-only").with("conflictingRole", role.role());
            })))
        .call(staff -> accounts.describe(staff.account(), changes.name(), changes.phone()))
        .invoke(staff -> {
          staff.organ = changes.organ();
          staff.employment = changes.employment();
          staff.employeeNumber = changes.employeeNumber();
        })
        .call(staff -> log.staff(
            StaffLog.By.of(actor, Role.ORG_ADMIN), "CHANGE_STAFF", id, staff.organ, Map.of("said", changes)))
        .replaceWithVoid();
  }
}
