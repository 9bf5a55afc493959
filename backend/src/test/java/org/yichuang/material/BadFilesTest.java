package org.yichuang.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.World;

/** Files that are not taken: told by what they are, and nothing of them stays. */
@QuarkusTest
class BadFilesTest {

  private static final byte[] TEXT = "I am a PDF, believe me".getBytes(StandardCharsets.US_ASCII);

  @Inject World world;
  @Inject Cases cases;

  @ConfigProperty(name = "yichuang.files.dir")
  Path files;

  private Api citizen;
  private String application;

  @BeforeEach
  void aDraft() {
    citizen = world.newCitizen();
    application = cases.draft(citizen, World.LICENCE);
  }

  @AfterEach
  void nothingStays() throws IOException {
    citizen.get(Cases.path(application)).then().body("files", hasSize(0));
    assertThat(stored()).isEmpty();
  }

  @Test
  void aTextThatIsCalledPdfIsNotTaken() {
    refused(upload("M3", "照片.pdf", TEXT, "application/pdf"), 415, "unsupported-media-type", "/file");
  }

  @Test
  void aPageWithScriptsIsNotTakenWhateverItIsCalled() {
    byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
    refused(upload("M3", "照片.png", page, "image/png"), 415, "unsupported-media-type", "/file");
  }

  @Test
  void anEmptyFileIsNotTaken() {
    refused(upload("M3", "照片.pdf", new byte[0], "application/pdf"), 422, "unprocessable", "/file");
  }

  @Test
  void aFileOfMoreThanTenMebibytesIsTooLarge() {
    byte[] large = Arrays.copyOf(Cases.PDF, 10 * 1024 * 1024 + 1);
    refused(upload("M3", "照片.pdf", large, "application/pdf"), 413, "too-large", "/file");
  }

  @Test
  void aMaterialThatTheMatterDoesNotAskForIsNotTaken() {
    refused(upload("M99", "照片.pdf", Cases.PDF, "application/pdf"), 422, "unprocessable", "/material");
    refused(upload("M\u0000", "照片.pdf", Cases.PDF, "application/pdf"), 422, "unprocessable", "/material");
    refused(upload("M".repeat(21), "照片.pdf", Cases.PDF, "application/pdf"), 400, "invalid-request", "/material");
  }

  @Test
  void bothPartsAreNeeded() {
    refused(citizen.request().multiPart("material", "M3").post(Cases.path(application) + "/files"), 400, "invalid-request", "/file");
    refused(
        citizen.request().multiPart("file", "照片.pdf", Cases.PDF, "application/pdf").post(Cases.path(application) + "/files"), 400, "invalid-request", "/material");
  }

  @Test
  void aKeyThatComesWithAnotherFileIsRefused() {
    String key = "file-" + java.util.UUID.randomUUID();
    String file =
        citizen.upload(Cases.path(application) + "/files", "M3", "一.pdf", Cases.PDF, "application/pdf", "Idempotency-Key", key).then().statusCode(201).extract().path("id");
    byte[] other = Arrays.copyOf(Cases.PDF, Cases.PDF.length + 1);

    Response answer = citizen.upload(Cases.path(application) + "/files", "M3", "一.pdf", other, "application/pdf", "Idempotency-Key", key);

    answer.then().statusCode(422).body("type", equalTo("/errors/idempotency-key-reused"));
    citizen.delete(Cases.path(application) + "/files/" + file).then().statusCode(204);
  }

  @Test
  void aFileComesBackAsAnAttachmentThatNoBrowserGuessesAbout() throws Exception {
    String file = uploadAsBrowsersDo("../../etc/营业 执照.pdf");
    citizen.get(Cases.path(application)).then().body("files.name", equalTo(List.of("营业 执照.pdf"))).body("files.mediaType", equalTo(List.of("application/pdf")));

    Response answer = citizen.get(Cases.path(application) + "/files/" + file);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("application/octet-stream");
    assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''%E8%90%A5%E4%B8%9A%20%E6%89%A7%E7%85%A7.pdf");
    assertThat(answer.headers().getValues("X-Content-Type-Options")).isEqualTo(List.of("nosniff"));
    assertThat(answer.asByteArray()).isEqualTo(Cases.PDF);
    citizen.delete(Cases.path(application) + "/files/" + file).then().statusCode(204);
  }

  private Response upload(String material, String name, byte[] content, String type) {
    return citizen.upload(Cases.path(application) + "/files", material, name, content, type);
  }

  /** The name in UTF-8 as it is, and a type that is not true. */
  private String uploadAsBrowsersDo(String name) throws Exception {
    String part = "--boundary\r\nContent-Disposition: form-data; name=";
    String body =
        part + "\"material\"\r\n\r\nM3\r\n" + part + "\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/html\r\n\r\n"
            + new String(Cases.PDF, StandardCharsets.US_ASCII) + "\r\n--boundary--\r\n";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + Cases.path(application) + "/files"))
            .header("Content-Type", "multipart/form-data; boundary=boundary")
            .header("Authorization", "Bearer " + citizen.token())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new JsonPath(answer.body()).getString("id");
  }

  private static void refused(Response answer, int status, String type, String pointer) {
    answer.then().statusCode(status).contentType("application/problem+json").body("type", equalTo("/errors/" + type)).body("errors.pointer", equalTo(List.of(pointer)));
  }

  private List<Path> stored() throws IOException {
    Path directory = files.resolve(World.HOME).resolve(application.substring(7));
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.toList();
    }
  }
}
