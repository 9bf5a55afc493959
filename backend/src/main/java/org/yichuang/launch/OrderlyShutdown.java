package org.yichuang.launch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends the database only after the application: on a signal the JVM runs all shutdown hooks at once, and requests that
 * are still being answered need their connections.
 */
final class OrderlyShutdown extends Thread {

  private static final long APPLICATION_SECONDS = 40;

  private final CountDownLatch applicationStopped = new CountDownLatch(1);
  private final Runnable stopDatabase;

  OrderlyShutdown(Runnable stopDatabase) {
    super("orderly-shutdown");
    this.stopDatabase = stopDatabase;
  }

  void applicationHasStopped() {
    applicationStopped.countDown();
  }

  @Override
  public void run() {
    try {
      applicationStopped.await(APPLICATION_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    stopDatabase.run();
  }
}
