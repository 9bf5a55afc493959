package org.yichuang.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.shared.crypto.Digests;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** The archive package: everything of a case, checked by its own manifest, and every export in the log. */
@QuarkusTest
class CaseArchiveTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject World world;
  @Inject Cases cases;

  @ConfigProperty(name = "yichuang.files.dir")
  Path files;

  private String application;

  @BeforeEach
  void aClosedCase() {
    application = cases.closed(world.newCitizen(), World.LICENCE);
  }

  @Test
  void holdsEverythingOfTheCase() throws IOException {
    Map<String, byte[]> parts = unpacked(export(world.as(Who.REVIEWER)));
    assertThat(parts.keySet())
        .containsExactly(
            "README.txt",
            "case.json",
            "acts.json",
            "clock.json",
            "documents.json",
            "audit.json",
            "papers/01-receipt.pdf",
            "papers/02-acceptance_notice.pdf",
            "papers/03-grant_decision.pdf",
            // the test's HTTP client does not send Chinese names, and ? is no part of a file name
            "files/01-M3-__.pdf",
            "files/02-M4-__.pdf",
            "manifest.json",
            "SHA256SUMS");
    JsonNode found = json(parts, "case.json");
    assertThat(found.path("id").asText()).isEqualTo(application);
    assertThat(found.at("/applicant/idNumber").asText()).isEqualTo("510704193803129922");
    assertThat(found.at("/answers/safetyManagerPhone").asText()).isEqualTo("13900000001");
    assertThat(json(parts, "acts.json").path("items")).extracting(act -> act.path("type").asText()).containsExactly("SUBMIT", "ACCEPT", "REVIEW", "GRANT", "CLOSE");
    assertThat(json(parts, "acts.json").at("/items/2/opinion").asText()).isEqualTo("材料齐全，符合法定条件。");
    assertThat(json(parts, "clock.json").path("limits")).hasSizeGreaterThan(0);
    assertThat(json(parts, "documents.json").path("items")).hasSize(3);
    assertThat(new String(parts.get("papers/02-acceptance_notice.pdf"), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(parts.get("files/01-M3-__.pdf")).isEqualTo(Cases.PDF);
  }

  @Test
  void isCheckedByItsManifest() throws IOException {
    Map<String, byte[]> parts = unpacked(export(world.as(Who.DECIDER)));
    JsonNode manifest = json(parts, "manifest.json");
    assertThat(manifest.path("format").asText()).isEqualTo("yichuang-archive-1");
    assertThat(manifest.path("application").asText()).isEqualTo(application);
    Map<String, String> sums = new String(parts.get("SHA256SUMS"), StandardCharsets.UTF_8).lines()
        .collect(Collectors.toMap(line -> line.substring(66), line -> line.substring(0, 64)));
    assertThat(sums.keySet()).containsExactlyInAnyOrderElementsOf(parts.keySet().stream().filter(name -> !name.equals("SHA256SUMS")).toList());
    parts.forEach((name, content) -> assertThat(sums.getOrDefault(name, Digests.sha256(content))).as(name).isEqualTo(Digests.sha256(content)));
    for (JsonNode file : manifest.path("files")) {
      byte[] content = parts.get(file.path("name").asText());
      assertThat(file.path("sha256").asText()).isEqualTo(Digests.sha256(content));
      assertThat(file.path("size").asInt()).isEqualTo(content.length);
    }
  }

  @Test
  void isInTheLogBeforeTheFirstByteAndWithTheHashOfItsManifest() throws IOException {
    Map<String, byte[]> parts = unpacked(export(world.as(Who.REVIEWER)));
    List<Map<String, Object>> entries = world.as(Who.AUDITOR).get("/api/v1/audit-entries?limit=100&chain=case:" + application.substring(7)).path("items");
    assertThat(entries).extracting(entry -> entry.get("action"), entry -> entry.get("role"))
        .endsWith(org.assertj.core.groups.Tuple.tuple("EXPORT_ARCHIVE", "REVIEWER"), org.assertj.core.groups.Tuple.tuple("ARCHIVE_EXPORTED", "REVIEWER"));
    assertThat(entries.getLast().get("facts")).isEqualTo(Map.of("manifest", Digests.sha256(parts.get("manifest.json"))));
    assertThat(json(parts, "audit.json").path("items")).extracting(entry -> entry.path("action").asText())
        .startsWith("CREATE", "ADD_FILE", "ADD_FILE", "SUBMIT", "ACCEPT", "REVIEW", "GRANT", "CLOSE").endsWith("EXPORT_ARCHIVE");
  }

  @Test
  void isKeptFromAWindowClerkAndLeavesNoEntry() {
    export(world.as(Who.CLERK)).then().statusCode(403);
    export(world.as(Who.SUPERVISOR)).then().statusCode(403);
    export(world.as(Who.REVIEWER_OF_OTHER_ORGAN)).then().statusCode(404);
    assertThat(actions()).doesNotContain("EXPORT_ARCHIVE");
  }

  @Test
  void isRefusedWhereAFileIsGone() throws IOException {
    try (Stream<Path> stored = Files.list(files.resolve("510704").resolve(application.substring(7)))) {
      Files.delete(stored.sorted().findFirst().orElseThrow());
    }
    given().header("Authorization", "Bearer " + world.as(Who.REVIEWER).token()).get(Cases.path(application) + "/archive").then().statusCode(500);
    assertThat(actions()).doesNotContain("EXPORT_ARCHIVE");
  }

  private List<String> actions() {
    return world.as(Who.AUDITOR).get("/api/v1/audit-entries?limit=100&chain=case:" + application.substring(7)).path("items.action");
  }

  private Response export(Api caller) {
    return caller.get(Cases.path(application) + "/archive");
  }

  private static JsonNode json(Map<String, byte[]> parts, String name) throws IOException {
    return JSON.readTree(parts.get(name));
  }

  private static Map<String, byte[]> unpacked(Response answer) throws IOException {
    answer.then().statusCode(200).contentType("application/zip");
    assertThat(answer.header("Content-Disposition")).matches("attachment; filename=\"510704\\d{15}\\.zip\"");
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
