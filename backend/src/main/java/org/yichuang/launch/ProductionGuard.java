package org.yichuang.launch;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;

/** A build that carries the demo's parts starts under the demo's profiles only. */
@ApplicationScoped
@UnlessBuildProfile("prod")
class ProductionGuard {

  private static final List<String> DEMO_PROFILES = List.of("demo", "dev", "test");

  void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
    if (ConfigUtils.getProfiles().stream().noneMatch(DEMO_PROFILES::contains)) {
      throw new LaunchException("This build carries the demo's parts and does not start in production: build with the profile prod (make build).");
    }
  }
}
