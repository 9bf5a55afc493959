package org.yichuang.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.crypto.Vault;
import org.yichuang.shared.problem.Problem;

/** Accounts, for reading. */
@ApplicationScoped
public class AccountQueries {

  private static final String SQL =
      """
      select a.id, a.staff, a.username, a.wrapped_key, a.name, a.phone, a.resident_id, r.role, r.jurisdiction, r.organ, o.name, r.service_point, p.name
      from account a
      left join assignment r on r.account = a.id
      left join organ o on o.jurisdiction = r.jurisdiction and o.code = r.organ
      left join service_point p on p.jurisdiction = r.jurisdiction and p.code = r.service_point
      where a.id = $1
      order by r.id""";

  private final Pool pool;
  private final Vault vault;

  AccountQueries(Pool pool, Vault vault) {
    this.pool = pool;
    this.vault = vault;
  }

  /** An account in clear; what of it may be shown is the caller's concern. */
  public record AccountView(
      UUID id,
      boolean staff,
      @Nullable String username,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String residentId,
      List<AssignmentView> assignments) {}

  /** A role with the names of where it holds. */
  public record AssignmentView(
      Role role, String jurisdiction, @Nullable String organ, @Nullable String organName, @Nullable String servicePoint, @Nullable String servicePointName) {}

  public Uni<AccountView> get(UUID id) {
    return pool.preparedQuery(SQL).execute(Tuple.of(id)).map(this::read);
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
        id, any.getBoolean(1), any.getString(2), open(key, any, 4, "name"), open(key, any, 5, "phone"), open(key, any, 6, "resident-id"), assignments);
  }

  private static @Nullable String open(DataKey key, Row row, int column, String place) {
    return row.getBuffer(column) == null ? null : key.unseal(row.getBuffer(column).getBytes(), place);
  }
}
