package org.yichuang.shared.http;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to the served document what holds for every operation of a kind, so that no resource repeats it: the refusals that its parameters,
 * body and protection bring with them. Which those are is the rule of openapi.yaml; a test compares the two documents.
 */
public class ContractFilter implements OASFilter {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("400", "BadRequest"),
          Map.entry("401", "Unauthenticated"),
          Map.entry("403", "Forbidden"),
          Map.entry("404", "NotFound"),
          Map.entry("409", "Conflict"),
          Map.entry("412", "Stale"),
          Map.entry("413", "TooLarge"),
          Map.entry("415", "UnsupportedMediaType"),
          Map.entry("422", "Unprocessable"),
          Map.entry("428", "PreconditionRequired"),
          Map.entry("429", "TooManyRequests"),
          Map.entry("503", "Unavailable"));

  /** The form of a UUID is said by its format. */
  @Override
  public Schema filterSchema(Schema schema) {
    if ("uuid".equals(schema.getFormat())) {
      schema.setPattern(null);
    }
    return schema;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.getPaths().getPathItems().forEach((path, item) -> item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
  }

  private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
    Set<String> refusals = new TreeSet<>(Set.of("429", "503"));
    boolean parameters = operation.getParameters() != null && !operation.getParameters().isEmpty();
    boolean body = operation.getRequestBody() != null;
    boolean open = operation.getSecurity() == null || operation.getSecurity().isEmpty();
    if (parameters || body) {
      refusals.add("400");
    }
    if (!open) {
      refusals.addAll(Set.of("401", "403"));
    }
    if (path.contains("{")) {
      refusals.add("404");
    }
    if (body) {
      refusals.addAll(Set.of("413", "415"));
    }
    if (has(operation, "If-Match") && method != PathItem.HttpMethod.POST) {
      refusals.addAll(Set.of("412", "428"));
    }
    if (has(operation, "Idempotency-Key")) {
      refusals.addAll(Set.of("409", "422"));
    }
    operation.getResponses().getAPIResponses().keySet().stream().filter(NAMES::containsKey).forEach(refusals::add);
    for (String status : refusals) {
      operation.getResponses().addAPIResponse(status, problem(NAMES.get(status)));
    }
    for (String status : Set.copyOf(operation.getResponses().getAPIResponses().keySet())) {
      if (status.compareTo("400") >= 0 && !refusals.contains(status)) {
        operation.getResponses().removeAPIResponse(status);
      }
    }
  }

  private static boolean has(Operation operation, String header) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(p -> p.getIn() == Parameter.In.HEADER && header.equals(p.getName()));
  }

  private static APIResponse problem(String name) {
    Schema problem = OASFactory.createSchema().ref("#/components/schemas/Problem");
    return OASFactory.createAPIResponse()
        .description(name)
        .content(OASFactory.createContent().addMediaType("application/problem+json", OASFactory.createMediaType().schema(problem)));
  }
}
