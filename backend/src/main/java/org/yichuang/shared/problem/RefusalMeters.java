package org.yichuang.shared.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/** How often the API refused, by type of problem; all types are told from the start, so that the first one of a kind is seen. */
@Startup
@Singleton
class RefusalMeters {

  private final Map<ProblemType, Counter> refusals = new EnumMap<>(ProblemType.class);
  private final Counter withoutConnection;

  RefusalMeters(MeterRegistry registry) {
    for (ProblemType type : ProblemType.values()) {
      refusals.put(type, Counter.builder("yichuang.refusals").description("Requests answered by a problem").tag("problem", type.key()).register(registry));
    }
    withoutConnection =
        Counter.builder("yichuang.database.refused").description("Requests that got no connection to the database in time").register(registry);
  }

  void count(ProblemType type) {
    refusals.get(type).increment();
  }

  void countWithoutConnection() {
    withoutConnection.increment();
  }
}
