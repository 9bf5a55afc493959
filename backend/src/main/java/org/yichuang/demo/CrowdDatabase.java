package org.yichuang.demo;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;

/** Connections of the role that owns the schema, and its foreign keys and indexes, which are made at once in the end. */
@Singleton
@UnlessBuildProfile("prod")
class CrowdDatabase {

  private final String url;
  private final Properties login = new Properties();

  CrowdDatabase(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> url,
      @ConfigProperty(name = "quarkus.flyway.username") Optional<String> owner,
      @ConfigProperty(name = "quarkus.flyway.password") Optional<String> password) {
    this.url = url.orElse("");
    login.setProperty("user", owner.orElse(""));
    login.setProperty("password", password.orElse(""));
    login.setProperty("options", "-c synchronous_commit=off -c maintenance_work_mem=256MB -c client_min_messages=warning");
  }

  /** While the database writes, the program seals. */
  int threads() {
    return 2 * Runtime.getRuntime().availableProcessors();
  }

  Connection connect() throws SQLException {
    return Optional.ofNullable(new Driver().connect(url, login)).orElseThrow(() -> new SQLException("Not a PostgreSQL URL: " + url));
  }

  List<CrowdSchema.Key> dropKeys(Connection connection, CrowdSchema schema) throws SQLException {
    List<CrowdSchema.Key> keys = schema.keys(connection);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (CrowdSchema.Key key : keys) {
        statement.execute(key.drop());
      }
      triggers(statement, schema, "disable");
    }
    connection.commit();
    connection.setAutoCommit(true);
    return keys;
  }

  /** What a row sets off: not every link of a copy waits for its checkpoint, only the last one. */
  private static void triggers(Statement statement, CrowdSchema schema, String action) throws SQLException {
    for (String table : schema.written()) {
      statement.execute("alter table " + table + " " + action + " trigger user");
    }
  }

  /** Indexes at the same time, then foreign keys, which lock the table that they point to. */
  void restoreKeys(ExecutorService threads, CrowdSchema schema, List<CrowdSchema.Key> keys) throws Exception {
    try (Connection connection = connect(); Statement statement = connection.createStatement()) {
      triggers(statement, schema, "enable");
    }
    List<Future<?>> indexes = new ArrayList<>();
    for (CrowdSchema.Key key : keys) {
      if (!key.foreign()) {
        indexes.add(threads.submit(() -> {
          execute(key.create());
          return null;
        }));
      }
    }
    for (Future<?> index : indexes) {
      index.get();
    }
    for (CrowdSchema.Key key : keys) {
      if (key.foreign()) {
        execute(key.create());
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect(); Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
