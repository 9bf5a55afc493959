package org.yichuang.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which sessions live, and what their accounts may do. Remembered for some seconds, so that a request costs no query of its own. */
@ApplicationScoped
class LivingSessions {

  private static final String SQL =
      """
      select s.account, a.staff, r.role, r.jurisdiction, r.organ, r.service_point
      from session s join account a on a.id = s.account left join assignment r on r.account = a.id
      where s.id = $1 and s.ended_at is null and s.expires_at > $2""";

  private final Pool pool;
  private final Cache<UUID, Actor> cache;

  LivingSessions(Pool pool, SessionSettings settings) {
    this.pool = pool;
    this.cache = Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(settings.cache()).build();
  }

  /** The actor of a session, or null when it has ended. */
  Uni<@Nullable Actor> find(UUID session) {
    Actor known = cache.getIfPresent(session);
    if (known != null) {
      return Uni.createFrom().item(known);
    }
    return pool.preparedQuery(SQL).execute(Tuple.of(session, OffsetDateTime.now())).map(rows -> read(session, rows));
  }

  void forget(UUID session) {
    cache.invalidate(session);
  }

  private @Nullable Actor read(UUID session, RowSet<Row> rows) {
    List<Assignment> assignments = new ArrayList<>();
    Row any = null;
    for (Row row : rows) {
      any = row;
      if (row.getString(2) != null) {
        assignments.add(new Assignment(Role.valueOf(row.getString(2)), row.getString(3), row.getString(4), row.getString(5)));
      }
    }
    if (any == null) {
      return null;
    }
    Actor actor = new Actor(any.getUUID(0), session, any.getBoolean(1), List.copyOf(assignments));
    cache.put(session, actor);
    return actor;
  }
}
