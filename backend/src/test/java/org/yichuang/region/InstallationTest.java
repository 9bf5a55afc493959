package org.yichuang.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.testing.Api;

/** A demonstration says so to everybody, in a language that they read. */
@QuarkusTest
class InstallationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-CN | 演示系统，非政府网站",
        "en-GB,en;q=0.8 | Demonstration system, not a government website",
        "de | 演示系统，非政府网站",
      })
  void theBannerIsInTheLanguageOfTheReader(String language, String banner) {
    String shown = Api.anonymous().request().header("Accept-Language", language).get("/api/v1/installation").path("banner");
    assertThat(shown).isEqualTo(banner);
  }

  @Test
  void theBannerIsInChineseForWhoSaysNothing() {
    String shown = Api.anonymous().get("/api/v1/installation").path("banner");
    assertThat(shown).isEqualTo("演示系统，非政府网站");
  }
}
