package org.yichuang.staff;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.Role;

/**
 * Where a role is held, and which roles one account may not hold together: the administrators and the auditor exclude each other and whoever
 * sees or handles cases (GB/T 22239-2019, 三员分立); an auditor holds nothing else; contracted staff accept at windows and do nothing else.
 */
final class RoleRules {

  static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.ORG_ADMIN, Role.SEC_ADMIN, Role.SYS_ADMIN, Role.AUDITOR);

  private static final Set<Role> WITH_ORGAN = EnumSet.of(Role.REVIEWER, Role.DECIDER, Role.DECIDER_WINDOW, Role.HEAD);
  private static final Set<Role> AT_POINT = EnumSet.of(Role.CLERK, Role.DECIDER_WINDOW);
  private static final Set<Role> ON_PLATFORM = EnumSet.of(Role.CATALOGUE, Role.SYS_ADMIN);

  private RoleRules() {}

  static boolean needsOrgan(Role role) {
    return WITH_ORGAN.contains(role);
  }

  static boolean needsPoint(Role role) {
    return AT_POINT.contains(role);
  }

  /** Roles of all jurisdictions; the security administrator of the installation's home grants them. */
  static boolean ofPlatform(Role role) {
    return ON_PLATFORM.contains(role);
  }

  static String jurisdiction(Role role, String home) {
    return ofPlatform(role) ? Assignment.PLATFORM : home;
  }

  /** A role among those held that excludes another one; null when none does. */
  static @Nullable Role conflict(Role wanted, Set<Role> held) {
    return held.stream().filter(other -> exclude(wanted, other)).findFirst().orElse(null);
  }

  static boolean mayHold(Employment employment, Role role) {
    return employment != Employment.CONTRACTED || role == Role.CLERK;
  }

  private static boolean exclude(Role one, Role other) {
    if (one == other) {
      return false;
    }
    boolean audits = one == Role.AUDITOR || other == Role.AUDITOR;
    boolean administers = ADMINISTRATORS.contains(one) || ADMINISTRATORS.contains(other);
    boolean catalogue = one == Role.CATALOGUE || other == Role.CATALOGUE;
    return audits || (administers && !catalogue);
  }
}
