package org.yichuang.demo;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.time.Beijing;
import org.yichuang.shared.time.Standstill;

/** Fills the demo county with the cases of the last months while it serves already, once. */
@ApplicationScoped
@UnlessBuildProfile("prod")
class TownLoader {

  private static final Logger LOG = Logger.getLogger(TownLoader.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int REPORTED = 25;

  private final BuildTown buildTown;
  private final TownQueries queries;
  private final Clock clock;
  private final Standstill standstill;
  private final boolean wanted;
  private @Nullable Thread worker;
  private volatile boolean stopping;
  private int reported;

  TownLoader(
      BuildTown buildTown, TownQueries queries, Clock clock, Standstill standstill, @ConfigProperty(name = "yichuang.demo.town") boolean wanted) {
    this.buildTown = buildTown;
    this.queries = queries;
    this.clock = clock;
    this.standstill = standstill;
    this.wanted = wanted;
  }

  /** Before anything is done by the hour. */
  void beforeAll(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
    if (wanted) {
      standstill.begin();
    }
  }

  /** After {@link DemoLoader}: its accounts act. */
  void onStart(@Observes @Priority(ObserverMethod.DEFAULT_PRIORITY + 100) StartupEvent start) {
    if (wanted) {
      worker = Thread.ofPlatform().name("demo-town").daemon().start(this::fill);
    }
  }

  void onStop(@Observes ShutdownEvent stop) throws InterruptedException {
    stopping = true;
    if (worker != null) {
      worker.join(PATIENCE);
    }
  }

  private void fill() {
    try {
      if (VertxContextSupport.subscribeAndAwait(queries::isLoaded)) {
        return;
      }
      long began = clock.millis();
      LocalDate day = VertxContextSupport.subscribeAndAwait(() -> queries.day(Beijing.day(clock.instant())));
      List<TownCase> cases = TownCase.read();
      if (buildTown.execute(cases, day, this::goOn)) {
        VertxContextSupport.subscribeAndAwait(queries::markLoaded);
        LOG.infof("The demo town stands: %d cases, %d s", cases.size(), (clock.millis() - began) / 1000);
      }
    } catch (Throwable failure) {
      if (!stopping) {
        LOG.error("The demo town could not be built; the demo goes on without the rest of it", failure);
      }
    } finally {
      standstill.end();
    }
  }

  private boolean goOn(int percent) {
    if (percent >= reported + REPORTED) {
      reported = percent - percent % REPORTED;
      LOG.infof("The demo town is being built: %d %%", reported);
    }
    return !stopping;
  }
}
