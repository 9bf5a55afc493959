package org.yichuang.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is still to be done, for reading: numbers and times, nothing of what a message is about. */
@ApplicationScoped
public class OutboxQueries {

  private static final String BACKLOG =
      """
      select l.jurisdiction, count(o.id), min(o.created_at)
      from (select jurisdiction from outbox_lease union select distinct jurisdiction from outbox where done_at is null) l
      left join outbox o on o.jurisdiction = l.jurisdiction and o.done_at is null
      group by l.jurisdiction order by min(o.created_at) nulls last, l.jurisdiction limit 200""";

  private static final String FAILING =
      """
      select jurisdiction, type, count(*), max(attempts), min(due_at) from outbox
      where done_at is null and attempts > 0
      group by jurisdiction, type order by jurisdiction, type limit 1000""";

  private final Pool pool;

  OutboxQueries(Pool pool) {
    this.pool = pool;
  }

  /** The outbox of a jurisdiction. */
  public record Backlog(String jurisdiction, long backlog, @Nullable OffsetDateTime oldest, List<Failing> failing) {}

  /**
   * Messages of a type that failed and wait for their next turn.
   *
   * @param attempts of the one tried most often
   * @param next when the first of them is tried again
   */
  public record Failing(String type, long messages, int attempts, OffsetDateTime next) {}

  /** All outboxes, the one that waits longest first. */
  public Uni<List<Backlog>> backlogs() {
    return pool.query(FAILING).execute().chain(failing -> {
      Map<String, List<Failing>> byJurisdiction = new LinkedHashMap<>();
      for (Row row : failing) {
        byJurisdiction
            .computeIfAbsent(row.getString(0), j -> new ArrayList<>())
            .add(new Failing(row.getString(1), row.getLong(2), row.getInteger(3), row.getOffsetDateTime(4)));
      }
      return pool.query(BACKLOG).execute().map(rows -> {
        List<Backlog> backlogs = new ArrayList<>();
        for (Row row : rows) {
          backlogs.add(new Backlog(row.getString(0), row.getLong(1), row.getOffsetDateTime(2), byJurisdiction.getOrDefault(row.getString(0), List.of())));
        }
        return backlogs;
      });
    });
  }
}
