package org.yichuang.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.testing.Api;

/** Search engines leave a demonstration out, whichever of its addresses they try. */
@QuarkusTest
class DemoIsNotFoundTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/matters", "/desk/login", "/api/v1/matters"})
  void everyAddressSaysNoindex(String path) {
    assertThat(Api.anonymous().request().get(path).header("X-Robots-Tag")).isEqualTo("noindex");
  }
}
