package org.yichuang.launch;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yichuang.region.InstallationSettings;

/** In earnest: no demo data, no demo switch, and somewhere for messages to go; otherwise the start is refused in one line. */
@ApplicationScoped
@IfBuildProfile("prod")
class ProductionCheck {

  private final Pool pool;
  private final InstallationSettings installation;
  private final Optional<String> smsGateway;

  ProductionCheck(Pool pool, InstallationSettings installation, @ConfigProperty(name = "yichuang.sms.gateway.url") Optional<String> smsGateway) {
    this.pool = pool;
    this.installation = installation;
    this.smsGateway = smsGateway;
  }

  void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) throws Throwable {
    if (installation.demo()) {
      throw new LaunchException("yichuang.installation.demo is on: a production server is no demonstration.");
    }
    if (smsGateway.isEmpty()) {
      throw new LaunchException("yichuang.sms.gateway.url is missing: log-in codes and notices would go nowhere.");
    }
    boolean demo =
        VertxContextSupport.subscribeAndAwait(() -> pool.query("select 1 from installation where key = 'demo' and value = 'true'").execute()).size() > 0;
    if (demo) {
      throw new LaunchException("The database holds the demo county: use an empty one in production.");
    }
  }
}
