package org.yichuang.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the log is sealed, for reading. */
@ApplicationScoped
public class CheckpointQueries {

  private static final String LAST =
      """
      select t.jurisdiction, t.number, c.at, t.hash, (select count(*) from audit_unsealed u where u.jurisdiction = t.jurisdiction)
      from audit_checkpoint_tip t join audit_checkpoint c on c.jurisdiction = t.jurisdiction and c.number = t.number
      where $1::text is null or t.jurisdiction = $1 or t.jurisdiction = $2
      order by t.jurisdiction""";

  private final Pool pool;

  CheckpointQueries(Pool pool) {
    this.pool = pool;
  }

  /**
   * The last checkpoint of a jurisdiction.
   *
   * @param hash of its content, in hexadecimal; whoever notes it down can tell later whether it is still the same
   * @param waiting entries that the next one will seal
   */
  public record Last(String jurisdiction, long number, OffsetDateTime at, String hash, long waiting) {}

  /** @param jurisdiction of which it is asked, beside the platform's; null for all */
  public Uni<List<Last>> list(@Nullable String jurisdiction) {
    return pool.preparedQuery(LAST).execute(Tuple.of(jurisdiction, Audit.PLATFORM)).map(rows -> {
      List<Last> all = new ArrayList<>(rows.size());
      rows.forEach(
          row -> all.add(
              new Last(row.getString(0), row.getLong(1), row.getOffsetDateTime(2), HexFormat.of().formatHex(row.getBuffer(3).getBytes()), row.getLong(4))));
      return all;
    });
  }
}
