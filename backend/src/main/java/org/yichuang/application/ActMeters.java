package org.yichuang.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.yichuang.shared.problem.Problem;

/** How many acts were done and how many were refused, by type and answer. Submissions are the acts SUBMIT that were done. */
@Startup
@ApplicationScoped
public class ActMeters {

  private static final String DONE = "done";

  private final MeterRegistry registry;

  ActMeters(MeterRegistry registry) {
    this.registry = registry;
    for (ActType type : ActType.values()) {
      acts(type, DONE); // told from the start, so that the first one is seen
    }
  }

  /**
   * Counts after the commit; an answer that an Idempotency-Key brought back was counted when it was given first.
   *
   * @param attempt gets what it must call when the act is really done
   */
  public <T> Uni<T> count(ActType type, Function<Runnable, Uni<T>> attempt) {
    AtomicBoolean done = new AtomicBoolean();
    return attempt
        .apply(() -> done.set(true))
        .invoke(() -> acts(type, done.get() ? DONE : "repeated").increment())
        .onFailure()
        .invoke(failure -> acts(type, failure instanceof Problem problem ? problem.type().key() : "failed").increment());
  }

  private Counter acts(ActType type, String answer) {
    return Counter.builder("yichuang.acts").description("Acts on cases").tag("type", type.name()).tag("answer", answer).register(registry);
  }
}
