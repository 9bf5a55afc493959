package org.yichuang.system;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this node does by the clock. */
@ApplicationScoped
public class ScheduledJobs {

  private final Scheduler scheduler;

  ScheduledJobs(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * A job.
   *
   * @param name class and method, as in the log
   * @param last null when it has not run yet
   */
  public record Job(String name, @Nullable Instant last, @Nullable Instant next) {}

  public List<Job> list() {
    return scheduler.getScheduledJobs().stream().map(ScheduledJobs::job).sorted(Comparator.comparing(Job::name)).toList();
  }

  private static Job job(Trigger trigger) {
    String method = String.valueOf(trigger.getMethodDescription());
    return new Job(method.replaceAll("^.*\\.(?=[A-Z])", "").replace('#', '.'), trigger.getPreviousFireTime(), trigger.getNextFireTime());
  }
}
