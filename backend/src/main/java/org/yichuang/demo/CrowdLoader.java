package org.yichuang.demo;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes a whole county of cases out of the town where somebody wants to measure: {@code yichuang.demo.cases}. */
@ApplicationScoped
@UnlessBuildProfile("prod")
class CrowdLoader {

  private static final Logger LOG = Logger.getLogger(CrowdLoader.class);
  private static final long BETWEEN_REPORTS = 10_000;
  private static final long BETWEEN_LOOKS = 500;

  private final BuildCrowd buildCrowd;
  private final TownQueries town;
  private final Clock clock;
  private final int cases;
  private final int drafts;

  CrowdLoader(
      BuildCrowd buildCrowd,
      TownQueries town,
      Clock clock,
      @ConfigProperty(name = "yichuang.demo.cases") int cases,
      @ConfigProperty(name = "yichuang.demo.drafts") int drafts) {
    this.buildCrowd = buildCrowd;
    this.town = town;
    this.clock = clock;
    this.cases = cases;
    this.drafts = drafts;
  }

  /** After {@link TownLoader}, whose cases are the models. */
  void onStart(@Observes @Priority(ObserverMethod.DEFAULT_PRIORITY + 200) StartupEvent start) {
    if (cases > 0) {
      Thread.ofPlatform().name("demo-crowd").daemon().start(this::fill);
    }
  }

  private void fill() {
    try {
      while (!VertxContextSupport.subscribeAndAwait(town::isLoaded)) {
        Thread.sleep(BETWEEN_LOOKS);
      }
      long began = clock.millis();
      AtomicLong report = new AtomicLong(began + BETWEEN_REPORTS);
      buildCrowd.execute(cases, drafts, done -> {
        long next = report.get();
        if (clock.millis() >= next && report.compareAndSet(next, next + BETWEEN_REPORTS)) {
          LOG.infof("The demo crowd is being made: %d cases, %d s", done, (clock.millis() - began) / 1000);
        }
      });
      LOG.infof("The demo crowd stands: %d cases, %d s", cases, (clock.millis() - began) / 1000);
    } catch (Throwable failure) {
      LOG.error("The demo crowd could not be made", failure);
    }
  }
}
