package org.yichuang.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Chains, for reading. */
@ApplicationScoped
public class AuditQueries {

  private final Pool pool;

  AuditQueries(Pool pool) {
    this.pool = pool;
  }

  /** One link. */
  public record Entry(
      String chain, long seq, OffsetDateTime at, String action, String actor, String role, String organ, String detailsDigest, String hash) {}

  /**
   * Links of a chain after a number, oldest first, as far as an auditor of a jurisdiction may see them: the chains of its cases and organs,
   * the log-ins of its staff, those who have left included, and the installation's own. Log-ins of citizens belong to no county.
   */
  public Uni<List<Entry>> list(String jurisdiction, String chain, long after, int most) {
    return pool.preparedQuery(
            """
            select chain, seq, at, action, actor, role, organ, details_digest, hash from audit_entry
            where chain = $2 and seq > $3
              and (jurisdiction = $1
                or (jurisdiction = $5 and chain = 'system:installation')
                or (jurisdiction = $5 and exists (select from staff s where s.jurisdiction = $1 and 'account:' || s.id = $2)))
            order by seq limit $4""")
        .execute(Tuple.of(jurisdiction, chain, after, most, Audit.PLATFORM))
        .map(rows -> {
          List<Entry> entries = new ArrayList<>(rows.size());
          HexFormat hex = HexFormat.of();
          rows.forEach(
              row -> entries.add(
                  new Entry(
                      row.getString(0),
                      row.getLong(1),
                      row.getOffsetDateTime(2),
                      row.getString(3),
                      row.getString(4),
                      row.getString(5),
                      row.getString(6),
                      hex.formatHex(row.getBuffer(7).getBytes()),
                      hex.formatHex(row.getBuffer(8).getBytes()))));
          return entries;
        });
  }
}
