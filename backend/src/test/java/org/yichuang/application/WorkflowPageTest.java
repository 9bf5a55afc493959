package org.yichuang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WorkflowPageTest {

  private static final Path PAGE = Path.of("..", "docs", "workflow.md");

  @Test
  void thePageInDocsIsTheTable() throws IOException {
    String rendered = WorkflowPage.render(CaseWorkflow.TABLE.lines());
    if (Boolean.getBoolean("workflow.write")) {
      Files.writeString(PAGE, rendered);
    }
    assertThat(Files.readString(PAGE)).as("docs/workflow.md is old: ./mvnw -pl backend test -Dtest=WorkflowPageTest -Dworkflow.write=true").isEqualTo(rendered);
  }

  @Test
  void aLineNamesActPersonClockArticleAndPaper() {
    assertThat(WorkflowPage.render(CaseWorkflow.TABLE.lines())).contains(
        "| 收件 `RECEIVED` | 受理 `ACCEPT` | clerk at the window, decider at the window | 受理 `ACCEPTED` | not a licence whose five working days have passed | acceptance stops, decision starts"
            + " | 第三十二条第一款第五项、第四十二条 | 受理通知书 `ACCEPTANCE_NOTICE` |\n",
        "    RECEIVED --> CLOSED : REFUSE_ACCEPTANCE, WITHDRAW\n");
  }
}
