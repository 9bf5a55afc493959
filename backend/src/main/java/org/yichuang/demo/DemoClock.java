package org.yichuang.demo;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.time.Beijing;

/**
 * The clock of the demo: real time, but for the acts of which the town's past is made. Their moment belongs to the Vert.x context on which
 * they run, so that whoever uses the demo meanwhile notices nothing.
 */
public final class DemoClock extends Clock {

  private static final String MOMENT = "yichuang.demo.moment";

  private final Clock real;

  private DemoClock(Clock real) {
    this.real = real;
  }

  /** From now on it is that moment on the present context, and stays it. */
  static void stopAt(Instant moment) {
    ContextLocals.put(MOMENT, moment);
  }

  /** The moment of the present context, if it has one. */
  public static @Nullable Instant moment() {
    return VertxContext.isOnDuplicatedContext() ? ContextLocals.<Instant>get(MOMENT, null) : null;
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new DemoClock(real.withZone(zone));
  }

  @Override
  public Instant instant() {
    Instant moment = moment();
    return moment == null ? real.instant() : moment;
  }

  /** Puts it in the place of the system clock. */
  @UnlessBuildProfile("prod")
  static class Producer {

    @Produces
    @Singleton
    @UnlessBuildProfile("prod")
    Clock clock() {
      return new DemoClock(Clock.system(Beijing.ZONE));
    }
  }
}
