package org.yichuang.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Addresses of the single-page app lead to its one page; what looks like a file or belongs to the API stays what it is. A demonstration
 * asks search engines to leave it out, lest somebody take it for a county's site.
 */
@ApplicationScoped
class Pages {

  private static final Pattern NOT_A_PAGE = Pattern.compile("^/(api|q|\\.well-known)(/.*)?$|.*\\.[A-Za-z0-9]+$");
  private static final int BEFORE_STATIC_FILES = 100;

  private final boolean demo;

  Pages(@ConfigProperty(name = "yichuang.installation.demo") boolean demo) {
    this.demo = demo;
  }

  void register(@Observes Filters filters) {
    filters.register(this::route, BEFORE_STATIC_FILES);
  }

  private void route(RoutingContext request) {
    if (demo) {
      request.response().putHeader("X-Robots-Tag", "noindex");
    }
    boolean reading = request.request().method() == HttpMethod.GET || request.request().method() == HttpMethod.HEAD;
    String path = request.normalizedPath();
    if (reading && path.length() > 1 && !NOT_A_PAGE.matcher(path).matches()) {
      request.reroute("/index.html");
    } else {
      if (reading && !path.startsWith("/api/")) {
        // names of assets carry their hash; everything else may be another one after the next release
        request.response().putHeader("Cache-Control", path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
      }
      request.next();
    }
  }
}
