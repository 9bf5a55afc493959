package org.yichuang.staff;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Right;
import org.yichuang.identity.Role;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.http.ETags;
import org.yichuang.shared.problem.Problem;

/** A/B 岗: says who stands in for somebody. It gives rights on days of absence only, and never those of an administrator. */
@ApplicationScoped
public class SetSubstitute {

  private final StaffRepository repository;
  private final StaffLog log;

  SetSubstitute(StaffRepository repository, StaffLog log) {
    this.repository = repository;
    this.log = log;
  }

  /** @param substitute null: nobody stands in any more */
  @WithTransaction
  public Uni<Void> execute(Actor actor, RowId id, @Nullable RowId substitute, @Nullable String ifMatch) {
    Access.require(actor, Right.GRANT_ROLES, id.jurisdiction());
    Access.requireOther(actor, id.id());
    if (substitute != null) {
      Access.requireOther(actor, substitute.id());
    }
    // the substitute first: whoever sends them away holds them before whom they stand in for
    Uni<Void> held = substitute == null || substitute.equals(id) ? Uni.createFrom().voidItem() : repository.lockAccount(substitute);
    return held
        .chain(() -> repository.lock(id))
        .invoke(staff -> ETags.require(ifMatch, staff.version))
        .call(staff -> substitute == null ? Uni.createFrom().voidItem() : check(staff, substitute))
        .invoke(staff -> staff.substitute = substitute == null ? null : substitute.id())
        .call(staff -> log.substitute(StaffLog.By.of(actor, Role.SEC_ADMIN), id, staff.organ, substitute == null ? "" : substitute.toString()))
        .replaceWithVoid();
  }

  private Uni<?> check(StaffEntity staff, RowId substitute) {
    if (substitute.equals(staff.id) || !substitute.jurisdiction().equals(staff.jurisdiction())) {
      throw Problem.unprocessable("/substitute", "substitute");
    }
    return repository
        .findById(substitute)
        .invoke(other -> {
          if (other == null || other.leftOn != null) {
            throw Problem.unprocessable("/substitute", "substitute");
          }
        })
        .chain(() -> repository.roles(substitute.id()))
        .invoke((List<StaffRepository.Held> held) -> held.stream()
            .filter(role -> RoleRules.ADMINISTRATORS.contains(role.role()) || role.role() == Role.SUPERVISOR)
            .findFirst()
            .ifPresent(role -> {
              throw Problem.unprocessable("/substitute", "substitute-administers");
            }));
  }
}
