package org.yichuang.application;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.document.DocumentKind;
import org.yichuang.identity.Relation;
import org.yichuang.workflow.Transition;

/** Renders the workflow table as a page for people: docs/workflow.md. */
final class WorkflowPage {

  private static final String TOP = """
      # The life of a case

      Rendered from `CaseWorkflow.TABLE`; do not edit. To renew it: `./mvnw -pl backend test -Dtest=WorkflowPageTest -Dworkflow.write=true`.

      ```mermaid
      stateDiagram-v2
      """;

  private static final String MIDDLE = """
      ```

      Articles are those of the Licensing Law (行政许可法); they are cited where it governs the case and the matter names nothing more special.
      Who is what to a case stands in `identity/Access`: an applicant is who filed it online, a window is the point of acceptance, reviewer and
      decider belong to the deciding organ.

      | phase | act | who | next phase | guard | clock | article | paper |
      |---|---|---|---|---|---|---|---|
      """;

  private WorkflowPage() {}

  static String render(List<Transition<Phase, ActType, Relation, Effect>> lines) {
    StringBuilder page = new StringBuilder(TOP);
    page.append("    [*] --> DRAFT\n");
    arrows(lines).forEach((ends, acts) -> page.append("    ").append(ends).append(" : ").append(acts).append('\n'));
    page.append("    CLOSED --> [*]\n").append(MIDDLE);
    lines.forEach(line -> page.append(row(line)));
    return page.toString();
  }

  /** One arrow for all acts between two phases. */
  private static Map<String, String> arrows(List<Transition<Phase, ActType, Relation, Effect>> lines) {
    return lines.stream()
        .collect(Collectors.groupingBy(
            line -> line.from() + " --> " + line.to(),
            LinkedHashMap::new,
            Collectors.mapping(line -> line.act().name(), Collectors.collectingAndThen(Collectors.toCollection(java.util.LinkedHashSet::new), acts -> String.join(", ", acts)))));
  }

  private static String row(Transition<Phase, ActType, Relation, Effect> line) {
    Effect effect = line.effect();
    List<String> cells = List.of(
        phase(line.from()),
        act(line.act()),
        Arrays.stream(Relation.values()).filter(line.who()::contains).map(WorkflowPage::who).collect(Collectors.joining(", ")),
        phase(line.to()) + outcome(effect.outcome()),
        guard(effect.guard()),
        clock(effect.clock()),
        effect.articles().isEmpty() ? "–" : String.join("、", effect.articles()),
        paper(effect.paper()));
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String phase(Phase phase) {
    return switch (phase) {
      case DRAFT -> "草稿 `DRAFT`";
      case RECEIVED -> "收件 `RECEIVED`";
      case CORRECTION -> "补正 `CORRECTION`";
      case ACCEPTED -> "受理 `ACCEPTED`";
      case DECIDED -> "决定 `DECIDED`";
      case CLOSED -> "办结 `CLOSED`";
    };
  }

  private static String act(ActType act) {
    return switch (act) {
      case SUBMIT -> "提交 `SUBMIT`";
      case REQUEST_CORRECTION -> "一次性告知补正 `REQUEST_CORRECTION`";
      case RESUBMIT -> "提交补正 `RESUBMIT`";
      case ACCEPT -> "受理 `ACCEPT`";
      case REFUSE_ACCEPTANCE -> "不受理、不予受理 `REFUSE_ACCEPTANCE`";
      case REVIEW -> "审查 `REVIEW`";
      case START_SPECIAL_PROCEDURE -> "开始特别程序 `START_SPECIAL_PROCEDURE`";
      case END_SPECIAL_PROCEDURE -> "结束特别程序 `END_SPECIAL_PROCEDURE`";
      case EXTEND -> "延长期限 `EXTEND`";
      case EXPLAIN_DELAY -> "告知逾期原因 `EXPLAIN_DELAY`";
      case SIGN -> "先签 `SIGN`";
      case DEEM_ACCEPTED -> "视为受理 `DEEM_ACCEPTED`";
      case TERMINATE -> "逾期未补正终止 `TERMINATE`";
      case GRANT -> "准予 `GRANT`";
      case REFUSE -> "不予许可 `REFUSE`";
      case WITHDRAW -> "撤回申请 `WITHDRAW`";
      case CLOSE -> "办结 `CLOSE`";
    };
  }

  private static String who(Relation who) {
    return switch (who) {
      case APPLICANT -> "applicant";
      case WINDOW_CLERK -> "clerk at the window";
      case WINDOW_DECIDER -> "decider at the window";
      case REVIEWER -> "reviewer";
      case DECIDER -> "decider";
      case HEAD -> "head of the organ";
      case SYSTEM -> "the system itself";
      case SUPERVISOR -> "supervisor";
      case AUDITOR -> "auditor";
    };
  }

  private static String outcome(@Nullable Outcome outcome) {
    return outcome == null ? "" : ", outcome `" + outcome + "`";
  }

  private static String guard(Effect.Guard guard) {
    return switch (guard) {
      case NONE -> "–";
      case FILED_AT_WINDOW -> "filed at a window";
      case INSTANT -> "instant matter (即办件) of one signature; not who reviewed; nothing under way";
      case DECIDABLE -> "reviewed, by somebody else; nothing under way; where two must sign, another one signed for the same";
      case SIGNABLE -> "two must sign; reviewed, by somebody else; nothing under way";
      case LICENCE_RUNNING -> "a licence whose limit runs and has not passed";
      case SUSPENDED -> "a special procedure is under way";
      case EXTENDABLE -> "a licence whose limit runs, has not passed and was not extended yet";
      case ANSWERABLE -> "not a licence whose five working days have passed";
      case OVERDUE -> "the limit of the staff has passed";
      case UNANSWERED -> "a licence; the five working days have passed";
      case NOT_CORRECTED -> "the day for correcting has passed, and the notice said that the case ends then";
    };
  }

  private static String clock(Effect.ClockEffect clock) {
    return switch (clock) {
      case NONE -> "–";
      case START_ACCEPTANCE -> "acceptance starts, " + ClockLedger.ACCEPTANCE_DAYS + " working days";
      case STOP -> "stops";
      case START_CORRECTION -> "stops; the applicant's limit for correcting starts where the matter has one";
      case START_DECISION_AT_RECEIPT -> "acceptance stops, decision starts on the day of receipt";
      case PAUSE -> "pauses";
      case RESUME -> "goes on";
      case EXTEND -> "extended once, by 10 working days at most (15 under Art. 26)";
      case START_DECISION -> "acceptance stops, decision starts";
    };
  }

  private static String paper(@Nullable DocumentKind paper) {
    return switch (paper) {
      case null -> "–";
      case RECEIPT -> "收件凭证 `RECEIPT`";
      case CORRECTION_NOTICE -> "补正告知书 `CORRECTION_NOTICE`";
      case SPECIAL_PROCEDURE_NOTICE -> "特别程序告知书 `SPECIAL_PROCEDURE_NOTICE`";
      case EXTENSION_NOTICE -> "延长办理期限告知书 `EXTENSION_NOTICE`";
      case TERMINATION_NOTICE -> "终止办理通知书 `TERMINATION_NOTICE`";
      case ACCEPTANCE_NOTICE -> "受理通知书 `ACCEPTANCE_NOTICE`";
      case ACCEPTANCE_REFUSAL -> "不予受理决定书 or 不受理告知书 `ACCEPTANCE_REFUSAL`";
      case GRANT_DECISION -> "准予决定书 `GRANT_DECISION`";
      case REFUSAL_DECISION -> "不予决定书 `REFUSAL_DECISION`";
    };
  }
}
