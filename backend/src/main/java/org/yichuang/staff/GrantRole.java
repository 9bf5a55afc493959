package org.yichuang.staff;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.Right;
import org.yichuang.identity.Role;
import org.yichuang.region.InstallationSettings;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Gives a role. Two at once for one person come one after the other, so that exclusion holds. */
@ApplicationScoped
public class GrantRole {

  private final StaffRepository repository;
  private final StaffLog log;
  private final InstallationSettings installation;

  GrantRole(StaffRepository repository, StaffLog log, InstallationSettings installation) {
    this.repository = repository;
    this.log = log;
    this.installation = installation;
  }

  /** A role and where it is to hold. */
  public record Wanted(Role role, @Nullable String organ, @Nullable String servicePoint) {}

  /** The role that was given. */
  public record Granted(String staff, UUID role) {}

  @WithTransaction
  public Uni<Granted> execute(Actor actor, RowId id, Wanted wanted) {
    requireRight(actor, wanted.role(), id, installation);
    checkPlace(wanted);
    Assignment role = new Assignment(wanted.role(), RoleRules.jurisdiction(wanted.role(), id.jurisdiction()), wanted.organ(), wanted.servicePoint());
    UUID fresh = RowId.freshUuid();
    return repository
        .lock(id)
        .call(staff -> repository.roles(staff.account()).invoke(held -> checkPossible(staff, role, held)))
        .call(staff -> repository.addRole(fresh, staff.account(), role))
        .call(() -> log.role(StaffLog.By.of(actor, Role.SEC_ADMIN), "GRANT_ROLE", id, role))
        .replaceWith(new Granted(id.toString(), fresh));
  }

  /** Security administrators of the jurisdiction; for roles of the platform those of the installation's home. Never one's own. */
  static void requireRight(Actor actor, Role role, RowId staff, InstallationSettings installation) {
    Access.require(actor, Right.GRANT_ROLES, staff.jurisdiction());
    if (RoleRules.ofPlatform(role)) {
      Access.require(actor, Right.GRANT_ROLES, installation.jurisdiction());
    }
    Access.requireOther(actor, staff.id());
  }

  private static void checkPlace(Wanted wanted) {
    place("/organ", wanted.organ(), RoleRules.needsOrgan(wanted.role()));
    place("/servicePoint", wanted.servicePoint(), RoleRules.needsPoint(wanted.role()));
  }

  private static void place(String pointer, @Nullable String place, boolean needed) {
    if (needed && place == null) {
      throw Problem.unprocessable(pointer, "required");
    }
    if (!needed && place != null) {
      throw Problem.unprocessable(pointer, "role-without-place");
    }
  }

  private static void checkPossible(StaffEntity staff, Assignment role, List<StaffRepository.Held> held) {
    if (staff.leftOn != null) {
      throw Problem.of(ProblemType.CONFLICT, "staff-has-left");
    }
    if (!RoleRules.mayHold(staff.employment, role.role())) {
      throw Problem.of(ProblemType.CONFLICT, "contracted-clerk-only").with("conflictingRole", role.role());
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    held.forEach(other -> roles.add(other.role()));
    Role conflict = RoleRules.conflict(role.role(), roles);
    if (conflict != null) {
      throw Problem.of(ProblemType.CONFLICT, "roles-exclude").with("conflictingRole", conflict);
    }
    String organ = role.organ() == null ? "" : role.organ();
    String point = role.servicePoint() == null ? "" : role.servicePoint();
    for (StaffRepository.Held other : held) {
      boolean there = other.organ().equals(organ) && other.servicePoint().equals(point);
      if (there && other.role() == role.role() && other.jurisdiction().equals(role.jurisdiction())) {
        throw Problem.of(ProblemType.CONFLICT, "role-held");
      }
    }
  }
}
