package org.yichuang.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A catalogue that was being brought in when program and database died is brought in to the end, each row once. */
@EnabledIfSystemProperty(named = "quarkus.test.integration-test-profile", matches = "demo")
class KilledImportIT {

  private static final int ROWS = 20_000;
  private static final String BOUNDARY = "a-catalogue";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

  private final Path directory = Path.of("target", "killed-import").toAbsolutePath();
  private final Path data = directory.resolve("data");

  @Test
  void anImportThatWasKilledGoesOnToTheEnd() throws Exception {
    DataDirectory.deleteTree(directory);
    Files.createDirectories(directory);
    DemoServer server = DemoServer.start(data);
    try {
      String token = logIn(server);
      String id = upload(server, token);
      JsonNode before = await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(50)).until(() -> view(server, token, id), KilledImportIT::isUnderWay);
      assertThat(before.get("state").asText()).isEqualTo("RUNNING");
      ProcessHandle postmaster = server.postmaster();
      server.killProgram();
      postmaster.destroyForcibly();
      postmaster.onExit().join();
    } finally {
      server.close();
    }

    try (DemoServer again = DemoServer.start(data)) {
      String token = logIn(again);
      String id = ask(again, token, "/api/v1/matter-imports").get("items").get(0).get("id").asText();
      JsonNode done = await().atMost(Duration.ofMinutes(3)).until(() -> view(again, token, id), view -> !view.get("state").asText().equals("RUNNING"));
      assertThat(done.get("state").asText()).isEqualTo("DONE");
      assertThat(done.get("total").asInt()).isEqualTo(ROWS);
      assertThat(done.get("created").asInt()).isEqualTo(ROWS - ROWS / 100);
      assertThat(done.get("updated").asInt() + done.get("unchanged").asInt()).isZero();
      assertThat(done.get("rejected").asInt()).isEqualTo(ROWS / 100);
      assertThat(inTable(again)).isEqualTo(ROWS - ROWS / 100);
    }
    assertThat(DemoServer.run(data, "verify-audit")).isZero();
  }

  private static boolean isUnderWay(JsonNode view) {
    return view.get("created").asInt() > 1_000 || !view.get("state").asText().equals("RUNNING");
  }

  private static long inTable(DemoServer server) throws Exception {
    try (var connection = server.connectAsOwner(); var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from matter where jurisdiction = '511602'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private String logIn(DemoServer server) throws IOException, InterruptedException {
    for (JsonNode account : JSON.readTree(data.resolve("demo-accounts.json").toFile())) {
      if (account.get("username").asText().equals("catalogue")) {
        var body = Map.of("method", "PASSWORD", "username", "catalogue", "password", account.get("password").asText());
        HttpRequest request = HttpRequest.newBuilder(server.address("/api/v1/sessions"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body()).get("accessToken").asText();
      }
    }
    throw new AssertionError("no catalogue manager in demo-accounts.json");
  }

  /** Every hundredth row is of a type that there is not. */
  private static String catalogue() {
    return IntStream.range(0, ROWS)
        .mapToObj(i -> "区测试局,未分类,测试事项" + i + ",K" + i + ",511602000000," + (i % 100 == 0 ? "99" : "1") + ",T1\n")
        .collect(Collectors.joining("", "department,mainItem,name,itemCode,areaCode,matterType,departmentCode\n", ""));
  }

  private static String upload(DemoServer server, String token) throws IOException, InterruptedException {
    String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"all.csv\"\r\nContent-Type: text/csv\r\n\r\n"
        + catalogue() + "\r\n--" + BOUNDARY + "--\r\n";
    HttpRequest request = HttpRequest.newBuilder(server.address("/api/v1/matter-imports"))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
        .build();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return JSON.readTree(answer.body()).get("id").asText();
  }

  private static JsonNode view(DemoServer server, String token, String id) throws IOException, InterruptedException {
    return ask(server, token, "/api/v1/matter-imports/" + id);
  }

  private static JsonNode ask(DemoServer server, String token, String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.address(path)).header("Authorization", "Bearer " + token).GET().build();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }
}
