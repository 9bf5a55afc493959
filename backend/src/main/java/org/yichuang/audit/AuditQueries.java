package org.yichuang.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yichuang.shared.json.Json;

/** Chains, for reading. */
@ApplicationScoped
public class AuditQueries {

  private final Pool pool;
  private final Json json;

  AuditQueries(Pool pool, Json json) {
    this.pool = pool;
    this.json = json;
  }

  private static final class Facts extends TreeMap<String, String> {

    private static final long serialVersionUID = 1L;
  }

  /** One link. */
  public record Entry(
      String chain, long seq, OffsetDateTime at, String action, String actor, String role, String organ, String detailsDigest, Map<String, String> facts, String hash) {}

  /**
   * Links of a chain after a number, oldest first, as far as an auditor of a jurisdiction may see them: the chains of its cases and organs,
   * the log-ins of its staff, those who have left included, and the installation's own. Log-ins of citizens belong to no county.
   *
   * @param home whether it is the installation's home, whose auditors see what was done on the whole platform too: its roles and imports
   */
  public Uni<List<Entry>> list(String jurisdiction, boolean home, String chain, long after, int most) {
    return pool.preparedQuery(
            """
            select chain, seq, at, action, actor, role, organ, details_digest, facts, hash from audit_entry
            where chain = $2 and seq > $3
              and (jurisdiction = $1
                or (jurisdiction = $5 and chain = 'system:installation')
                or (jurisdiction = $5 and $6 and (chain = 'organ:platform' or chain like 'import:%'))
                or (jurisdiction = $5 and exists (select from staff s where s.jurisdiction = $1 and 'account:' || s.id = $2)))
            order by seq limit $4""")
        .execute(Tuple.of(jurisdiction, chain, after, most, Audit.PLATFORM, home))
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
                      row.getString(8).isEmpty() ? Map.of() : json.read(row.getString(8), Facts.class),
                      hex.formatHex(row.getBuffer(9).getBytes()))));
          return entries;
        });
  }
}
