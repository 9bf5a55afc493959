package org.yichuang.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yichuang.access.ExpectedAccess.Block;
import org.yichuang.access.Records.Found;
import org.yichuang.testing.Api;
import org.yichuang.testing.People;

/** A session whose one-time password is not changed yet: every operation that needs a session is closed, but for what opens it. */
@QuarkusTest
class LimitedSessionTest {

  private static final Set<String> OPEN = Set.of("getMe", "closeSession", "changePassword", "beginSecondFactor", "confirmSecondFactor");

  @Inject People people;
  @Inject Records records;
  @Inject ValidRequests requests;

  @Test
  void onlyWhatOpensItIsOpen() {
    var hired = people.hired();
    people.granted(hired, "CLERK", "servicePoint", "youxian-centre");
    Api me = Api.of(People.logIn(hired.username(), hired.password()).path("accessToken"));
    Map<String, Block> closed = new LinkedHashMap<>();
    ExpectedAccess.read().keySet().stream()
        .filter(block -> !block.as().equals("EVERYBODY") && !OPEN.contains(block.operation()))
        .forEach(block -> closed.putIfAbsent(block.operation(), block));
    Map<String, Found> known = new HashMap<>();
    Map<String, String> otherwise = new LinkedHashMap<>();
    closed.forEach((operation, block) -> {
      Found found = known.computeIfAbsent(block.record(), records::make);
      Response answer = requests.send(operation, block.as(), found, me);
      if (answer.statusCode() != 403 || !"/errors/account-setup-required".equals(answer.path("type"))) {
        otherwise.put(operation, answer.asString());
      }
    });
    assertThat(closed).hasSizeGreaterThan(35);
    assertThat(otherwise).isEmpty();
    me.get("/api/v1/accounts/me").then().statusCode(200);
  }
}
