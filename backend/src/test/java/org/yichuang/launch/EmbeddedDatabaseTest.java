package org.yichuang.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseTest {

  private static final String WRONG_PASSWORD = "28P01";
  private static final String NOT_ALLOWED = "42501";

  @TempDir
  static Path directory;

  private DataDirectory data;
  private EmbeddedDatabase database;

  @BeforeEach
  void start() {
    data = DataDirectory.open(directory);
    database = EmbeddedDatabase.start(data);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Nested
  class Settings {

    @ParameterizedTest
    @CsvSource({
      "fsync, on",
      "synchronous_commit, on",
      "full_page_writes, on",
      "data_checksums, on",
      "log_timezone, UTC",
      "server_encoding, UTF8",
      "listen_addresses, 127.0.0.1",
      "unix_socket_directories, ''",
      "password_encryption, scram-sha-256",
    })
    void stand(String name, String value) throws SQLException {
      try (var connection = EmbeddedDatabase.connect(database.address().jdbcUrl(), "postgres", database.credentials().superuser())) {
        assertThat(strings(connection, "show " + name)).containsExactly(value);
      }
    }
  }

  @Nested
  class Access {

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "yichuang_owner", "yichuang_app"})
    void needsThePassword(String role) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> EmbeddedDatabase.connect(database.address().jdbcUrl(), role, "guess"))
          .extracting(SQLException::getSQLState)
          .isEqualTo(WRONG_PASSWORD);
    }

    @Test
    void isOpenToTheRightPassword() throws SQLException {
      try (var connection = connectAsApplication()) {
        assertThat(strings(connection, "select current_user")).containsExactly("yichuang_app");
      }
    }

    @Test
    void keepsThePasswordsInAFileOfTheOwnerOnly() throws IOException {
      var file = data.keys().resolve(DatabaseCredentials.FILE);

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void letsTheOwnerCreateTablesButNotTheApplication() throws SQLException {
      try (var owner = database.connectAsOwner()) {
        execute(owner, "create table made_by_owner (id int)");
      }
      try (var application = connectAsApplication()) {
        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(() -> execute(application, "create table public.made_by_application (id int)"))
            .extracting(SQLException::getSQLState)
            .isEqualTo(NOT_ALLOWED);
        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(() -> strings(application, "select id from public.made_by_owner"))
            .extracting(SQLException::getSQLState)
            .isEqualTo(NOT_ALLOWED);
      }
    }
  }

  @Nested
  class Data {

    @Test
    void staysFromOneStartToTheNext() throws SQLException {
      remember("kept_over_restart");
      database.close();

      database = EmbeddedDatabase.start(data);

      assertRemembered("kept_over_restart");
    }

    @Test
    void staysWhenTheServerIsKilled() throws Exception {
      remember("kept_over_kill");
      killServer();
      database.close();

      database = EmbeddedDatabase.start(data);

      assertRemembered("kept_over_kill");
    }

    @Test
    void staysWhenYichuangIsKilledAndItsServerLivesOn() throws Exception {
      remember("kept_over_orphan");
      database.close();
      Process yichuang = ServerProcess.start(directory);
      assertThat(ServerProcess.firstLine(yichuang)).isEqualTo("started");
      kill(yichuang);
      assertThat(PostgresProcesses.in(data.cluster())).as("processes of the orphaned server").isNotEmpty();
      long orphan = postmaster();

      database = EmbeddedDatabase.start(data);

      assertRemembered("kept_over_orphan");
      assertThat(postmaster()).isNotEqualTo(orphan);
    }

    @Test
    void staysWhenYichuangAndItsServerAreKilled() throws Exception {
      remember("kept_over_power_cut");
      database.close();
      Process yichuang = ServerProcess.start(directory);
      assertThat(ServerProcess.firstLine(yichuang)).isEqualTo("started");
      kill(yichuang);
      killServer();

      database = EmbeddedDatabase.start(data);

      assertRemembered("kept_over_power_cut");
    }

    @Test
    void staysWhenAnotherProgramHasTheNumberOfTheKilledServer() throws Exception {
      remember("kept_over_reused_number");
      Path pidFile = data.cluster().resolve("postmaster.pid");
      String lines = Files.readString(pidFile);
      database.close();
      Files.writeString(pidFile, lines.replaceFirst("^\\d+", Long.toString(ProcessHandle.current().pid())));

      database = EmbeddedDatabase.start(data);

      assertRemembered("kept_over_reused_number");
    }

    @Test
    void isNotTakenOverWithoutItsPasswords() throws IOException {
      database.close();
      Path file = data.keys().resolve(DatabaseCredentials.FILE);
      Path backup = Files.move(file, file.resolveSibling("backup"));

      assertThatExceptionOfType(LaunchException.class)
          .isThrownBy(() -> EmbeddedDatabase.start(data))
          .withMessageContaining(file + " back from the backup");

      Files.move(backup, file);
    }
  }

  @Nested
  class SecondYichuang {

    @Test
    void isRefusedInOneLineThatNamesTheFirst() throws Exception {
      Process second = ServerProcess.start(directory);

      assertThat(ServerProcess.firstLine(second))
          .contains("is in use by another running Yichuang (process " + ProcessHandle.current().pid() + ")");
      assertThat(second.waitFor()).isZero();
    }

    @Test
    void mayJoinForATaskAndLeavesTheServerRunning() throws SQLException {
      try (var joined = EmbeddedDatabase.joinOrStart(data);
          var connection = joined.connectAsOwner()) {
        assertThat(strings(connection, "select current_user")).containsExactly("yichuang_owner");
        assertThat(joined.address()).isEqualTo(database.address());
      }
      try (var connection = database.connectAsOwner()) {
        assertThat(strings(connection, "select current_user")).containsExactly("yichuang_owner");
      }
    }
  }

  private Connection connectAsApplication() throws SQLException {
    return EmbeddedDatabase.connect(
        database.address().jdbcUrl(), DatabaseCredentials.APPLICATION_ROLE, database.credentials().application());
  }

  private void remember(String table) throws SQLException {
    try (var connection = database.connectAsOwner()) {
      execute(connection, "create table " + table + " as select '县政务服务中心' as name");
    }
  }

  private void assertRemembered(String table) throws SQLException {
    try (var connection = database.connectAsOwner()) {
      assertThat(strings(connection, "select name from " + table)).containsExactly("县政务服务中心");
    }
  }

  private long postmaster() throws IOException {
    return Long.parseLong(Files.readAllLines(data.cluster().resolve("postmaster.pid")).getFirst());
  }

  private void killServer() throws IOException {
    ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> strings(Connection connection, String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
