package org.yichuang.shared.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Api;

/** An address is counted whatever tokens it makes up. */
@QuarkusTest
@TestProfile(AddressLimitTest.Narrow.class)
class AddressLimitTest {

  /** Five requests an hour. */
  public static final class Narrow implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("yichuang.limits.address.capacity", "5", "yichuang.limits.address.period", "1H");
    }
  }

  @Test
  void aNewTokenIsNoNewAllowance() {
    for (int i = 0; i < 5; i++) {
      assertThat(Api.of("made-up-" + i).get("/api/v1/installation").statusCode()).isEqualTo(200);
    }
    Response sixth = Api.of("made-up-6").get("/api/v1/installation");
    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.<String>path("type")).isEqualTo("/errors/too-many-requests");
    assertThat(Integer.parseInt(sixth.header("Retry-After"))).isPositive();
  }
}
