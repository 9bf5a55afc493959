package org.yichuang.shared.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.yichuang.shared.json.CleanText;
import org.yichuang.shared.json.JsonSettings;
import org.yichuang.shared.problem.FieldFault;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** What holds for every request: a request id in log and answer, clean parameters, JSON of bounded size. */
class RequestFilters {

  private static final String REQUEST_ID = "X-Request-Id";
  private static final Pattern GOOD_ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  @ServerRequestFilter(preMatching = true, priority = 10)
  void identify(ContainerRequestContext request) {
    String given = request.getHeaderString(REQUEST_ID);
    String id = given != null && GOOD_ID.matcher(given).matches() ? given : UUID.randomUUID().toString();
    MDC.put("requestId", id);
    request.setProperty("requestId", id);
  }

  @ServerRequestFilter(priority = 20)
  void checkSize(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    boolean file = type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
    if (!file && request.getLength() > JsonSettings.MAX_BODY) {
      throw Problem.fields(ProblemType.TOO_LARGE, List.of(FieldFault.of("", "json-too-large")));
    }
  }

  @ServerRequestFilter(priority = 30)
  void checkParameters(ContainerRequestContext request) {
    check(request.getUriInfo().getQueryParameters(), "#query/");
    check(request.getUriInfo().getPathParameters(), "#path/");
  }

  @ServerResponseFilter
  void answer(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle(REQUEST_ID, request.getProperty("requestId"));
    if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }

  private static void check(MultivaluedMap<String, String> parameters, String where) {
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      for (String value : parameter.getValue()) {
        if (!CleanText.isClean(value) || value.indexOf('\uFFFD') >= 0) {
          throw Problem.invalid(where + parameter.getKey(), "unclean-text");
        }
      }
    }
  }
}
