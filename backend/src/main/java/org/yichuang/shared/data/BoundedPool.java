package org.yichuang.shared.data;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Bounds the wait for a connection: Quarkus sets no limit, and a queue without one answers nobody in time. Past it the answer is a fast 503. */
@Singleton
public class BoundedPool implements PgPoolCreator {

  private final int queue;
  private final int seconds;

  BoundedPool(
      @ConfigProperty(name = "yichuang.database.queue") int queue, @ConfigProperty(name = "yichuang.database.wait-seconds") int seconds) {
    this.queue = queue;
    this.seconds = seconds;
  }

  @Override
  public Pool create(Input input) {
    PoolOptions options = input.poolOptions().setMaxWaitQueueSize(queue).setConnectionTimeout(seconds).setConnectionTimeoutUnit(TimeUnit.SECONDS);
    return PgBuilder.pool().with(options).connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList())).using(input.vertx()).build();
  }
}
