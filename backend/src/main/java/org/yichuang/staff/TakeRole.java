package org.yichuang.staff;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.Role;
import org.yichuang.region.InstallationSettings;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Takes a role away. The last administrator of a kind keeps it until there is another. */
@ApplicationScoped
public class TakeRole {

  private final StaffRepository repository;
  private final StaffLog log;
  private final InstallationSettings installation;

  TakeRole(StaffRepository repository, StaffLog log, InstallationSettings installation) {
    this.repository = repository;
    this.log = log;
    this.installation = installation;
  }

  @WithTransaction
  public Uni<Void> execute(Actor actor, RowId id, UUID roleId) {
    // before the role is known: whoever may grant nothing here learns nothing
    GrantRole.requireRight(actor, Role.CLERK, id, installation);
    return repository
        .lock(id)
        .chain(staff -> repository.roles(staff.account()))
        .map(held -> held.stream().filter(role -> role.id().equals(roleId) && role.isOf(id.jurisdiction())).findFirst().orElseThrow(Problem::notFound))
        .invoke(held -> GrantRole.requireRight(actor, held.role(), id, installation))
        .call(held -> requireAnother(held, id.id()))
        .call(held -> repository.removeRole(held.id()))
        .call(held -> log.role(
            StaffLog.By.of(actor, Role.SEC_ADMIN), "TAKE_ROLE", id, new Assignment(held.role(), held.jurisdiction(), held.organ(), held.servicePoint())))
        .replaceWithVoid();
  }

  private Uni<Boolean> requireAnother(StaffRepository.Held held, UUID account) {
    if (!RoleRules.ADMINISTRATORS.contains(held.role())) {
      return Uni.createFrom().item(true);
    }
    return repository.othersHold(held.role(), held.jurisdiction(), account).invoke(others -> {
      if (!others) {
        throw Problem.of(ProblemType.CONFLICT, "last-administrator").with("conflictingRole", held.role());
      }
    });
  }
}
