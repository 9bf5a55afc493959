package org.yichuang.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {

  private static final Path PAGE = Path.of("..", "docs", "configuration.md");

  @Test
  void thePageInDocsIsWhatTheProgramReads() throws IOException {
    String rendered = ConfigurationPage.render(Settings.written());
    if (Boolean.getBoolean("configuration.write")) {
      Files.writeString(PAGE, rendered);
    }
    assertThat(Files.readString(PAGE)).as("docs/configuration.md is old: ./mvnw -pl backend test -Dtest=ConfigurationPageTest -Dconfiguration.write=true").isEqualTo(rendered);
  }

  @Test
  void everySettingThatIsAskedForIsWrittenDownAndTheOtherWayRound() throws IOException {
    List<String> written = Settings.written().stream().map(Settings.Setting::name).filter(name -> name.startsWith("yichuang.")).toList();

    assertThat(written).doesNotHaveDuplicates();
    assertThat(written).as("in application.properties, and asked for by the code").containsExactlyInAnyOrderElementsOf(Settings.asked());
  }

  @Test
  void everySettingSaysWhatItIs() throws IOException {
    assertThat(Settings.written())
        .filteredOn(setting -> setting.name().startsWith("yichuang.") && !setting.name().matches("yichuang\\.limits\\..*\\.period"))
        .allSatisfy(setting -> assertThat(setting.meaning()).as("comment above %s in application.properties", setting.name()).isNotBlank());
  }

  @Test
  void aLineNamesVariableDefaultAndMeaning() throws IOException {
    assertThat(ConfigurationPage.render(Settings.written())).contains(
        "| `yichuang.session.lock` | `YICHUANG_SESSION_LOCK` | `15M` | how long it is locked then |\n",
        "| `yichuang.sms.gateway.token` | `YICHUANG_SMS_GATEWAY_TOKEN` | – | bearer token of the gateway; secret |\n",
        "| `quarkus.datasource.username` | `QUARKUS_DATASOURCE_USERNAME` | `yichuang_app` | role that the program works as: no DDL |\n");
  }
}
