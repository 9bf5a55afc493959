package org.yichuang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yichuang.testing.HandWrittenTable;

/** The hand-written life of a case, line by line spread over phase, act and role. It knows nothing of the program's own table. */
final class ExpectedWorkflow {

  static final List<String> ACTS =
      List.of(
          "SUBMIT",
          "REQUEST_CORRECTION",
          "RESUBMIT",
          "ACCEPT",
          "REFUSE_ACCEPTANCE",
          "REVIEW",
          "START_SPECIAL_PROCEDURE",
          "END_SPECIAL_PROCEDURE",
          "EXTEND",
          "EXPLAIN_DELAY",
          "SIGN",
          "GRANT",
          "REFUSE",
          "WITHDRAW",
          "CLOSE",
          "DEEM_ACCEPTED",
          "TERMINATE");

  /** Where a case stands; REVIEWED is the phase ACCEPTED with a review, SUSPENDED the same during a special procedure. */
  enum Standing {
    DRAFT,
    RECEIVED,
    CORRECTION,
    ACCEPTED,
    SUSPENDED,
    REVIEWED,
    DECIDED,
    CLOSED;

    String phase() {
      return this == REVIEWED || this == SUSPENDED ? ACCEPTED.name() : name();
    }
  }

  /** Who acts. */
  enum Role {
    APPLICANT,
    CLERK,
    REVIEWER,
    DECIDER,
    HEAD,
    WINDOW_DECIDER,
    AUDITOR,
    ANONYMOUS,
    REVIEWER_AND_DECIDER
  }

  /** Kinds of cases whose lives differ, with what is driven of them. */
  enum Kind {
    LICENCE_ONLINE,
    LICENCE_WINDOW,
    INSTANT_WINDOW,
    ONE_PERSON;

    List<Standing> standings() {
      return switch (this) {
        case ONE_PERSON -> List.of(Standing.ACCEPTED, Standing.REVIEWED);
        case INSTANT_WINDOW -> Arrays.stream(Standing.values()).filter(standing -> standing != Standing.SUSPENDED).toList();
        default -> List.of(Standing.values());
      };
    }

    List<Role> roles() {
      return this == ONE_PERSON
          ? List.of(Role.REVIEWER_AND_DECIDER)
          : Arrays.stream(Role.values()).filter(role -> role != Role.REVIEWER_AND_DECIDER).toList();
    }
  }

  /** One combination. */
  record Combination(Kind kind, Standing standing, String act, Role role) {}

  /**
   * What is expected of it.
   *
   * @param after only with 201
   * @param articles with their titles; only with 201
   */
  record Expected(int line, int answer, Standing after, List<String> articles) {}

  private final Map<Combination, Expected> table = new LinkedHashMap<>();

  private ExpectedWorkflow() {}

  static ExpectedWorkflow read() {
    ExpectedWorkflow workflow = new ExpectedWorkflow();
    HandWrittenTable.read("workflow/expected.csv", 7).forEach(workflow::spread);
    return workflow;
  }

  private void spread(HandWrittenTable.Line line) {
    Kind kind = Kind.valueOf(line.cell(0));
    int answer = Integer.parseInt(line.cell(4));
    assertThat(Set.of(201, 401, 403, 404, 409)).as("answer in line %d", line.number()).contains(answer);
    assertThat(line.cells()).as("cells of line %d: phase afterwards and articles belong to 201 and to nothing else", line.number()).hasSize(answer == 201 ? 7 : 5);
    Expected expected =
        answer == 201
            ? new Expected(line.number(), answer, Standing.valueOf(line.cell(5)), articles(line.cell(6)))
            : new Expected(line.number(), answer, null, List.of());
    for (Standing standing : standings(kind, line.words(1))) {
      for (String act : line.cell(2).equals("any") ? ACTS : line.words(2)) {
        assertThat(ACTS).as("acts of line %d", line.number()).contains(act);
        for (String role : line.words(3)) {
          Expected before = table.put(new Combination(kind, standing, act, Role.valueOf(role)), expected);
          assertThat(before).as("%s in %s by %s stands in line %d and once before", act, standing, role, line.number()).isNull();
        }
      }
    }
  }

  private static List<Standing> standings(Kind kind, List<String> words) {
    return switch (words.getFirst()) {
      case "any" -> kind.standings();
      case "filed" -> kind.standings().subList(1, kind.standings().size());
      default -> words.stream().map(Standing::valueOf).toList();
    };
  }

  private static List<String> articles(String cell) {
    return cell.equals("none")
        ? List.of()
        : Arrays.stream(cell.split(";")).map(String::strip).map(article -> article.startsWith("《") ? article : "《中华人民共和国行政许可法》" + article).toList();
  }

  /** All combinations that the table holds. */
  Set<Combination> combinations() {
    return table.keySet();
  }

  Expected of(Combination combination) {
    return table.get(combination);
  }

  /** Combinations of a kind where it stands so, those that are refused first. */
  Map<Boolean, List<Combination>> byAcceptance(Kind kind, Standing standing) {
    Function<Combination, Boolean> accepted = combination -> of(combination).answer() == 201;
    return table.keySet().stream().filter(c -> c.kind() == kind && c.standing() == standing).collect(Collectors.partitioningBy(accepted::apply));
  }

  /** The acts that a role may do there, by the table. */
  Set<String> possible(Kind kind, Standing standing, Role role) {
    return ACTS.stream().filter(act -> of(new Combination(kind, standing, act, role)).answer() == 201).collect(Collectors.toSet());
  }
}
