package org.yichuang.shared.time;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * While it stands, nothing happens because a day has passed: the past of the demo is being made, and it must not be judged by the present.
 * It never stands anywhere else. Several may ask for it at once; it ends with the last of them.
 */
@Singleton
public class Standstill implements Scheduled.SkipPredicate {

  private final AtomicInteger asked = new AtomicInteger();

  public void begin() {
    asked.incrementAndGet();
  }

  public void end() {
    asked.decrementAndGet();
  }

  @Override
  public boolean test(ScheduledExecution execution) {
    return asked.get() > 0;
  }
}
