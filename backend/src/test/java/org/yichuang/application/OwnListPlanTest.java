package org.yichuang.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Owner;

/** A page of one's own cases costs a page, also for somebody with many among thousands who have one. */
@QuarkusTest
class OwnListPlanTest {

  private static final String PERSON = "00000000-0000-7000-8000-00000000a872";

  @Test
  void readsNoMoreThanThePageShows() throws SQLException {
    try (Connection connection = Owner.connect(); Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      fill(statement);
      statement.execute("set local plan_cache_mode = force_generic_plan");
      statement.execute("prepare mine (uuid, uuid, int) as " + ListQueries.MINE);
      String plan = plan(statement);
      connection.rollback();

      assertThat(plan).doesNotContain("Sort").containsPattern("using person_case_newest .*actual rows=21 ");
    }
  }

  private static void fill(Statement statement) throws SQLException {
    statement.execute(
        """
        insert into application (jurisdiction, id, version, phase, matter_code, matter_version, matter_name, organ, procedure, handling_type, channel,
          origin, filed_by, wrapped_key, answers, created_at, updated_at)
        select '510704', gen_random_uuid(), 0, 'DRAFT', 'OWN-LIST', 1, 'Own list', 'youxian-spj', 'LICENCE', 'PROMISED', 'WEB', 'LOCAL',
          gen_random_uuid(), '\\x00', '{}', now(), now()
        from generate_series(1, 5000)""");
    statement.execute(
        "insert into person_case select case when row_number() over () <= 872 then '" + PERSON + "'::uuid else gen_random_uuid() end, jurisdiction, id"
            + " from application where matter_code = 'OWN-LIST'");
    statement.execute("analyze application, person_case");
  }

  private static String plan(Statement statement) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (ResultSet lines = statement.executeQuery("explain (analyze, timing off) execute mine ('" + PERSON + "', null, 21)")) {
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }
}
