package org.yichuang.matter;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.testing.Api;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** Imports as a catalogue manager makes them, and their reports in one line. */
@ApplicationScoped
class Imports {

  static final String PATH = "/api/v1/matter-imports";

  private final World world;

  Imports(World world) {
    this.world = world;
  }

  /** The division of the made-up catalogues. */
  void settle() {
    world.sql("insert into region (code, name, level) values ($1, '测试县', 'COUNTY') on conflict do nothing", CatalogueText.DIVISION);
  }

  Response send(byte[] content) {
    return send(content, "catalogue.csv", null);
  }

  Response send(byte[] content, String name, @Nullable String jurisdiction, String... headers) {
    RequestSpecification request = manager().request().multiPart("file", name, content, "text/csv");
    if (jurisdiction != null) {
      request.multiPart("jurisdiction", jurisdiction);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request.post(PATH);
  }

  Api manager() {
    return world.as(Who.CATALOGUE);
  }

  /** Sends a file and waits until it is worked off. */
  String report(byte[] content) {
    return finished(send(content));
  }

  /** The report of a file that was taken, or the refusal of one that was not. */
  String finished(Response answer) {
    if (answer.statusCode() != 202) {
      return answer.statusCode() + " " + answer.path("type") + " " + answer.path("errors.pointer") + " " + answer.path("errors.detail");
    }
    String id = answer.path("id");
    return line(await().atMost(Duration.ofSeconds(60)).until(() -> view(id), view -> !view.getString("state").equals("RUNNING")));
  }

  JsonPath view(String id) {
    return manager().get(PATH + "/" + id).then().statusCode(200).extract().jsonPath();
  }

  /** {@code DONE 3 = 2 + 0 + 0 + 1; 3 name MISSING}: total, created, updated, unchanged, rejected; then errors, then warnings. */
  static String line(JsonPath view) {
    String counts =
        "%s %d = %d + %d + %d + %d".formatted(
            view.getString("state"), view.getInt("total"), view.getInt("created"), view.getInt("updated"), view.getInt("unchanged"), view.getInt("rejected"));
    return counts + findings(view, "errors", "; ") + findings(view, "warnings", "; warning ");
  }

  private static String findings(JsonPath view, String list, String before) {
    List<Map<String, ?>> found = view.getList(list);
    return found.stream()
        .map(f -> before + f.get("line") + " " + (f.get("column") == null ? "-" : f.get("column")) + " " + f.get("reason"))
        .collect(Collectors.joining());
  }
}
