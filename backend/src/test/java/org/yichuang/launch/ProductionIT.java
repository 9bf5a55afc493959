package org.yichuang.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged demo, started in earnest. */
class ProductionIT {

  private static final Path DEMO = Path.of("target", "demo", "quarkus-run.jar");

  @Test
  void aBuildThatCarriesTheDemoDoesNotStartInProduction(@TempDir Path data) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dquarkus.profile=prod",
            "-Dquarkus.http.port=0",
            "-Dstderr.encoding=UTF-8",
            "-Dyichuang.data.dir=" + data,
            "-jar",
            DEMO.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(said).contains("This build carries the demo's parts and does not start in production");
  }
}
