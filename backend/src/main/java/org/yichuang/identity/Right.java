package org.yichuang.identity;

import java.util.EnumSet;
import java.util.Set;

/** What may be done apart from cases, and who may: the other half of what {@link Operation} says of cases. Asked by {@link Access#require}. */
public enum Right {
  /** Organs, service points and counters. */
  MANAGE_PLACES(Role.ORG_ADMIN),
  /** Staff and where they work, without their roles. */
  MANAGE_STAFF(Role.ORG_ADMIN),
  /** See who works where and who may do what. */
  READ_STAFF(Role.ORG_ADMIN, Role.SEC_ADMIN, Role.SYS_ADMIN, Role.AUDITOR),
  /** Give and take roles. */
  GRANT_ROLES(Role.SEC_ADMIN),
  /** Bring in and keep up the catalogue of matters. */
  MANAGE_MATTERS(Role.CATALOGUE),
  /** Configuration, keys and jobs of the installation. */
  MANAGE_SYSTEM(Role.SYS_ADMIN),
  /** The log. */
  READ_LOG(Role.AUDITOR),
  /** The list of all cases of a jurisdiction, masked. */
  LIST_ALL_CASES(Role.AUDITOR, Role.SUPERVISOR),
  /** The trays of a desk, and finding a case by number or person. */
  USE_DESK(Role.CLERK, Role.REVIEWER, Role.DECIDER, Role.DECIDER_WINDOW, Role.HEAD),
  /** File for somebody who came to a window. */
  FILE_AT_WINDOW(Role.CLERK, Role.DECIDER_WINDOW);

  private final Set<Role> holders;

  Right(Role first, Role... rest) {
    this.holders = EnumSet.of(first, rest);
  }

  /** Whether a role has it. */
  public boolean isOf(Role role) {
    return holders.contains(role);
  }
}
