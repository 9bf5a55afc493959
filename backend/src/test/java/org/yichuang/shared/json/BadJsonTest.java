package org.yichuang.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.testing.Api;
import org.yichuang.testing.World;

/** What is no good JSON, or not the JSON that was asked for, is refused with a pointer to it, and nothing is half done. */
@QuarkusTest
class BadJsonTest {

  private static final String APPLICATIONS = "/api/v1/applications";
  private static final String LICENCE = "'matterCode':'SPJY-XB'";

  @Inject World world;

  private Api citizen;

  @BeforeEach
  void aCitizenWithoutCases() {
    citizen = world.newCitizen();
  }

  @AfterEach
  void nothingWasMade() {
    citizen.get(APPLICATIONS + "?view=mine").then().body("items", hasSize(0));
  }

  @ParameterizedTest(name = "{0} is refused at {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'matterCode':'SPJY\\u0000XB'} | /matterCode",
        "{'matterCode':'SPJY\\ud800XB'} | /matterCode",
        "{'matterCode':'SPJY\\udc00'} | /matterCode",
        "{'matterCode':5} | /matterCode",
        "{'matterCode':true} | /matterCode",
        "{'matterCode':['SPJY-XB']} | /matterCode",
        "{'matterCode':null} | /matterCode",
        "{} | /matterCode",
        "{'matterCode':'SPJY-XB','channel':'PIGEON'} | /channel",
        "{'matterCode':'SPJY-XB','channel':1} | /channel",
        "{'matterCode':'SPJY-XB','applicant':[]} | /applicant",
        "{'matterCode':'SPJY-XB','applicant':'何秀英'} | /applicant",
        "{'matterCode':'SPJY-XB','applicant':{'kind':'PERSON','name':7}} | /applicant/name",
        "{'matterCode':'SPJY-XB','applicant':{'kind':'PERSON','name':'\\u0000'}} | /applicant/name",
        "{'matterCode':'SPJY-XB','applicant':{'kind':'GHOST'}} | /applicant/kind",
        "{'matterCode':'SPJY-XB','applicant':{'name':'何秀英'}} | /applicant/kind",
        "{'matterCode':'SPJY-XB','answers':[]} | /answers",
        "{'matterCode':'SPJY-XB','answers':{'tradeName':'\\u0000'}} | /answers/tradeName",
        "{'matterCode':'SPJY-XB','answers':{'tradeName':'\\ud800'}} | /answers/tradeName",
        "{'matterCode':'SPJY-XB','answers':{'businessItems':['HOT_FOOD','\\udfff']}} | /answers/businessItems/1",
        "{'matterCode':'SPJY-XB','answers':{'a\\u0000b':1}} | /answers",
        "{'matterCode':'SPJY-XB','answers':{'premisesArea':1e999999}} | /answers/premisesArea",
        "{'matterCode':'SPJY-XB','surprise':1} | /surprise",
        "{'matterCode':'SPJY-XB','a/b~c':1} | /a~1b~0c"
      })
  void aWrongPartOfABodyIsPointedTo(String body, String pointer) {
    Response answer = citizen.post(APPLICATIONS, json(body));

    answer.then().statusCode(400).contentType("application/problem+json").body("type", equalTo("/errors/invalid-request")).body("errors.pointer", equalTo(List.of(pointer)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'matterCode':'SPJY-XB'} x",
        "{'matterCode':'SPJY-XB'}{}",
        "{'matterCode':'SPJY-XB','matterCode':'SPJY-XB'}",
        "{'matterCode':'SPJY-XB','answers':{'tradeName':'a','tradeName':'b'}}",
        "{'matterCode':'SPJY-XB'",
        "{'matterCode':'SPJY\\uD8'}",
        "{matterCode:1}",
        "hello",
        "'hello'",
        "[]",
        "null",
        "NaN",
        "17",
        "{'\\ud800':1}",
        "{'matterCode':'SPJY-XB','\\u0000':1}",
        "\u00a0"
      })
  void whatIsNotTheJsonThatWasAskedForIsRefused(String body) {
    citizen.post(APPLICATIONS, json(body)).then().statusCode(400).contentType("application/problem+json").body("type", equalTo("/errors/invalid-request"));
  }

  @Test
  void anEmptyBodyIsRefused() {
    citizen.post(APPLICATIONS, "").then().statusCode(400).body("type", equalTo("/errors/invalid-request"));
  }

  @Test
  void jsonThatIsNestedAThousandDeepIsRefused() {
    String deep = "{\"a\":".repeat(1000) + "1" + "}".repeat(1000);
    citizen.post(APPLICATIONS, json("{" + LICENCE + ",'answers':") + deep + "}").then().statusCode(400).body("type", equalTo("/errors/invalid-request"));
    citizen.post(APPLICATIONS, "[".repeat(1000)).then().statusCode(400);
  }

  @Test
  void tenMegabytesOfJsonAreTooLarge() {
    String large = json("{" + LICENCE + ",'answers':{'tradeName':'") + "a".repeat(10_000_000) + "\"}}";
    citizen.post(APPLICATIONS, large).then().statusCode(413).body("type", equalTo("/errors/too-large"));
  }

  @Test
  void tenMegabytesOfJsonWithoutALengthAreTooLargeToo() throws Exception {
    byte[] large = (json("{" + LICENCE + ",'answers':{'tradeName':'") + "a".repeat(10_000_000) + "\"}}").getBytes(StandardCharsets.UTF_8);
    HttpRequest chunked =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + APPLICATIONS))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + citizen.token())
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
            .build();
    assertThat(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(chunked, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
  }

  @Test
  void anotherContentTypeIsRefused() {
    for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
      citizen.request().contentType(type).body("matterCode=SPJY-XB").post(APPLICATIONS).then().statusCode(415).body("type", equalTo("/errors/unsupported-media-type"));
    }
  }

  @Test
  void aRefusalSpeaksTheLanguageOfTheCaller() {
    citizen
        .post(APPLICATIONS, json("{" + LICENCE + ",'surprise':1}"))
        .then()
        .statusCode(400)
        .header("Content-Language", equalTo("zh-CN"))
        .body("title", equalTo("请求有误"))
        .body("errors[0].detail", equalTo("没有这个字段"));
    citizen
        .post(APPLICATIONS, json("{" + LICENCE + ",'surprise':1}"), "Accept-Language", "en-GB,en;q=0.8")
        .then()
        .statusCode(400)
        .header("Content-Language", equalTo("en"))
        .body("title", equalTo("Malformed request"))
        .body("detail", equalTo("The content or form of the request is wrong; please follow the pointers."))
        .body("errors[0].detail", equalTo("is not a known field"));
  }

  @Test
  void answersThatDoNotFitTheFormArePointedTo() {
    for (Map.Entry<String, Object> wrong :
        Map.<String, Object>of("surprise", 1, "premisesArea", "large", "businessItems", "HOT_FOOD", "declaration", "yes", "tradeName", 5).entrySet()) {
      citizen
          .post(APPLICATIONS, Map.of("matterCode", World.LICENCE, "answers", Map.of(wrong.getKey(), wrong.getValue())))
          .then()
          .statusCode(422)
          .body("type", equalTo("/errors/unprocessable"))
          .body("errors.pointer", equalTo(List.of("/answers/" + wrong.getKey())));
    }
  }

  private static String json(String withApostrophes) {
    return withApostrophes.replace('\'', '"');
  }
}
