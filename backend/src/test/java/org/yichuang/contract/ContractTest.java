package org.yichuang.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The written contract and the served one say the same, in both directions: nothing served that is not written, nothing written that is not served. */
@QuarkusTest
class ContractTest {

  private static final Path WRITTEN = Path.of("..", "openapi.yaml");

  @Test
  void theServedContractIsTheWrittenOne() throws IOException {
    Map<String, Object> written = new CanonicalContract(new ObjectMapper(new YAMLFactory()).readTree(WRITTEN.toFile())).operations();
    Map<String, Object> served = new CanonicalContract(served()).operations();
    assertThat(written).as("operations read from openapi.yaml").hasSizeGreaterThanOrEqualTo(38);
    assertThat(Differences.between(written, served)).isEmpty();
  }

  @Test
  void theComparisonSeesEveryKindOfDifference() throws IOException {
    JsonNode document = served();
    var changes =
        List.<java.util.function.Consumer<com.fasterxml.jackson.databind.node.ObjectNode>>of(
            d -> ((com.fasterxml.jackson.databind.node.ObjectNode) d.at("/paths")).remove("/api/v1/organs"),
            d -> ((com.fasterxml.jackson.databind.node.ObjectNode) d.at("/paths/~1api~1v1~1applications/get")).put("operationId", "other"),
            d -> ((com.fasterxml.jackson.databind.node.ArrayNode) d.at("/paths/~1api~1v1~1applications/get/parameters")).remove(0),
            d -> ((com.fasterxml.jackson.databind.node.ObjectNode) d.at("/paths/~1api~1v1~1applications/get/responses")).remove("401"),
            d -> ((com.fasterxml.jackson.databind.node.ObjectNode) d.at("/components/schemas/Account/properties")).remove("phone"),
            d -> ((com.fasterxml.jackson.databind.node.ArrayNode) d.at("/components/schemas/Account/required")).remove(0),
            d -> ((com.fasterxml.jackson.databind.node.ArrayNode) d.at("/components/schemas/Phase/enum")).remove(0),
            d -> ((com.fasterxml.jackson.databind.node.ObjectNode) d.at("/components/schemas/SmsCodeRequest/properties/phone")).put("pattern", "x"),
            d -> ((com.fasterxml.jackson.databind.node.ObjectNode) d.at("/components/schemas/Limit/properties/value")).put("type", "string"),
            d -> ((com.fasterxml.jackson.databind.node.ObjectNode) d.at("/paths/~1api~1v1~1accounts~1me/get")).putArray("security"));
    for (var change : changes) {
      com.fasterxml.jackson.databind.node.ObjectNode copy = document.deepCopy();
      change.accept(copy);
      assertThat(Differences.between(new CanonicalContract(document).operations(), new CanonicalContract(copy).operations())).isNotEmpty();
    }
  }

  private static JsonNode served() throws IOException {
    return new ObjectMapper().readTree(given().get("/q/openapi?format=json").then().statusCode(200).extract().asByteArray());
  }
}
