package org.yichuang.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks every request and response of the REST tests against openapi.yaml: an answer, a status or a field that the contract does not know
 * fails the test. A request that is wrong on purpose is not checked when the answer is a refusal.
 */
public final class ContractFilter implements Filter {

  private static final OpenApiInteractionValidator VALIDATOR = validator();

  @Override
  public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
    Response answer = context.next(request, response);
    String path = java.net.URI.create(request.getURI()).getPath();
    if (!path.startsWith("/api/") && !path.startsWith("/.well-known/")) {
      return answer;
    }
    Request.Method method = Request.Method.valueOf(request.getMethod());
    if (answer.statusCode() != 405 && answer.statusCode() != 404 || known(path, method)) {
      check(VALIDATOR.validateResponse(path, method, response(answer)), request, answer);
    }
    if (answer.statusCode() < 300) {
      check(VALIDATOR.validateRequest(request(request, path, method)), request, answer);
    }
    return answer;
  }

  private static boolean known(String path, Request.Method method) {
    return VALIDATOR.validateResponse(path, method, SimpleResponse.Builder.status(299).build()).getMessages().stream()
        .noneMatch(m -> m.getKey().contains("missingOperation") || m.getKey().contains("path.missing") || m.getKey().contains("operation.notAllowed"));
  }

  private static com.atlassian.oai.validator.model.Response response(Response answer) {
    SimpleResponse.Builder builder = SimpleResponse.Builder.status(answer.statusCode());
    answer.headers().forEach(header -> builder.withHeader(header.getName(), header.getValue()));
    byte[] body = answer.asByteArray();
    if (body.length > 0) {
      builder.withBody(body);
    }
    return builder.build();
  }

  private static Request request(FilterableRequestSpecification request, String path, Request.Method method) {
    SimpleRequest.Builder builder = new SimpleRequest.Builder(method, path);
    request.getHeaders().forEach(header -> builder.withHeader(header.getName(), header.getValue()));
    request.getQueryParams().forEach((name, value) -> builder.withQueryParam(name, List.of(String.valueOf(value))));
    if (request.getBody() instanceof String text) {
      builder.withBody(text);
      builder.withContentType("application/json");
    }
    return builder.build();
  }

  private static void check(ValidationReport report, FilterableRequestSpecification request, Response answer) {
    if (report.hasErrors()) {
      throw new AssertionError(
          "Contract broken by " + request.getMethod() + " " + request.getURI() + " → " + answer.statusCode() + ": " + report.getMessages());
    }
  }

  private static OpenApiInteractionValidator validator() {
    try {
      return OpenApiInteractionValidator.createForInlineApiSpecification(Files.readString(Path.of("..", "openapi.yaml")))
          .withLevelResolver(
              LevelResolver.create()
                  .withLevel("validation.request.security.missing", ValidationReport.Level.IGNORE)
                  .withLevel("validation.request.security.invalid", ValidationReport.Level.IGNORE)
                  // multipart bodies are built by the client and are not at hand here
                  .withLevel("validation.request.body.missing", ValidationReport.Level.IGNORE)
                  .build())
          .build();
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
