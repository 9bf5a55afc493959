package org.yichuang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Api;
import org.yichuang.testing.Metrics;

/** What an operator copies from deploy/ fits the program: names of metrics and settings, headers, limits, paths. */
@QuarkusTest
class DeploymentFilesTest {

  private static final Path DEPLOY = Path.of("..", "deploy");
  /** By the clock. */
  private static final Set<String> MEASURED = Set.of("yichuang_outbox_oldest_seconds", "yichuang_audit_unsealed_seconds");

  private static final Set<String> SEVERITIES = Set.of("critical", "warning", "info");

  @Test
  void everyAlertSaysWhyAndWhatToDoAndAsksForMetricsThatAreServed() throws IOException {
    Api.anonymous().get("/api/v1/matters").then().statusCode(200);
    Set<String> served = await().atMost(Duration.ofSeconds(60)).until(DeploymentFilesTest::served, names -> names.containsAll(MEASURED));
    JsonNode rules = new ObjectMapper(new YAMLFactory()).readTree(DEPLOY.resolve("prometheus/alerts.yml").toFile()).at("/groups/0/rules");

    assertThat(rules).hasSizeGreaterThan(10).allSatisfy(rule -> {
      assertThat(SEVERITIES).contains(rule.at("/labels/severity").asText());
      assertThat(List.of("summary", "reason", "action")).allSatisfy(key -> assertThat(rule.at("/annotations/" + key).asText()).as(rule.toString()).isNotBlank());
      Set<String> asked = metrics(rule.get("expr").asText());
      assertThat(asked).isNotEmpty();
      assertThat(served).as("metrics of %s", rule.get("alert")).containsAll(asked);
    });
  }

  private static Set<String> served() {
    return Metrics.read().samples().keySet().stream().map(s -> s.replaceAll("\\{.*", "")).collect(Collectors.toSet());
  }

  /** Names that are neither functions nor labels; {@code up} is Prometheus' own, and served here for nobody. */
  private static Set<String> metrics(String expression) {
    if (expression.startsWith("up{")) {
      return Set.of("yichuang_refusals_total");
    }
    String bare = expression.replaceAll("\\{[^}]*}", " ").replaceAll("\\[[^]]*]", " ").replaceAll("\\b(by|on) *\\([^)]*\\)", " ");
    return Pattern.compile("[a-z][a-z0-9_]+(?! *\\()\\b").matcher(bare).results().map(MatchResult::group).filter(w -> !Set.of("and", "or", "unless").contains(w)).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void nginxSendsForPagesTheHeadersThatTheProgramSends() throws IOException {
    Map<String, String> program = new TreeMap<>();
    for (String name : List.of("X-Content-Type-Options", "Referrer-Policy", "X-Frame-Options", "Content-Security-Policy")) {
      program.put(name, ConfigProvider.getConfig().getValue("quarkus.http.header.\"" + name + "\".value", String.class));
    }
    Map<String, String> nginx = new TreeMap<>();
    Pattern.compile("^add_header (\\S+) \"(.*)\" always;$", Pattern.MULTILINE)
        .matcher(read("nginx/yichuang-headers.conf"))
        .results()
        .forEach(header -> nginx.put(header.group(1), header.group(2)));

    assertThat(nginx.remove("Strict-Transport-Security")).isEqualTo("max-age=31536000"); // TLS ends at nginx
    assertThat(nginx).isEqualTo(program);
  }

  @Test
  void nginxTakesNoMoreThanTheProgram() throws IOException {
    assertThat(ConfigProvider.getConfig().getValue("quarkus.http.limits.max-body-size", String.class)).isEqualTo("12M");
    assertThat(read("nginx/yichuang.conf")).contains("client_max_body_size 12m;");
  }

  @Test
  void everyVariableOfTheEnvironmentFileIsASettingThatExists() throws IOException {
    Properties environment = new Properties();
    environment.load(new StringReader(read("systemd/yichuang.env").replace("#YICHUANG_", "YICHUANG_")));
    String page = Files.readString(Path.of("..", "docs", "configuration.md"));

    assertThat(environment.stringPropertyNames()).contains("YICHUANG_TRACES_ENDPOINT").allSatisfy(name -> {
      if (!name.equals("JAVA_OPTS")) {
        assertThat(page).as("setting of " + name).contains("| `" + name + "` |");
      }
    });
  }

  @Test
  void unitsRunWhatLiesInTheRelease() throws IOException {
    assertThat(read("systemd/yichuang-backup.service")).contains("ExecStart=/opt/yichuang/current/deploy/backup/backup.sh\n");
    assertThat(Files.isExecutable(DEPLOY.resolve("backup/backup.sh"))).isTrue();
    assertThat(Files.isExecutable(DEPLOY.resolve("backup/restore.sh"))).isTrue();
    assertThat(Files.isExecutable(DEPLOY.resolve("backup/backup-keys.sh"))).isTrue();
  }

  private static String read(String file) throws IOException {
    return Files.readString(DEPLOY.resolve(file));
  }
}
