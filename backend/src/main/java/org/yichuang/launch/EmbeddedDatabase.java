package org.yichuang.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * The PostgreSQL that serves an installation for which nobody configured a database. Its data stay in the data
 * directory from one start to the next; it recovers by itself from whatever a crash left, and only one Yichuang at a
 * time may run it.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  static final String NAME = "yichuang";

  static final String LOCK_FILE = "postgres.lock";

  private final DatabaseAddress address;
  private final DatabaseCredentials credentials;

  /** Both are null for a server that another Yichuang runs. */
  private final @Nullable PostgresCluster cluster;

  private final @Nullable DataLock lock;

  private boolean closed;

  private EmbeddedDatabase(
      DatabaseAddress address,
      DatabaseCredentials credentials,
      @Nullable PostgresCluster cluster,
      @Nullable DataLock lock) {
    this.address = address;
    this.credentials = credentials;
    this.cluster = cluster;
    this.lock = lock;
  }

  /** Starts the server and refuses if another Yichuang works on this data directory. */
  static EmbeddedDatabase start(DataDirectory data) {
    try {
      Path lockFile = data.root().resolve(LOCK_FILE);
      var lock = DataLock.tryAcquire(lockFile);
      if (lock.isEmpty()) {
        throw new LaunchException("数据目录正被另一个运行中的一窗使用 / The data directory " + data.root()
            + " is in use by another running Yichuang (process " + DataLock.holder(lockFile)
            + "). Stop that one, or set YICHUANG_DATA_DIR to another directory.");
      }
      return start(data, lock.get());
    } catch (IOException | SQLException e) {
      throw new LaunchException("The embedded database could not start: " + e.getMessage(), e);
    }
  }

  /** Joins the server that another Yichuang runs on this data directory, else starts it. */
  static EmbeddedDatabase joinOrStart(DataDirectory data) {
    try {
      var lock = DataLock.tryAcquire(data.root().resolve(LOCK_FILE));
      return lock.isPresent() ? start(data, lock.get()) : join(data);
    } catch (IOException | SQLException e) {
      throw new LaunchException("The embedded database could not be reached: " + e.getMessage(), e);
    }
  }

  private static EmbeddedDatabase start(DataDirectory data, DataLock lock) throws IOException, SQLException {
    @Nullable PostgresCluster cluster = null;
    try {
      var credentials = DatabaseCredentials.loadOrCreate(data);
      cluster = new PostgresCluster(data.cluster(), PostgresBinaries.unpack(data.runtime()), RunAs.detect());
      cluster.createIfMissing(credentials.superuser());
      int port = cluster.start();
      DatabaseRoles.ensure(port, credentials);
      return new EmbeddedDatabase(DatabaseAddress.local(port, NAME), credentials, cluster, lock);
    } catch (IOException | SQLException | RuntimeException e) {
      abandon(cluster, lock, e);
      throw e;
    }
  }

  private static void abandon(@Nullable PostgresCluster cluster, DataLock lock, Exception cause) {
    try (lock) {
      if (cluster != null && cluster.isRunning()) {
        cluster.stop();
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static EmbeddedDatabase join(DataDirectory data) throws IOException {
    int port = PostgresCluster.runningPort(data.cluster())
        .orElseThrow(() -> new LaunchException("Yichuang is just starting or stopping in " + data.root()
            + ": try again in a moment."));
    return new EmbeddedDatabase(
        DatabaseAddress.local(port, NAME), DatabaseCredentials.loadOrCreate(data), null, null);
  }

  DatabaseAddress address() {
    return address;
  }

  DatabaseCredentials credentials() {
    return credentials;
  }

  Connection connectAsOwner() throws SQLException {
    return connect(address.jdbcUrl(), DatabaseCredentials.OWNER_ROLE, credentials.owner());
  }

  static Connection connect(String jdbcUrl, String user, String password) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return Optional.ofNullable(new Driver().connect(jdbcUrl, properties))
        .orElseThrow(() -> new SQLException("Not a PostgreSQL URL: " + jdbcUrl));
  }

  /** Stops the server in order, if it is ours; a second call does nothing. */
  @Override
  public synchronized void close() {
    if (closed || cluster == null || lock == null) {
      return;
    }
    closed = true;
    try (lock) {
      cluster.stop();
    } catch (IOException e) {
      throw new LaunchException("The embedded database did not stop in order: " + e.getMessage(), e);
    }
  }
}
