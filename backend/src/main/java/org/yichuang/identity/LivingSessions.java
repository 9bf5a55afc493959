package org.yichuang.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.time.Beijing;

/** Which sessions live, and what their accounts may do. Remembered for some seconds, so that a request costs no query of its own. */
@ApplicationScoped
class LivingSessions {

  private static final String SQL =
      """
      select s.account, a.staff, r.role, r.jurisdiction, r.organ, r.service_point, r.instead_of,
        a.staff and (a.must_change_password or a.password_changed_at < $3),
        a.staff and $4 and not exists (select from second_factor f where f.account = a.id and f.confirmed_at is not null)
      from session s
      join account a on a.id = s.account
      left join HELD r on true
      where s.id = $1 and s.ended_at is null and s.expires_at > $2 and a.closed_at is null"""
          .replace("HELD", HeldRoles.sql("$5"));

  private final Pool pool;
  private final SessionSettings settings;
  private final Clock clock;
  private final Cache<UUID, Actor> cache;

  LivingSessions(Pool pool, SessionSettings settings, Clock clock) {
    this.clock = clock;
    this.pool = pool;
    this.settings = settings;
    this.cache = Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(settings.cache()).build();
  }

  /** The actor of a session, or null when it has ended. */
  Uni<@Nullable Actor> find(UUID session) {
    Actor known = cache.getIfPresent(session);
    if (known != null) {
      return Uni.createFrom().item(known);
    }
    OffsetDateTime now = OffsetDateTime.now();
    return pool.preparedQuery(SQL)
        .execute(Tuple.of(session, now, now.minus(settings.passwordAge()), settings.totp() == SessionSettings.Totp.REQUIRED, Beijing.day(clock.instant())))
        .map(rows -> read(session, rows));
  }

  void forget(UUID session) {
    cache.invalidate(session);
  }

  static List<AccountSetup> setup(boolean password, boolean secondFactor) {
    List<AccountSetup> setup = new ArrayList<>();
    if (password) {
      setup.add(AccountSetup.CHANGE_PASSWORD);
    }
    if (secondFactor) {
      setup.add(AccountSetup.SET_UP_SECOND_FACTOR);
    }
    return List.copyOf(setup);
  }

  /** After a change of an account's rights; other nodes know it once their memory has gone. */
  void forgetAccount(UUID account) {
    cache.asMap().values().removeIf(actor -> actor.account().equals(account));
  }

  private @Nullable Actor read(UUID session, RowSet<Row> rows) {
    List<Assignment> assignments = new ArrayList<>();
    Row any = null;
    for (Row row : rows) {
      any = row;
      if (row.getString(2) != null) {
        assignments.add(new Assignment(Role.valueOf(row.getString(2)), row.getString(3), row.getString(4), row.getString(5), row.getUUID(6)));
      }
    }
    if (any == null) {
      return null;
    }
    Actor actor = new Actor(any.getUUID(0), session, any.getBoolean(1), List.copyOf(assignments), setup(any.getBoolean(7), any.getBoolean(8)));
    cache.put(session, actor);
    return actor;
  }
}
