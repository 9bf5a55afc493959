package org.yichuang.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.yichuang.shared.data.SqlStates;

/** The one place where a failure becomes an answer. Nothing internal leaks: what is not foreseen here is a bare 500 with a request id. */
class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private static final String MULTIPART = "org.jboss.resteasy.reactive.server.core.multipart.";

  private final AllowedMethods methods;
  private final RefusalMeters meters;

  ProblemMappers(AllowedMethods methods, RefusalMeters meters) {
    this.methods = methods;
    this.meters = meters;
  }

  @ServerExceptionMapper
  Response problem(Problem problem, ContainerRequestContext request) {
    return answer(problem, request);
  }

  @ServerExceptionMapper
  Response violation(ResteasyReactiveViolationException violation, ContainerRequestContext request) {
    return answer(Problem.fields(ProblemType.INVALID_REQUEST, Violations.faults(violation)), request);
  }

  @ServerExceptionMapper(priority = 1)
  Response json(JsonProcessingException malformed, ContainerRequestContext request) {
    return answer(ofJson(malformed), request);
  }

  @ServerExceptionMapper(priority = 1)
  Response mapping(JsonMappingException malformed, ContainerRequestContext request) {
    return answer(ofJson(malformed), request);
  }

  @ServerExceptionMapper(priority = 1)
  Response mismatch(com.fasterxml.jackson.databind.exc.MismatchedInputException malformed, ContainerRequestContext request) {
    return answer(ofJson(malformed), request);
  }

  @ServerExceptionMapper
  Response web(WebApplicationException failure, ContainerRequestContext request) {
    if (failure.getCause() instanceof JsonProcessingException malformed) {
      return answer(ofJson(malformed), request);
    }
    if (failure.getCause() instanceof Problem problem) {
      return answer(problem, request);
    }
    ProblemType type = ProblemType.ofStatus(failure.getResponse().getStatus());
    Response answer = answer(Problem.of(type, detailOf(type)), request);
    return type == ProblemType.METHOD_NOT_ALLOWED
        ? Response.fromResponse(answer).header(HttpHeaders.ALLOW, methods.of(request.getUriInfo().getPath())).build()
        : answer;
  }

  /** What cannot be read in an address: of its path it is not there, of its query it is pointed to. */
  @ServerExceptionMapper
  Response notFound(NotFoundException failure, ContainerRequestContext request, ResourceInfo resource) {
    Method method = failure.getCause() == null ? null : resource.getResourceMethod();
    FieldFault fault = method == null ? null : QueryParameters.firstFault(method, request.getUriInfo().getQueryParameters());
    return fault == null ? web(failure, request) : answer(Problem.fields(ProblemType.INVALID_REQUEST, List.of(fault)), request);
  }

  @ServerExceptionMapper
  Response unauthorized(UnauthorizedException refused, ContainerRequestContext request) {
    return answer(Problem.of(ProblemType.UNAUTHENTICATED, "unauthenticated"), request);
  }

  @ServerExceptionMapper
  Response authentication(AuthenticationFailedException refused, ContainerRequestContext request) {
    return answer(Problem.of(ProblemType.UNAUTHENTICATED, "unauthenticated"), request);
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException refused, ContainerRequestContext request) {
    return answer(Problem.forbidden(), request);
  }

  @ServerExceptionMapper
  Response other(Throwable failure, ContainerRequestContext request) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case Problem problem -> {
          return answer(problem, request);
        }
        case OptimisticLockException stale -> {
          return answer(Problem.of(ProblemType.STALE, "stale"), request);
        }
        case StaleStateException stale -> {
          return answer(Problem.of(ProblemType.STALE, "stale"), request);
        }
        case ClosedConnectionException lost -> {
          return answer(Problem.of(ProblemType.UNAVAILABLE, "outcome-unknown").retryAfter(3), request);
        }
        case ConnectException refused -> {
          return answer(Problem.of(ProblemType.UNAVAILABLE, "unavailable").retryAfter(3), request);
        }
        case SocketException lost -> {
          return answer(Problem.of(ProblemType.UNAVAILABLE, "outcome-unknown").retryAfter(3), request);
        }
        default -> {
          String message = String.valueOf(cause.getMessage());
          if (message.contains("max wait queue size") || message.contains("Timeout waiting for connection") || message.startsWith("Timeout")) {
            meters.countWithoutConnection();
            return answer(Problem.of(ProblemType.UNAVAILABLE, "unavailable").retryAfter(2), request);
          }
        }
      }
    }
    String sqlState = SqlStates.sqlState(failure);
    if (sqlState != null) {
      return answer(ofDatabase(sqlState), request);
    }
    if (isOfMultipart(failure)) {
      return answer(Problem.invalid("", "not-multipart"), request);
    }
    LOG.error("Unforeseen failure", failure);
    return answer(Problem.of(ProblemType.INTERNAL, "internal"), request);
  }

  /** What a sender got wrong with the parts of a form fails in the reader of such forms, in whatever way. */
  private static boolean isOfMultipart(Throwable failure) {
    return Arrays.stream(failure.getStackTrace()).anyMatch(frame -> frame.getClassName().startsWith(MULTIPART));
  }

  private static Problem ofDatabase(String sqlState) {
    return switch (sqlState) {
      case "55P03" -> Problem.of(ProblemType.CONFLICT, "in-progress").retryAfter(1);
      case "40001", "40P01" -> Problem.of(ProblemType.UNAVAILABLE, "unavailable").retryAfter(1);
      case "23505" -> Problem.of(ProblemType.CONFLICT, "conflict");
      case "57P01", "57P02", "57P03", "53300", "08000", "08003", "08006" -> Problem.of(ProblemType.UNAVAILABLE, "outcome-unknown").retryAfter(3);
      default -> {
        LOG.errorf("Database refused with SQLSTATE %s", sqlState);
        yield Problem.of(ProblemType.INTERNAL, "internal");
      }
    };
  }

  private static Problem ofJson(JsonProcessingException malformed) {
    if (malformed instanceof StreamConstraintsException limit) {
      boolean depth = String.valueOf(limit.getMessage()).contains("depth");
      return depth
          ? Problem.invalid("", "json-too-deep")
          : Problem.fields(ProblemType.TOO_LARGE, List.of(FieldFault.of("", "json-too-large")));
    }
    for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem;
      }
      if (cause != malformed && cause instanceof StreamConstraintsException limit) {
        return ofJson(limit);
      }
    }
    if (malformed instanceof JsonMappingException mapping) {
      return Problem.invalid(JsonPointers.of(mapping), JsonPointers.code(mapping));
    }
    return Problem.invalid("", "not-json");
  }

  private static String detailOf(ProblemType type) {
    return switch (type) {
      case UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE, TOO_LARGE, UNAVAILABLE, INTERNAL -> type.key();
      default -> "invalid-request";
    };
  }

  private Response answer(Problem problem, ContainerRequestContext request) {
    meters.count(problem.type());
    return ProblemDocument.response(problem, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
