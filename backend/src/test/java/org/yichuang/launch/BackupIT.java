package org.yichuang.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** All data of a running demo are lost; from its backup come back the cases, the bytes of their files, their papers and a whole audit log. */
@EnabledIfSystemProperty(named = "quarkus.test.integration-test-profile", matches = "demo")
class BackupIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
  private static final byte[] FILE = "%PDF-1.4\n% siskin\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  private final Path directory = Path.of("target", "backup-it").toAbsolutePath();
  private final Path data = directory.resolve("data");
  private final Path backups = directory.resolve("backups");
  private DemoServer server;
  private String token = "";

  @Test
  void whatWasLostComesBackFromTheBackup() throws Exception {
    DataDirectory.deleteTree(directory);
    Files.createDirectories(directory);
    server = DemoServer.start(data);
    try {
      token = logIn();
      String id = acceptedCase();
      Kept before = look(id);
      assertThat(before.file()).isEqualTo(FILE);
      assertThat(before.papers()).hasSize(2).allSatisfy(paper -> assertThat(text(paper)).contains("510704"));
      refusesWhileTheServerRuns();

      Path archive = backUpAndLose();
      assertThat(DemoServer.run(data, "restore", archive.toString())).isZero();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys/master.json")))).isEqualTo("rw-------");
      assertThat(DemoServer.run(data, "verify-audit")).isZero();
      server = DemoServer.start(data);
      token = logIn();

      Kept after = look(id);
      assertThat(after.detail()).isEqualTo(before.detail());
      assertThat(after.file()).isEqualTo(before.file());
      assertThat(after.papers()).usingRecursiveComparison().isEqualTo(before.papers());
      server.close();
      refusesToOverwrite(archive);
    } finally {
      server.close();
    }
  }

  private void refusesWhileTheServerRuns() throws IOException, InterruptedException {
    assertThat(DemoServer.run(data, "backup", backups.toString())).isEqualTo(1);
    assertThat(backups).doesNotExist();
  }

  private Path backUpAndLose() throws IOException, InterruptedException {
    server.close();
    assertThat(DemoServer.run(data, "backup", backups.toString())).isZero();
    List<Path> made;
    try (Stream<Path> files = Files.list(backups)) {
      made = files.toList();
    }
    assertThat(made).hasSize(1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.getFirst()))).isEqualTo("rw-------");
    DataDirectory.deleteTree(data);
    assertThat(data).doesNotExist();
    return made.getFirst();
  }

  private void refusesToOverwrite(Path archive) throws IOException, InterruptedException {
    String master = Files.readString(data.resolve("keys/master.json"));
    assertThat(DemoServer.run(data, "restore", archive.toString())).isEqualTo(1);
    assertThat(data.resolve("keys/master.json")).hasContent(master);
    assertThat(data.resolve("postgres/PG_VERSION")).exists();
  }

  /** What a clerk sees of a case. */
  private record Kept(JsonNode detail, byte[] file, List<byte[]> papers) {}

  private Kept look(String id) throws Exception {
    String path = "/api/v1/applications/" + id;
    JsonNode detail = JSON.readTree(get(path));
    byte[] file = get(path + "/files/" + detail.get("files").get(0).get("id").asText());
    List<byte[]> papers = new java.util.ArrayList<>();
    for (JsonNode paper : JSON.readTree(get(path + "/documents")).get("items")) {
      papers.add(get(path + "/documents/" + paper.get("id").asText() + "/pdf"));
    }
    return new Kept(detail, file, papers);
  }

  /** Filed at a window with a file, and accepted: with a receipt and an acceptance notice. */
  private String acceptedCase() throws Exception {
    var applicant = Map.of("kind", "PERSON", "name", "何秀英", "idType", "RESIDENT_ID", "idNumber", "510704193803129922", "phone", "13900000002", "address", "小枧镇先锋街27号");
    var answers =
        Map.of(
            "ageBand", "AGE_80_89", "householdRegion", "510704121000", "receivesElsewhere", false, "bankName", "绵阳农商银行小枧支行",
            "bankCardNumber", "6214570000000012345", "agentRelation", "NONE", "declaration", true);
    var draft =
        Map.of("matterCode", "GLJT-SQ", "jurisdiction", "510704", "channel", "WINDOW", "servicePoint", "youxian-xiaojian", "applicant", applicant, "answers", answers);
    String id = JSON.readTree(post("/api/v1/applications", draft)).get("id").asText();
    upload("/api/v1/applications/" + id + "/files");
    post("/api/v1/applications/" + id + "/acts", Map.of("type", "SUBMIT"));
    post("/api/v1/applications/" + id + "/acts", Map.of("type", "ACCEPT"));
    return id;
  }

  private String logIn() throws Exception {
    token = "";
    for (JsonNode account : JSON.readTree(data.resolve("demo-accounts.json").toFile())) {
      if (account.get("username").asText().equals("clerk")) {
        var body = Map.of("method", "PASSWORD", "username", "clerk", "password", account.get("password").asText());
        return JSON.readTree(post("/api/v1/sessions", body)).get("accessToken").asText();
      }
    }
    throw new AssertionError("no clerk in demo-accounts.json");
  }

  private byte[] post(String path, Object body) throws IOException, InterruptedException {
    return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))), 201);
  }

  private byte[] get(String path) throws IOException, InterruptedException {
    return send(request(path).GET(), 200);
  }

  private void upload(String path) throws IOException, InterruptedException {
    String head =
        "--siskin\r\nContent-Disposition: form-data; name=\"material\"\r\n\r\nM4\r\n--siskin\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"card.pdf\"\r\nContent-Type: application/pdf\r\n\r\n";
    List<byte[]> parts = List.of(head.getBytes(StandardCharsets.US_ASCII), FILE, "\r\n--siskin--\r\n".getBytes(StandardCharsets.US_ASCII));
    send(request(path).header("Content-Type", "multipart/form-data; boundary=siskin").POST(BodyPublishers.ofByteArrays(parts)), 201);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address(path)).timeout(Duration.ofSeconds(60));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static byte[] send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as("%s: %s", answer.uri(), new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(expected);
    return answer.body();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var opened = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(opened);
    }
  }
}
