package org.yichuang.testing;

import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.yichuang.demo.DemoClock;
import org.yichuang.shared.time.Beijing;

/** The clock of the tests: real time unless a test sets it. Tokens live in real time whatever it says. */
public final class MovableClock extends Clock {

  public static final MovableClock INSTANCE = new MovableClock();

  private volatile Duration offset = Duration.ZERO;

  private MovableClock() {}

  /** From now on it is this time in Asia/Shanghai, and it goes on from there. */
  public void set(LocalDateTime time) {
    offset = Duration.between(Instant.now(), time.atZone(Beijing.ZONE).toInstant());
  }

  /** Does something in real time, whatever time it is for the test. */
  public <T> T inRealTime(Supplier<T> work) {
    Duration moved = offset;
    offset = Duration.ZERO;
    try {
      return work.get();
    } finally {
      offset = moved;
    }
  }

  /** Back to real time. */
  public void reset() {
    offset = Duration.ZERO;
  }

  @Override
  public ZoneId getZone() {
    return Beijing.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), offset);
  }

  /** What is made for the past of the demo town has its moment here too. */
  @Override
  public Instant instant() {
    Instant moment = DemoClock.moment();
    return moment == null ? Instant.now().plus(offset) : moment;
  }

  /** Puts it in the place of the system clock. */
  @Mock
  @Singleton
  public static class Producer {

    @Produces
    @Singleton
    @Mock
    Clock clock() {
      return INSTANCE;
    }
  }
}
