package org.yichuang.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema as Flyway builds it on an empty database: what every key begins with, and what the application may not do. */
class MigrationsTest {

  @TempDir static Path directory;

  private static EmbeddedDatabase database;
  private static Flyway flyway;

  @BeforeAll
  static void migrate() {
    database = EmbeddedDatabase.start(DataDirectory.open(directory));
    flyway =
        Flyway.configure()
            .dataSource(database.address().jdbcUrl(), DatabaseCredentials.OWNER_ROLE, database.credentials().owner())
            .locations("classpath:db/migration/schema", "classpath:db/migration/demo")
            .placeholders(Map.of("appRole", DatabaseCredentials.APPLICATION_ROLE))
            .load();
    flyway.migrate();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void applyOnAnEmptyDatabaseAndLeaveNothingToDo() {
    assertThat(flyway.info().applied()).extracting(MigrationInfo::getScript).contains("V1__house.sql", "V1000__demo.sql");
    assertThat(flyway.info().pending()).isEmpty();
    assertThat(flyway.migrate().migrationsExecuted).isZero();
  }

  @Test
  void everyKeyOfCasesAndWhatHangsOnThemBeginsWithTheJurisdiction() throws SQLException {
    List<String> keys = keys();

    assertThat(keys).contains("application: jurisdiction, id", "application: jurisdiction, number", "document: jurisdiction, organ, kind, year, seq");
    assertThat(keys)
        .filteredOn(key -> !key.contains(": jurisdiction"))
        .containsExactlyInAnyOrder(
            // divisions and what has no jurisdiction: accounts, log-ins, requests, the installation
            "region: code",
            "region_change: id",
            "calendar_year: region, year",
            "account: id",
            "account: username",
            "account: phone_index",
            "assignment: id",
            "session: id",
            "session: refresh_digest",
            "session: former_refresh_digest",
            "sms_code: id",
            "second_factor: account",
            "recovery_code: account, digest",
            "refresh_used: digest",
            "idempotency: principal, key",
            "installation: key",
            // an import may carry the matters of several jurisdictions
            "matter_import: id",
            "matter_import_file: import",
            "matter_import_finding: import, seq",
            "flyway_schema_history: installed_rank",
            // a person's own list is distributed by person
            "person_case: person, jurisdiction, application");
  }

  @Test
  void everyForeignKeyOfACaseStaysInItsJurisdiction() throws SQLException {
    String foreign =
        """
        select c.conrelid::regclass::text || ' -> ' || c.confrelid::regclass::text from pg_constraint c
        where c.contype = 'f' and not exists (
          select from unnest(c.conkey, c.confkey) as k(here, there)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.here
          join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.there
          where a.attname = 'jurisdiction' and b.attname = 'jurisdiction')""";
    assertThat(column(foreign))
        .containsExactlyInAnyOrder(
            "region -> region",
            "region_change -> region",
            "region_change -> region",
            "assignment -> account",
            "session -> account",
            "staff -> account",
            "second_factor -> account",
            "recovery_code -> account",
            "refresh_used -> session",
            "matter_import_file -> matter_import",
            "matter_import_finding -> matter_import");
  }

  @ParameterizedTest
  @ValueSource(strings = {"act", "clock_entry", "document", "document_rendering", "service_event", "evaluation", "audit_entry", "audit_checkpoint", "matter_version", "region_change"})
  void theApplicationWritesEvidenceOnceAndReadsIt(String table) throws SQLException {
    assertThat(privileges(table)).containsExactly("INSERT", "SELECT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"paper_counter", "audit_head", "audit_checkpoint_tip", "evaluation_rollup", "counter"})
  void theApplicationMovesCountersOnAndDeletesNone(String table) throws SQLException {
    assertThat(privileges(table)).containsExactly("INSERT", "SELECT", "UPDATE");
  }

  @Test
  void aNewerListOfDivisionsBecomesHistory() throws Exception {
    String list;
    try (var in = MigrationsTest.class.getResourceAsStream("/db/migration/schema/R__divisions_of_the_country.sql")) {
      list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String newer = list.replace("\n510704 游仙区\n", "\n510704 游仙新区\n510799 新设区\n").replace("\n510723 盐亭县\n", "\n");
    try (Connection owner = database.connectAsOwner(); var statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute(newer);
      try (ResultSet rows = statement.executeQuery("select string_agg(concat_ws(' ', kind, old_code, old_name, new_name), ', ' order by kind) from region_change")) {
        rows.next();
        assertThat(rows.getString(1)).isEqualTo("ABOLISHED 510723000000 盐亭县, RENAMED 510704000000 游仙区 游仙新区");
      }
      try (ResultSet rows = statement.executeQuery("select string_agg(concat_ws(' ', code, valid_from, valid_until), ', ' order by code) from region"
          + " where coalesce(valid_from, valid_until) is not null")) {
        rows.next();
        assertThat(rows.getString(1)).isEqualTo("510723000000 2023-06-30, 510799000000 2023-06-30");
      }
      owner.rollback();
    }
  }

  private static List<String> privileges(String table) throws SQLException {
    return column("select p from unnest(array['DELETE', 'INSERT', 'SELECT', 'TRUNCATE', 'UPDATE']) p where has_table_privilege('yichuang_app', '" + table + "', p) order by p");
  }

  /** {@code table: column, column} of every primary and unique key. */
  private static List<String> keys() throws SQLException {
    return column(
        """
        select c.relname || ': ' || string_agg(a.attname, ', ' order by k.place)
        from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
        cross join unnest(i.indkey) with ordinality as k(number, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
        where i.indisunique and n.nspname = 'public' group by i.indexrelid, c.relname""");
  }

  private static List<String> column(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection owner = database.connectAsOwner(); var statement = owner.createStatement(); ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
