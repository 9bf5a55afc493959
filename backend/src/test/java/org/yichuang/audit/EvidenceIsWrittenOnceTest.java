package org.yichuang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.shared.data.SqlStates;
import org.yichuang.testing.World;

/** The application's own role cannot change or remove what is evidence, whatever bug it has. */
@QuarkusTest
class EvidenceIsWrittenOnceTest {

  private static final String NO_RIGHT = "42501";

  @Inject World world;

  @ParameterizedTest
  @ValueSource(strings = {"act", "clock_entry", "document", "document_rendering", "evaluation", "service_event", "audit_entry", "audit_checkpoint", "matter_version"})
  void evidenceIsNeitherChangedNorRemoved(String table) {
    refused("update " + table + " set jurisdiction = jurisdiction");
    refused("delete from " + table);
    refused("truncate " + table);
  }

  @ParameterizedTest
  @ValueSource(strings = {"paper_counter", "audit_head", "audit_checkpoint_tip", "evaluation_rollup"})
  void countersAndHeadsAreNotRemoved(String table) {
    refused("delete from " + table);
  }

  @Test
  void theSchemaIsNotChanged() {
    refused("create table notes (text text)");
    assertThat(SqlStates.sqlState(catchThrowable(() -> world.sql("drop table act")))).isEqualTo(NO_RIGHT);
    assertThat(SqlStates.sqlState(catchThrowable(() -> world.sql("alter table act disable trigger all")))).isEqualTo(NO_RIGHT);
    assertThat(SqlStates.sqlState(catchThrowable(() -> world.sql("select * from flyway_schema_history")))).isEqualTo(NO_RIGHT);
  }

  private void refused(String statement) {
    assertThat(SqlStates.sqlState(catchThrowable(() -> world.sql(statement)))).as(statement).isEqualTo(NO_RIGHT);
  }
}
