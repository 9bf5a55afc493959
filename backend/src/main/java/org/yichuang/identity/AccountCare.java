package org.yichuang.identity;

import java.util.Set;

/**
 * Help for somebody who cannot log in. Whoever gives it could take the account over, so password and second factor of one account are never
 * in the same hands, and those of an administrator or auditor lie with another kind of administrator (docs/adr/0009). Whoever changes the roles
 * of an account changes its keepers; that nobody gives both helps in turn is seen to by {@link AccountKeeping}.
 */
public enum AccountCare {
  PASSWORD(Role.ORG_ADMIN, Role.SEC_ADMIN, Role.SYS_ADMIN, Role.SEC_ADMIN, Role.SYS_ADMIN),
  SECOND_FACTOR(Role.SEC_ADMIN, Role.SYS_ADMIN, Role.ORG_ADMIN, Role.ORG_ADMIN, Role.SEC_ADMIN);

  private final Role ofStaff;
  private final Role ofOrgAdmin;
  private final Role ofSecAdmin;
  private final Role ofSysAdmin;
  private final Role ofAuditor;

  AccountCare(Role ofStaff, Role ofOrgAdmin, Role ofSecAdmin, Role ofSysAdmin, Role ofAuditor) {
    this.ofStaff = ofStaff;
    this.ofOrgAdmin = ofOrgAdmin;
    this.ofSecAdmin = ofSecAdmin;
    this.ofSysAdmin = ofSysAdmin;
    this.ofAuditor = ofAuditor;
  }

  /** Who gives it to an account that holds these roles. */
  public Role keeper(Set<Role> held) {
    if (held.contains(Role.ORG_ADMIN)) {
      return ofOrgAdmin;
    }
    if (held.contains(Role.SEC_ADMIN)) {
      return ofSecAdmin;
    }
    if (held.contains(Role.SYS_ADMIN)) {
      return ofSysAdmin;
    }
    return held.contains(Role.AUDITOR) ? ofAuditor : ofStaff;
  }
}
