package org.yichuang.identity;

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
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.crypto.Vault;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.time.Beijing;

/** Accounts, for reading. */
@ApplicationScoped
public class AccountQueries {

  private static final String SQL =
      """
      select a.id, a.staff, a.username, a.wrapped_key, a.name, a.phone, a.resident_id, r.role, r.jurisdiction, r.organ, o.name, r.service_point, p.name,
        a.staff and (a.must_change_password or a.password_changed_at < $2),
        exists (select from second_factor f where f.account = a.id and f.confirmed_at is not null)
      from account a
      left join HELD r on true
      left join organ o on o.jurisdiction = r.jurisdiction and o.code = r.organ
      left join service_point p on p.jurisdiction = r.jurisdiction and p.code = r.service_point
      where a.id = $1
      order by r.id"""
          .replace("HELD", HeldRoles.sql("$3"));

  private final Pool pool;
  private final Vault vault;
  private final SessionSettings settings;
  private final Clock clock;

  AccountQueries(Pool pool, Vault vault, SessionSettings settings, Clock clock) {
    this.clock = clock;
    this.pool = pool;
    this.vault = vault;
    this.settings = settings;
  }

  /** An account in clear; what of it may be shown is the caller's concern. */
  public record AccountView(
      UUID id,
      boolean staff,
      @Nullable String username,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String residentId,
      boolean secondFactor,
      List<AccountSetup> setup,
      List<AssignmentView> assignments) {}

  /** A role with the names of where it holds. */
  public record AssignmentView(
      Role role, String jurisdiction, @Nullable String organ, @Nullable String organName, @Nullable String servicePoint, @Nullable String servicePointName) {}

  public Uni<AccountView> get(UUID id) {
    return pool.preparedQuery(SQL).execute(Tuple.of(id, OffsetDateTime.now().minus(settings.passwordAge()), Beijing.day(clock.instant()))).map(this::read);
  }

  /** A living session of an account. */
  public record SessionView(UUID id, OffsetDateTime createdAt, OffsetDateTime expiresAt) {}

  /** The newest first. */
  public Uni<List<SessionView>> sessions(UUID account) {
    return pool.preparedQuery(
            "select id, created_at, expires_at from session where account = $1 and ended_at is null and expires_at > $2 order by created_at desc limit 50")
        .execute(Tuple.of(account, OffsetDateTime.now()))
        .map(rows -> rows.stream().map(row -> new SessionView(row.getUUID(0), row.getOffsetDateTime(1), row.getOffsetDateTime(2))).toList());
  }

  private AccountView read(RowSet<Row> rows) {
    List<AssignmentView> assignments = new ArrayList<>();
    Row any = null;
    for (Row row : rows) {
      any = row;
      if (row.getString(7) != null) {
        assignments.add(
            new AssignmentView(
                Role.valueOf(row.getString(7)), row.getString(8), row.getString(9), row.getString(10), row.getString(11), row.getString(12)));
      }
    }
    if (any == null) {
      throw Problem.notFound();
    }
    UUID id = any.getUUID(0);
    DataKey key = vault.open(any.getBuffer(3).getBytes(), AccountEntity.keyOwner(id));
    return new AccountView(
        id, any.getBoolean(1), any.getString(2), open(key, any, 4, "name"), open(key, any, 5, "phone"), open(key, any, 6, "resident-id"),
        any.getBoolean(14), setup(any), assignments);
  }

  private List<AccountSetup> setup(Row row) {
    boolean required = row.getBoolean(1) && settings.totp() == SessionSettings.Totp.REQUIRED && !row.getBoolean(14);
    return LivingSessions.setup(row.getBoolean(13), required);
  }

  private static @Nullable String open(DataKey key, Row row, int column, String place) {
    return row.getBuffer(column) == null ? null : key.unseal(row.getBuffer(column).getBytes(), place);
  }
}
