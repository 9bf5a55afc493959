package org.yichuang.launch;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gives every {@code @QuarkusTest} and {@code @QuarkusIntegrationTest} of the module real keys and a real, fresh PostgreSQL in
 * {@code target/test-data}, once per test run. The annotation below is found by Quarkus and has global scope, so a test class needs to say
 * nothing. Data written by one class are there for the next: tests make what they need under names of their own.
 */
@WithTestResource(value = EmbeddedDatabaseResource.class, scope = TestResourceScope.GLOBAL)
public class EmbeddedDatabaseResource implements QuarkusTestResourceLifecycleManager {

  private static final String SETTINGS = EmbeddedDatabaseResource.class.getName();

  /**
   * A change of test profile starts Quarkus, and this class in another class loader, again; the database started first goes on serving. It
   * ends with the JVM.
   */
  @Override
  public Map<String, String> start() {
    String started = System.getProperty(SETTINGS);
    if (started == null) {
      started = write(startFresh());
      System.setProperty(SETTINGS, started);
    }
    return read(started);
  }

  @Override
  public void stop() {
    // the JVM's shutdown hook does it, for the next profile needs the database too
  }

  private static Map<String, String> startFresh() {
    var directory = Path.of("target", "test-data").toAbsolutePath();
    try {
      clear(directory);
    } catch (IOException e) {
      throw new LaunchException("Cannot clear " + directory, e);
    }
    var configuration = new SmallRyeConfigBuilder().withDefaultValue(Bootstrap.DATA_DIRECTORY, directory.toString()).build();
    var bootstrap = Bootstrap.prepare(configuration, EmbeddedDatabase::start);
    Runtime.getRuntime().addShutdownHook(new Thread(bootstrap::close));
    return bootstrap.settings();
  }

  /** Keeps the unpacked programs; a server that a killed test run left behind is ended first. */
  private static void clear(Path directory) throws IOException {
    var data = DataDirectory.open(directory);
    if (Files.exists(data.cluster())) {
      PostgresProcesses.awaitEnd(data.cluster(), Duration.ZERO);
    }
    try (var entries = Files.list(directory)) {
      for (Path entry : entries.filter(path -> !path.equals(data.runtime())).toList()) {
        DataDirectory.deleteTree(entry);
      }
    }
  }

  private static String write(Map<String, String> settings) {
    return settings.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining("\n"));
  }

  private static Map<String, String> read(String lines) {
    return lines.lines().map(line -> line.split("=", 2)).collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
  }
}
