package org.yichuang.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What was answered by 201 survives the death of program and database, whole and once. Of the packaged demo, so only where that is built. */
@EnabledIfSystemProperty(named = "quarkus.test.integration-test-profile", matches = "demo")
class KilledServerIT {

  private static final int SUBMISSIONS = 200;
  private static final int KILLS = 5;
  private static final int IN_FLIGHT = 6;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

  private final Path directory = Path.of("target", "killed-server").toAbsolutePath();
  private final Path data = directory.resolve("data");
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Queue<String> open = new ConcurrentLinkedQueue<>();
  private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
  private volatile String token = "";

  @Test
  void everySubmissionThatWasAnsweredIsThereAfterKills() throws Exception {
    DataDirectory.deleteTree(directory);
    Files.createDirectories(directory);
    long seed = System.nanoTime();
    System.out.println("KilledServerIT: seed " + seed);
    Random random = new Random(seed);

    DemoServer server = DemoServer.start(data);
    try {
      token = logIn(server);
      List<String> drafts = drafts(server);
      open.addAll(drafts);
      for (int kill = 1; kill <= KILLS; kill++) {
        int after = kill * SUBMISSIONS / (KILLS + 1) + random.nextInt(15);
        submitUntil(server, after, kill % 2 == 1);
        server = DemoServer.start(data);
        token = logIn(server);
        assertThat(survivors(server)).containsAll(acknowledged);
      }
      submitAll(server);

      assertThat(surprises).isEmpty();
      assertThat(acknowledged).containsExactlyInAnyOrderElementsOf(drafts);
      assertThat(survivors(server)).containsExactlyInAnyOrderElementsOf(drafts);
      assertThat(one(server, "show fsync")).isEqualTo("on");
      everyCaseIsWhole(server);
      everyPaperIsReadable(server, drafts);
      assertThat(DemoServer.run(data, "verify-audit")).isZero();
    } finally {
      server.close();
    }
  }

  /** Several submit at the same time; when so many are acknowledged both are killed in the middle of the others. */
  private void submitUntil(DemoServer server, int enough, boolean databaseFirst) throws Exception {
    Semaphore reached = new Semaphore(0);
    try (ExecutorService threads = Executors.newFixedThreadPool(IN_FLIGHT)) {
      for (int i = 0; i < IN_FLIGHT; i++) {
        threads.submit(() -> submitWhileItLives(server, enough, reached));
      }
      reached.acquire();
      if (databaseFirst) {
        server.killDatabase();
        assertThat(statusWithoutDatabase(server)).isEqualTo(503);
        server.killProgram();
      } else {
        ProcessHandle orphan = server.postmaster();
        server.killProgram();
        orphan.destroyForcibly();
        orphan.onExit().join();
      }
    }
  }

  private void submitAll(DemoServer server) {
    for (int round = 0; round < 5 && !open.isEmpty(); round++) {
      try (ExecutorService threads = Executors.newFixedThreadPool(IN_FLIGHT)) {
        for (int i = 0; i < IN_FLIGHT; i++) {
          threads.submit(() -> submitWhileItLives(server, Integer.MAX_VALUE, new Semaphore(0)));
        }
      }
    }
  }

  private void submitWhileItLives(DemoServer server, int enough, Semaphore reached) {
    try {
      for (String id = open.poll(); id != null; id = open.poll()) {
        if (!submit(server, id)) {
          open.add(id);
          return;
        }
        if (acknowledged.size() >= enough) {
          reached.release();
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      reached.release();
    }
  }

  /** False when the outcome is unknown: the same key again, later. */
  private boolean submit(DemoServer server, String id) throws InterruptedException {
    try {
      HttpResponse<String> answer = post(server, "/api/v1/applications/" + id + "/acts", Map.of("type", "SUBMIT"), "killed-" + id);
      if (answer.statusCode() == 201) {
        acknowledged.add(id);
        return true;
      }
      if (answer.statusCode() != 503 && !answer.body().contains("retryAfterSeconds")) {
        surprises.add(answer.statusCode() + " " + answer.body());
      }
      return false;
    } catch (IOException dead) {
      return false;
    }
  }

  private int statusWithoutDatabase(DemoServer server) {
    HttpRequest request = HttpRequest.newBuilder(server.address("/api/v1/matters?limit=1")).timeout(Duration.ofSeconds(30)).build();
    return await().atMost(Duration.ofSeconds(30)).until(() -> HTTP.send(request, BodyHandlers.discarding()).statusCode(), status -> status != 200);
  }

  private List<String> survivors(DemoServer server) throws Exception {
    List<String> ids = new ArrayList<>();
    try (Connection owner = server.connectAsOwner();
        ResultSet rows = owner.createStatement().executeQuery("select jurisdiction || '-' || id from application where phase = 'RECEIVED' and number is not null")) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  private void everyCaseIsWhole(DemoServer server) throws Exception {
    String here = " where x.jurisdiction = a.jurisdiction and x.application = a.id";
    String whole =
        "select count(*) from application a where phase = 'RECEIVED'"
            + " and (select string_agg(x.type, ' ') from act x" + here + ") = 'SUBMIT'"
            + " and (select string_agg(x.limit_kind || ' ' || x.event, ' ') from clock_entry x" + here + ") = 'ACCEPTANCE START'"
            + " and (select string_agg(x.kind, ' ') from document x" + here + ") = 'RECEIPT'"
            + " and (select string_agg(x.kind, ' ') from service_event x" + here + ") = 'WINDOW_VISIT'";
    assertThat(one(server, whole)).isEqualTo("200");
    assertThat(one(server, "select count(distinct number) from application")).isEqualTo("200");
    assertThat(one(server, "select count(*) || ' ' || min(seq) || ' ' || max(seq) || ' ' || count(distinct number) from document")).isEqualTo("200 1 200 200");
    assertThat(one(server, "select string_agg(kind || ' ' || last, ' ') from paper_counter")).isEqualTo("RECEIPT 200");
  }

  private void everyPaperIsReadable(DemoServer server, List<String> applications) throws Exception {
    for (String id : applications) {
      JsonNode papers = JSON.readTree(get(server, "/api/v1/applications/" + id + "/documents", BodyHandlers.ofString()).body()).get("items");
      assertThat(papers.size()).isEqualTo(1);
      String paper = papers.get(0).get("id").asText();
      byte[] pdf = get(server, "/api/v1/applications/" + id + "/documents/" + paper + "/pdf", BodyHandlers.ofByteArray()).body();
      try (var opened = Loader.loadPDF(pdf)) {
        assertThat(new PDFTextStripper().getText(opened)).contains("510704");
      }
    }
  }

  private static String one(DemoServer server, String sql) throws IOException, SQLException {
    try (Connection owner = server.connectAsOwner();
        ResultSet rows = owner.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private String logIn(DemoServer server) throws Exception {
    JsonNode accounts = JSON.readTree(data.resolve("demo-accounts.json").toFile());
    for (JsonNode account : accounts) {
      if (account.get("username").asText().equals("clerk")) {
        var body = Map.of("method", "PASSWORD", "username", "clerk", "password", account.get("password").asText());
        return JSON.readTree(post(server, "/api/v1/sessions", body, "log-in-of-the-clerk").body()).get("accessToken").asText();
      }
    }
    throw new AssertionError("no clerk in demo-accounts.json");
  }

  /** Written down for walk-ins, who show their papers: one request each. */
  private List<String> drafts(DemoServer server) throws Exception {
    var applicant = Map.of("kind", "PERSON", "name", "何秀英", "idType", "RESIDENT_ID", "idNumber", "510704193803129922", "phone", "13900000002");
    var answers = Map.of("cardNumber", "1234567890", "cardState", "NORMAL", "agentRelation", "NONE", "declaration", true);
    var draft =
        Map.of("matterCode", "LNGJK-NS", "jurisdiction", "510704", "channel", "WINDOW", "servicePoint", "youxian-centre", "applicant", applicant, "answers", answers);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < SUBMISSIONS; i++) {
      HttpResponse<String> made = post(server, "/api/v1/applications", draft, "killed-draft-" + i);
      assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
      ids.add(JSON.readTree(made.body()).get("id").asText());
    }
    return ids;
  }

  private HttpResponse<String> post(DemoServer server, String path, Object body, String key) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(server, path).header("Content-Type", "application/json").header("Idempotency-Key", key).POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> get(DemoServer server, String path, HttpResponse.BodyHandler<T> body) throws IOException, InterruptedException {
    HttpResponse<T> answer = HTTP.send(request(server, path).GET().build(), body);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer;
  }

  private HttpRequest.Builder request(DemoServer server, String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address(path)).timeout(Duration.ofSeconds(30));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }
}
