package org.yichuang.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.yichuang.access.ExpectedAccess.Block;
import org.yichuang.access.Records.Found;
import org.yichuang.testing.Api;
import org.yichuang.testing.HandWrittenTable;
import org.yichuang.testing.HandWrittenTable.Line;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** Every operation that is not public × those who handle no cases, by the hand-written table access/administrators.csv. */
@QuarkusTest
class AdministratorsTableTest {

  private static final List<Who> COLUMNS =
      List.of(Who.SUPERVISOR, Who.AUDITOR, Who.CATALOGUE, Who.ORG_ADMIN, Who.SEC_ADMIN, Who.SYS_ADMIN, Who.CLERK);
  private static final int FIRST = 3;
  private static final List<Line> EXPECTED = HandWrittenTable.read("access/administrators.csv", FIRST + COLUMNS.size() + 1);

  @Inject World world;
  @Inject Records records;
  @Inject ValidRequests requests;

  private final SoftAssertions all = new SoftAssertions();
  private final Map<String, Found> known = new HashMap<>();

  @Test
  void theTableKnowsEveryOperationThatIsNotPublic() {
    Set<String> closed = ExpectedAccess.read().keySet().stream().filter(block -> !block.as().equals("EVERYBODY")).map(Block::operation).collect(Collectors.toSet());
    Set<String> here = new LinkedHashSet<>();
    EXPECTED.forEach(line -> here.addAll(line.words(0)));
    assertThat(here).containsExactlyInAnyOrderElementsOf(closed);
  }

  @Test
  void everyCellIsAnsweredAsTheTableSays() {
    COLUMNS.forEach(world::as);
    for (Line line : EXPECTED) {
      for (String operation : line.words(0)) {
        for (Who who : COLUMNS) {
          drive(line, operation, who);
        }
      }
    }
    all.assertAll();
  }

  private void drive(Line line, String operation, Who who) {
    String as = line.cell(1);
    String record = line.cell(2);
    int expected = Integer.parseInt(line.cell(FIRST + COLUMNS.indexOf(who)));
    Found found = known.computeIfAbsent(record, records::make);
    Api caller = AccessTableTest.OF_ONESELF.contains(operation) ? world.another(who) : world.as(who);
    String where = "line " + line.number() + ": " + operation + " by " + who + ", " + line.cell(FIRST + COLUMNS.size());
    String before = records.everything();
    Response answer = requests.send(operation, as, found, caller);
    all.assertThat(answer.statusCode()).as("%s: %s", where, answer.contentType().startsWith("application/") ? answer.asString() : "").isEqualTo(expected);
    if (answer.statusCode() >= 400) {
      all.assertThat(records.everything()).as("%s: refused, and yet something changed", where).isEqualTo(before);
    } else if (!WrittenContract.operations().get(operation).method().equals("GET")) {
      known.remove(record);
    }
  }
}
