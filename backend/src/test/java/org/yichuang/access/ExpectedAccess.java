package org.yichuang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.testing.HandWrittenTable;
import org.yichuang.testing.World.Who;

/** The hand-written table of access (access/expected.csv), one entry for each cell. */
final class ExpectedAccess {

  /** The six that meet every operation. */
  enum Caller {
    ANONYMOUS,
    WRONG_ROLE,
    OTHER_CITIZEN,
    OTHER_ORGAN,
    OTHER_JURISDICTION,
    RIGHT_ROLE
  }

  /**
   * An operation for one right role on one record.
   *
   * @param as the right role
   */
  record Block(String operation, String as, String record) {}

  /**
   * What one caller is answered.
   *
   * @param shown for lists and searches: whether the record is in the answer; else null
   */
  record Cell(int line, Who who, int status, Boolean shown, String reason) {}

  private static final Map<Caller, Who> EVERYBODY =
      Map.of(
          Caller.ANONYMOUS, Who.ANONYMOUS,
          Caller.WRONG_ROLE, Who.AUDITOR,
          Caller.OTHER_CITIZEN, Who.OTHER_CITIZEN,
          Caller.OTHER_ORGAN, Who.REVIEWER_OF_OTHER_ORGAN,
          Caller.OTHER_JURISDICTION, Who.CLERK_ELSEWHERE,
          Caller.RIGHT_ROLE, Who.CITIZEN);

  private ExpectedAccess() {}

  static Map<Block, Map<Caller, Cell>> read() {
    Map<Block, Map<Caller, Cell>> blocks = new LinkedHashMap<>();
    for (HandWrittenTable.Line line : HandWrittenTable.read("access/expected.csv", 7)) {
      assertThat(line.cell(6)).as("reason in line %d", line.number()).isNotBlank();
      for (String operation : line.words(0)) {
        for (String as : line.words(1)) {
          Map<Caller, Cell> cells = blocks.computeIfAbsent(new Block(operation, as, line.cell(2)), b -> new LinkedHashMap<>());
          callers(line).forEach((caller, who) -> assertThat(cells.put(caller, cell(line, who)))
              .as("%s as %s by %s stands in line %d and once before", operation, as, caller, line.number())
              .isNull());
        }
      }
    }
    return blocks;
  }

  private static Map<Caller, Who> callers(HandWrittenTable.Line line) {
    return line.cell(3).equals("*") ? EVERYBODY : Map.of(Caller.valueOf(line.cell(3)), Who.valueOf(line.cell(4)));
  }

  private static Cell cell(HandWrittenTable.Line line, Who who) {
    List<String> answer = line.words(5);
    Boolean shown = null;
    if (answer.size() > 1) {
      assertThat(answer.get(1)).as("answer in line %d", line.number()).isIn("shown", "hidden");
      shown = answer.get(1).equals("shown");
    }
    return new Cell(line.number(), who, Integer.parseInt(answer.getFirst()), shown, line.cell(6));
  }
}
