package org.yichuang.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.yichuang.access.ExpectedAccess.Block;
import org.yichuang.access.ExpectedAccess.Caller;
import org.yichuang.access.ExpectedAccess.Cell;
import org.yichuang.access.Records.Found;
import org.yichuang.testing.Api;
import org.yichuang.testing.World;

/** Every operation of the contract × six callers, by the hand-written table access/expected.csv. */
@QuarkusTest
class AccessTableTest {

  /** These change the caller's own log-in, so that nobody else may be in it. */
  static final Set<String> OF_ONESELF =
      Set.of("closeSession", "changePassword", "beginSecondFactor", "confirmSecondFactor", "renewRecoveryCodes", "endOwnSession");

  private static final Map<Block, Map<Caller, Cell>> EXPECTED = ExpectedAccess.read();

  @Inject World world;
  @Inject Records records;
  @Inject ValidRequests requests;

  private final SoftAssertions all = new SoftAssertions();
  private final Map<String, Found> known = new HashMap<>();

  @Test
  void theTableKnowsTheOperationsOfTheContractAndNoOthers() {
    Set<String> inTable = EXPECTED.keySet().stream().map(Block::operation).collect(Collectors.toSet());
    assertThat(inTable).containsExactlyInAnyOrderElementsOf(WrittenContract.operations().keySet()).hasSize(85);
  }

  @Test
  void everyBlockAnswersAllSixCallersAndLetsTheRightOneIn() {
    EXPECTED.forEach((block, cells) -> {
      all.assertThat(cells.keySet()).as("callers of %s", block).containsExactlyInAnyOrder(Caller.values());
      all.assertThat(cells.get(Caller.RIGHT_ROLE)).as("right role of %s", block).isNotNull().extracting(c -> c.status() / 100).isEqualTo(2);
    });
    all.assertAll();
  }

  @Test
  void everyCellIsAnsweredAsTheTableSays() {
    List.of(World.Who.values()).forEach(world::as);
    int driven = 0;
    for (Map.Entry<Block, Map<Caller, Cell>> block : EXPECTED.entrySet()) {
      for (Caller caller : Caller.values()) {
        drive(block.getKey(), caller, block.getValue().get(caller));
        driven++;
      }
    }
    all.assertAll();
    System.out.println("access: " + driven + " cells of " + EXPECTED.keySet().stream().map(Block::operation).distinct().count() + " operations");
    assertThat(driven).isEqualTo(EXPECTED.size() * Caller.values().length);
  }

  private void drive(Block block, Caller caller, Cell cell) {
    boolean reads = WrittenContract.operations().get(block.operation()).method().equals("GET");
    Found found = known.computeIfAbsent(block.record(), records::make);
    Api api = OF_ONESELF.contains(block.operation()) ? world.another(cell.who()) : world.as(cell.who());
    String where = "line " + cell.line() + ": " + block + " by " + caller + " (" + cell.who() + "), " + cell.reason();
    String before = records.everything();
    Response answer = requests.send(block.operation(), block.as(), found, api);
    all.assertThat(answer.statusCode()).as("%s: %s", where, answer.contentType().startsWith("application/") ? answer.asString() : "").isEqualTo(cell.status());
    if (answer.statusCode() >= 400) {
      all.assertThat(records.everything()).as("%s: refused, and yet something changed", where).isEqualTo(before);
      all.assertThat(answer.<Integer>path("status")).as("%s: status of the problem", where).isEqualTo(answer.statusCode());
    } else if (!reads) {
      known.remove(block.record());
    }
    if (cell.shown() != null && answer.statusCode() == 200) {
      all.assertThat(requests.shows(block.operation(), block.as(), found, api, answer)).as("%s: shown", where).isEqualTo(cell.shown());
    }
  }
}
