package org.yichuang.testing;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Requests as one person, each checked against the contract.
 *
 * @param tokens gives the access token of a request, or null for a caller without a session
 */
public record Api(Supplier<@Nullable String> tokens) {

  private static final ContractFilter CONTRACT = new ContractFilter();

  /** A caller with one token, whatever becomes of it. */
  public static Api of(String token) {
    return new Api(() -> token);
  }

  /** The token of the next request. */
  public @Nullable String token() {
    return tokens.get();
  }

  /** A caller without a session. */
  public static Api anonymous() {
    return new Api(() -> null);
  }

  public RequestSpecification request() {
    RequestSpecification request = given().spec(new RequestSpecBuilder().addFilter(CONTRACT).build()).accept("*/*");
    String token = token();
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  public Response get(String path) {
    return request().get(path);
  }

  /** @param body written as JSON; a String goes as it is */
  public Response post(String path, Object body, String... headers) {
    return withHeaders(headers).contentType(ContentType.JSON).body(json(body)).post(path);
  }

  public Response put(String path, Object body, String... headers) {
    return withHeaders(headers).contentType(ContentType.JSON).body(json(body)).put(path);
  }

  public Response delete(String path, String... headers) {
    return withHeaders(headers).delete(path);
  }

  public Response upload(String path, String material, String fileName, byte[] content, String mediaType, String... headers) {
    return withHeaders(headers).multiPart("material", material).multiPart("file", fileName, content, mediaType).post(path);
  }

  /** An act on a case. */
  public Response act(String application, Map<String, ?> act) {
    return post("/api/v1/applications/" + application + "/acts", act);
  }

  public Response act(String application, String type) {
    return act(application, Map.of("type", type));
  }

  private RequestSpecification withHeaders(String... headers) {
    RequestSpecification request = request();
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  private static String json(Object body) {
    if (body instanceof String text) {
      return text;
    }
    try {
      return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(body);
    } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
