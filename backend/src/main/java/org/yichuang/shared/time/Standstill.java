package org.yichuang.shared.time;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;

/**
 * While it stands, nothing happens because a day has passed: the past of the demo is being made, and it must not be judged by the present.
 * It never stands anywhere else.
 */
@Singleton
public class Standstill implements Scheduled.SkipPredicate {

  private volatile boolean stands;

  public void begin() {
    stands = true;
  }

  public void end() {
    stands = false;
  }

  @Override
  public boolean test(ScheduledExecution execution) {
    return stands;
  }
}
