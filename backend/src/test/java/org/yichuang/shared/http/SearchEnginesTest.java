package org.yichuang.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Api;

/** A county's site is to be found; see {@link DemoIsNotFoundTest} for the demonstration. */
@QuarkusTest
@TestProfile(SearchEnginesTest.Earnest.class)
class SearchEnginesTest {

  /** An installation that is no demonstration. */
  public static class Earnest implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("yichuang.installation.demo", "false");
    }
  }

  @Test
  void mayShowACountysSite() {
    assertThat(Api.anonymous().get("/").header("X-Robots-Tag")).isNull();
    assertThat(Api.anonymous().get("/api/v1/installation").<Boolean>path("demo")).isFalse();
  }
}
