package org.yichuang.shared.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;

/** The network address that a request comes from (behind nginx: the forwarded one). Used for limits only, never stored, never logged. */
@RequestScoped
public class Caller {

  private final HttpServerRequest request;

  Caller(HttpServerRequest request) {
    this.request = request;
  }

  public String address() {
    return request.remoteAddress() == null ? "unknown" : request.remoteAddress().hostAddress();
  }
}
