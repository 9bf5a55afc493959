package org.yichuang.shared.http;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Work that takes time (hashing, files, PDF): on a worker thread, with the answer back on the caller's context. Never inside a database session. */
@ApplicationScoped
public class Blocking {

  private final Vertx vertx;

  Blocking(Vertx vertx) {
    this.vertx = vertx;
  }

  public <T> Uni<T> call(Callable<T> work) {
    return vertx.executeBlocking(work, false);
  }
}
