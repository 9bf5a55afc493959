package org.yichuang.launch;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that must stand before Quarkus reads its configuration: the data directory, the keys, and the embedded
 * database unless one is configured. The result is a set of configuration values; what an operator configured is
 * never replaced.
 */
final class Bootstrap implements AutoCloseable {

  static final String DATA_DIRECTORY = "yichuang.data.dir";
  static final String KEY_DIRECTORY = "yichuang.keys.dir";
  static final String FILE_DIRECTORY = "yichuang.files.dir";
  static final String CHECKPOINT_DIRECTORY = "yichuang.audit.checkpoint-dir";
  static final String REACTIVE_URL = "quarkus.datasource.reactive.url";
  static final String JDBC_URL = "quarkus.datasource.jdbc.url";
  static final String APPLICATION_USER = "quarkus.datasource.username";
  static final String APPLICATION_PASSWORD = "quarkus.datasource.password";
  static final String OWNER_USER = "quarkus.flyway.username";
  static final String OWNER_PASSWORD = "quarkus.flyway.password";
  static final String TRACES = "yichuang.traces.endpoint";
  static final String TRACES_DISABLED = "quarkus.otel.sdk.disabled";

  private final Map<String, String> settings;
  private final @Nullable EmbeddedDatabase database;

  private Bootstrap(Map<String, String> settings, @Nullable EmbeddedDatabase database) {
    this.settings = settings;
    this.database = database;
  }

  /** For a server that is about to start. */
  static Bootstrap prepare() {
    return prepare(configuration(), EmbeddedDatabase::start);
  }

  /** For a task beside a server that may be running. */
  static Bootstrap prepareBeside() {
    return prepare(configuration(), EmbeddedDatabase::joinOrStart);
  }

  static Bootstrap prepare(SmallRyeConfig configuration, DatabaseStart databaseStart) {
    var data = DataDirectory.open(Path.of(value(configuration, DATA_DIRECTORY).orElse("data")));
    Path keys = value(configuration, KEY_DIRECTORY).map(Path::of).orElse(data.keys()).toAbsolutePath().normalize();
    InstallationKeys.ensure(keys);
    var settings = new LinkedHashMap<String, String>();
    settings.put(DATA_DIRECTORY, data.root().toString());
    settings.put(KEY_DIRECTORY, keys.toString());
    Path checkpoints = value(configuration, CHECKPOINT_DIRECTORY).map(Path::of).orElse(data.checkpoints()).toAbsolutePath().normalize();
    settings.put(CHECKPOINT_DIRECTORY, checkpoints.toString());
    value(configuration, TRACES).ifPresent(endpoint -> settings.put(TRACES_DISABLED, "false"));
    return new Bootstrap(settings, prepareDatabase(configuration, data, settings, databaseStart));
  }

  private static @Nullable EmbeddedDatabase prepareDatabase(
      SmallRyeConfig configuration, DataDirectory data, Map<String, String> settings, DatabaseStart start) {
    var reactive = value(configuration, REACTIVE_URL);
    var jdbc = value(configuration, JDBC_URL);
    if (reactive.isPresent() || jdbc.isPresent()) {
      settings.put(REACTIVE_URL, reactive.or(() -> jdbc.map(DatabaseAddress::reactiveUrlOf)).orElseThrow());
      settings.put(JDBC_URL, jdbc.or(() -> reactive.map(DatabaseAddress::jdbcUrlOf)).orElseThrow());
      return null;
    }
    var database = start.on(data);
    settings.put(REACTIVE_URL, database.address().reactiveUrl());
    settings.put(JDBC_URL, database.address().jdbcUrl());
    settings.put(APPLICATION_USER, DatabaseCredentials.APPLICATION_ROLE);
    settings.put(APPLICATION_PASSWORD, database.credentials().application());
    settings.put(OWNER_USER, DatabaseCredentials.OWNER_ROLE);
    settings.put(OWNER_PASSWORD, database.credentials().owner());
    return database;
  }

  /** Where the embedded database and all that belongs to it lie; refused where an installation keeps some of it elsewhere. */
  static Path embeddedDataDirectory() {
    var configuration = configuration();
    if (value(configuration, REACTIVE_URL).isPresent() || value(configuration, JDBC_URL).isPresent()) {
      throw new LaunchException("A database is configured: back it up with deploy/backup (see docs/operations.md).");
    }
    Path root = Path.of(value(configuration, DATA_DIRECTORY).orElse("data")).toAbsolutePath().normalize();
    for (String elsewhere : List.of(KEY_DIRECTORY, FILE_DIRECTORY)) {
      value(configuration, elsewhere).map(path -> Path.of(path).toAbsolutePath().normalize()).filter(path -> !path.startsWith(root)).ifPresent(path -> {
        throw new LaunchException(elsewhere + " lies outside the data directory (" + path + "): one archive would not hold everything.");
      });
    }
    return root;
  }

  /** Where the keys lie, for a task that needs nothing else. */
  static Path configuredKeyDirectory() {
    var configuration = configuration();
    Path root = Path.of(value(configuration, DATA_DIRECTORY).orElse("data"));
    return value(configuration, KEY_DIRECTORY).map(Path::of).orElse(DataDirectory.of(root).keys()).toAbsolutePath().normalize();
  }

  Map<String, String> settings() {
    return Map.copyOf(settings);
  }

  Path keyDirectory() {
    return Path.of(settings.get(KEY_DIRECTORY));
  }

  Path checkpointDirectory() {
    return Path.of(settings.get(CHECKPOINT_DIRECTORY));
  }

  /** A connection of the role that owns the schema. */
  Connection connectAsOwner() throws SQLException {
    if (database != null) {
      return database.connectAsOwner();
    }
    var configuration = configuration();
    var user = value(configuration, OWNER_USER).or(() -> value(configuration, APPLICATION_USER));
    var password = value(configuration, OWNER_PASSWORD).or(() -> value(configuration, APPLICATION_PASSWORD));
    return EmbeddedDatabase.connect(settings.get(JDBC_URL), user.orElse(""), password.orElse(""));
  }

  @Override
  public void close() {
    if (database != null) {
      database.close();
    }
  }

  /** The same sources that Quarkus will read: system properties, environment, .env, config/application.properties. */
  private static SmallRyeConfig configuration() {
    return ConfigUtils.configBuilder().build();
  }

  private static Optional<String> value(SmallRyeConfig configuration, String name) {
    return configuration.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
  }

  /** How the embedded database comes up. */
  @FunctionalInterface
  interface DatabaseStart {

    EmbeddedDatabase on(DataDirectory data);
  }
}
