package org.yichuang.identity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** How many log-ins succeeded, failed or met a lock: many of the latter are somebody guessing. */
@Startup
@Singleton
class LoginMeters {

  /** By what somebody proves who they are. */
  enum Method {
    SMS,
    PASSWORD
  }

  /** How it ended. */
  enum Result {
    OPENED,
    /** The password was right, and the second factor is still to come. */
    ASKED,
    FAILED,
    LOCKED,
    BROKEN
  }

  private final MeterRegistry registry;

  LoginMeters(MeterRegistry registry) {
    this.registry = registry;
    for (Method method : Method.values()) {
      for (Result result : Result.values()) {
        logins(method, result); // told from the start, so that the first one is seen
      }
    }
  }

  <T> Uni<T> count(Method method, Uni<T> login) {
    return login.invoke(() -> logins(method, Result.OPENED).increment()).onFailure().invoke(failure -> logins(method, result(failure)).increment());
  }

  private static Result result(Throwable failure) {
    ProblemType type = failure instanceof Problem problem ? problem.type() : ProblemType.INTERNAL;
    return switch (type) {
      case LOGIN_FAILED -> Result.FAILED;
      case SECOND_FACTOR_REQUIRED -> Result.ASKED;
      case TOO_MANY_REQUESTS -> Result.LOCKED;
      default -> Result.BROKEN;
    };
  }

  private Counter logins(Method method, Result result) {
    return Counter.builder("yichuang.logins").description("Attempts to log in").tag("method", method.name()).tag("result", result.name()).register(registry);
  }
}
