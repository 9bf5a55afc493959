package org.yichuang.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootstrapTest {

  @TempDir
  Path directory;

  @Test
  void startsNoDatabaseWhereOneIsConfigured() {
    var settings = prepare(Map.of("quarkus.datasource.reactive.url", "postgresql://db.county.example:5432/yichuang"));

    assertThat(settings)
        .containsEntry("quarkus.datasource.reactive.url", "postgresql://db.county.example:5432/yichuang")
        .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://db.county.example:5432/yichuang")
        .doesNotContainKeys("quarkus.datasource.password", "quarkus.flyway.password");
  }

  @Test
  void derivesTheReactiveUrlFromTheOther() {
    var settings = prepare(Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://db.county.example/yichuang"));

    assertThat(settings).containsEntry("quarkus.datasource.reactive.url", "postgresql://db.county.example/yichuang");
  }

  @Test
  void tracesOnlyWhereAnAddressForThemIsNamed() {
    var database = Map.entry("quarkus.datasource.reactive.url", "postgresql://db.county.example/yichuang");

    assertThat(prepare(Map.ofEntries(database))).doesNotContainKey("quarkus.otel.sdk.disabled");
    assertThat(prepare(Map.ofEntries(database, Map.entry("yichuang.traces.endpoint", "http://localhost:4318/v1/traces"))))
        .containsEntry("quarkus.otel.sdk.disabled", "false");
  }

  @Test
  void keepsWhatAnOperatorConfigured() {
    var settings = prepare(Map.of(
        "quarkus.datasource.reactive.url", "postgresql://db.county.example/yichuang",
        "quarkus.datasource.jdbc.url", "jdbc:postgresql://primary.county.example/yichuang",
        "yichuang.keys.dir", directory.resolve("mounted").toString()));

    assertThat(settings)
        .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://primary.county.example/yichuang")
        .containsEntry("yichuang.keys.dir", directory.resolve("mounted").toString());
    assertThat(directory.resolve("mounted/master.json")).exists();
    assertThat(directory.resolve("data/keys/master.json")).doesNotExist();
  }

  @Test
  void closesTheDataDirectoryToOthers() throws IOException {
    var settings = prepare(Map.of("quarkus.datasource.reactive.url", "postgresql://db.county.example/yichuang"));

    assertThat(settings).containsEntry("yichuang.data.dir", directory.resolve("data").toString());
    assertThat(permissions("data")).isEqualTo("rwx------");
    assertThat(permissions("data/keys")).isEqualTo("rwx------");
  }

  private Map<String, String> prepare(Map<String, String> configured) {
    var values = new HashMap<>(configured);
    values.put("yichuang.data.dir", directory.resolve("data").toString());
    var configuration = new SmallRyeConfigBuilder().withDefaultValues(values).build();
    try (var bootstrap = Bootstrap.prepare(configuration, data -> {
      throw new AssertionError("a database was started");
    })) {
      return bootstrap.settings();
    }
  }

  private String permissions(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(path)));
  }
}
