package org.yichuang.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.identity.AccountCare;
import org.yichuang.identity.Role;

/** Which roles go together, where each is held, and in whose hands the log-in of whom lies; the whole tables. */
class RoleRulesTest {

  private static final List<Role> ORDER =
      List.of(
          Role.CLERK, Role.REVIEWER, Role.DECIDER, Role.DECIDER_WINDOW, Role.HEAD, Role.SUPERVISOR, Role.CATALOGUE,
          Role.ORG_ADMIN, Role.SEC_ADMIN, Role.SYS_ADMIN, Role.AUDITOR);

  /** x: exclude each other; in the order above, down and across. */
  private static final List<String> TABLE =
      List.of(
          ".......xxxx", // CLERK
          ".......xxxx", // REVIEWER
          ".......xxxx", // DECIDER
          ".......xxxx", // DECIDER_WINDOW
          ".......xxxx", // HEAD
          ".......xxxx", // SUPERVISOR
          "..........x", // CATALOGUE
          "xxxxxx..xxx", // ORG_ADMIN
          "xxxxxx.x.xx", // SEC_ADMIN
          "xxxxxx.xx.x", // SYS_ADMIN
          "xxxxxxxxxx."); // AUDITOR

  @Test
  void theAdministratorsExcludeEachOtherAndWhoeverSeesCases() {
    Map<Role, String> found = new TreeMap<>();
    Map<Role, String> expected = new TreeMap<>();
    for (Role one : ORDER) {
      StringBuilder line = new StringBuilder();
      ORDER.forEach(other -> line.append(RoleRules.conflict(one, EnumSet.of(other)) == null ? '.' : 'x'));
      found.put(one, line.toString());
      expected.put(one, TABLE.get(ORDER.indexOf(one)));
    }
    assertThat(ORDER).containsExactlyInAnyOrder(Role.values());
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void theConflictIsNamed() {
    assertThat(RoleRules.conflict(Role.CLERK, EnumSet.of(Role.CATALOGUE, Role.AUDITOR))).isEqualTo(Role.AUDITOR);
    assertThat(RoleRules.conflict(Role.SEC_ADMIN, Set.of())).isNull();
  }

  @Test
  void contractedStaffAcceptAndNothingElse() {
    assertThat(Arrays.stream(Role.values()).filter(role -> RoleRules.mayHold(Employment.CONTRACTED, role))).containsExactly(Role.CLERK);
    assertThat(Arrays.stream(Role.values()).filter(role -> RoleRules.mayHold(Employment.PUBLIC_SERVANT, role))).hasSize(11);
  }

  @ParameterizedTest
  @CsvSource({
    "CLERK, false, true, 510704",
    "REVIEWER, true, false, 510704",
    "DECIDER, true, false, 510704",
    "HEAD, true, false, 510704",
    "DECIDER_WINDOW, true, true, 510704",
    "SUPERVISOR, false, false, 510704",
    "AUDITOR, false, false, 510704",
    "CATALOGUE, false, false, platform",
    "ORG_ADMIN, false, false, 510704",
    "SEC_ADMIN, false, false, 510704",
    "SYS_ADMIN, false, false, platform"
  })
  void eachRoleIsHeldSomewhere(Role role, boolean organ, boolean point, String jurisdiction) {
    assertThat(RoleRules.needsOrgan(role)).isEqualTo(organ);
    assertThat(RoleRules.needsPoint(role)).isEqualTo(point);
    assertThat(RoleRules.jurisdiction(role, "510704")).isEqualTo(jurisdiction);
  }

  @ParameterizedTest
  @CsvSource({
    "CLERK, ORG_ADMIN, SEC_ADMIN",
    "REVIEWER, ORG_ADMIN, SEC_ADMIN",
    "DECIDER, ORG_ADMIN, SEC_ADMIN",
    "DECIDER_WINDOW, ORG_ADMIN, SEC_ADMIN",
    "SUPERVISOR, ORG_ADMIN, SEC_ADMIN",
    "CATALOGUE, ORG_ADMIN, SEC_ADMIN",
    "ORG_ADMIN, SEC_ADMIN, SYS_ADMIN",
    "SEC_ADMIN, SYS_ADMIN, ORG_ADMIN",
    "SYS_ADMIN, SEC_ADMIN, ORG_ADMIN",
    "AUDITOR, SYS_ADMIN, SEC_ADMIN"
  })
  void theLogInOfEachLiesInTwoHands(Role of, Role password, Role secondFactor) {
    assertThat(AccountCare.PASSWORD.keeper(EnumSet.of(of))).isEqualTo(password);
    assertThat(AccountCare.SECOND_FACTOR.keeper(EnumSet.of(of))).isEqualTo(secondFactor);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void nobodyHasBothAndNobodyTheirOwn(Role of) {
    Role password = AccountCare.PASSWORD.keeper(EnumSet.of(of, Role.CATALOGUE));
    Role secondFactor = AccountCare.SECOND_FACTOR.keeper(EnumSet.of(of, Role.CATALOGUE));
    assertThat(password).isNotEqualTo(secondFactor).isNotEqualTo(of);
    assertThat(secondFactor).isNotEqualTo(of);
  }
}
