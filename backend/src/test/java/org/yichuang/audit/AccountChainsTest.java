package org.yichuang.audit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yichuang.application.Phase;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.Role;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** Who may read the log-ins of whom; and what closing a case cites. */
@QuarkusTest
class AccountChainsTest {

  @Inject World world;
  @Inject Cases cases;

  @Test
  void anAuditorReadsTheLogInsOfTheStaffOfTheOwnCounty() {
    chain(Who.AUDITOR, world.newStaff(new Assignment(Role.CLERK, World.HOME, null, "youxian-centre"))).body("items.action", hasItem("LOGIN"));
  }

  @Test
  void anAuditorOfElsewhereDoesNot() {
    chain(Who.AUDITOR_ELSEWHERE, world.newStaff(new Assignment(Role.CLERK, World.HOME, null, "youxian-centre"))).body("items", hasSize(0));
  }

  @Test
  void theLogInsOfACitizenBelongToNoCounty() {
    chain(Who.AUDITOR, world.newCitizen()).body("items", hasSize(0));
  }

  @Test
  void closingARefusedLicenceCitesNothing() {
    Api citizen = world.newCitizen();
    String id = cases.accepted(citizen, World.LICENCE);
    cases.act(world.as(Who.REVIEWER), id, Cases.review());
    cases.act(world.as(Who.DECIDER), id, Cases.refusal());
    world.as(Who.CLERK).act(id, "CLOSE").then().statusCode(201).body("phaseAfter", equalTo(Phase.CLOSED.name())).body("legalBases", equalTo(List.of()));
  }

  private io.restassured.response.ValidatableResponse chain(Who auditor, Api of) {
    String account = of.get("/api/v1/accounts/me").path("id");
    return world.as(auditor).get("/api/v1/audit-entries?chain=account:" + account).then().statusCode(200);
  }
}
