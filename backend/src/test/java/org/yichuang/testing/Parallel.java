package org.yichuang.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** The same thing done by many at the same time. */
public final class Parallel {

  private Parallel() {}

  /** Runs it once for each number from 0, all let loose together; the results stand in the order of the numbers. */
  public static <T> List<T> run(int times, IntFunction<T> work) {
    CyclicBarrier start = new CyclicBarrier(times);
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.apply(number);
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof AssertionError wrong) {
        throw wrong;
      }
      throw new IllegalStateException(failed.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
