package org.yichuang.shared.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The problem document as it is sent (application/problem+json). */
@Schema(hidden = true)
record ProblemDocument(
    String type, String title, int status, String detail, @Nullable String requestId, @Nullable List<Field> errors, @JsonAnyGetter Map<String, Object> members) {

  static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

  record Field(String pointer, String code, String detail) {}

  static ProblemDocument of(Problem problem, Locale locale) {
    List<Field> errors = problem.faults().stream().map(f -> new Field(f.pointer(), f.code(), ProblemTexts.field(f, locale))).toList();
    Object requestId = MDC.get("requestId");
    return new ProblemDocument(
        problem.type().uri(),
        ProblemTexts.title(problem.type(), locale),
        problem.type().status(),
        ProblemTexts.detail(problem.detailKey(), locale, problem.arguments()),
        requestId == null ? null : requestId.toString(),
        errors.isEmpty() ? null : errors,
        problem.members());
  }

  static Response response(Problem problem, @Nullable String acceptLanguage) {
    Locale locale = ProblemTexts.locale(acceptLanguage);
    Response.ResponseBuilder answer =
        Response.status(problem.type().status()).type(MEDIA_TYPE).entity(of(problem, locale)).header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
    Object retryAfter = problem.members().get("retryAfterSeconds");
    if (retryAfter != null) {
      answer.header(HttpHeaders.RETRY_AFTER, retryAfter);
    }
    if (problem.type().status() == 401) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return answer.build();
  }
}
