package org.yichuang.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.deadline.LimitUnit;
import org.yichuang.identity.AccountNames;
import org.yichuang.identity.Relation;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.data.RowId;

/** What happened to a case: its acts and its clock. Whether the caller may see them is decided before. */
@ApplicationScoped
public class TimelineQueries {

  private static final String ACTS =
      """
      select c.seq, c.type, c.at, c.phase_before, c.phase_after, c.outcome, c.actor, c.role, o.name, p.name, c.channel, c.legal_bases, c.details,
        c.document, n.wrapped_key, n.name
      from act c
      left join organ o on o.jurisdiction = c.jurisdiction and o.code = c.organ
      left join service_point p on p.jurisdiction = c.jurisdiction and p.code = c.service_point
      left join account n on n.id = c.actor
      where c.jurisdiction = $1 and c.application = $2
      order by c.seq""";
  private static final String CLOCK =
      """
      select limit_kind, event, at, ground, limit_value, limit_unit, limit_basis, due_on, provisional, special_procedure, expected_on
      from clock_entry where jurisdiction = $1 and application = $2 order by seq""";

  private final Pool pool;
  private final CaseContent content;
  private final AccountNames names;
  private final Cache<UUID, String> actors = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(java.time.Duration.ofMinutes(5)).build();

  TimelineQueries(Pool pool, CaseContent content, AccountNames names) {
    this.pool = pool;
    this.content = content;
    this.names = names;
  }

  /** A line of the timeline. */
  public record ActLine(
      int seq,
      ActType type,
      OffsetDateTime at,
      Phase phaseBefore,
      Phase phaseAfter,
      @Nullable Outcome outcome,
      Relation role,
      @Nullable String organName,
      @Nullable String servicePointName,
      @Nullable String actorName,
      Channel channel,
      List<String> legalBases,
      ActDetails details,
      @Nullable UUID document) {}

  /** An entry of the clock. */
  public record ClockLine(
      DueKind kind,
      ClockEvent event,
      OffsetDateTime at,
      String ground,
      @Nullable Integer value,
      @Nullable LimitUnit unit,
      @Nullable String basis,
      @Nullable LocalDate dueOn,
      boolean provisional,
      @Nullable SpecialProcedure specialProcedure,
      @Nullable LocalDate expectedOn) {}

  public Uni<List<ActLine>> acts(RowId application, DataKey key) {
    return pool.preparedQuery(ACTS).execute(Tuple.of(application.jurisdiction(), application.id())).map(rows -> {
      List<ActLine> acts = new ArrayList<>(rows.size());
      rows.forEach(row -> acts.add(act(row, key)));
      return acts;
    });
  }

  public Uni<List<ClockLine>> clock(RowId application) {
    return pool.preparedQuery(CLOCK).execute(Tuple.of(application.jurisdiction(), application.id())).map(rows -> {
      List<ClockLine> entries = new ArrayList<>(rows.size());
      rows.forEach(
          row -> entries.add(
              new ClockLine(
                  DueKind.valueOf(row.getString(0)),
                  ClockEvent.valueOf(row.getString(1)),
                  row.getOffsetDateTime(2),
                  row.getString(3),
                  row.getInteger(4),
                  row.getString(5) == null ? null : LimitUnit.valueOf(row.getString(5)),
                  row.getString(6),
                  row.getLocalDate(7),
                  row.getBoolean(8),
                  row.getString(9) == null ? null : SpecialProcedure.valueOf(row.getString(9)),
                  row.getLocalDate(10))));
      return entries;
    });
  }

  private ActLine act(Row row, DataKey key) {
    int seq = row.getInteger(0);
    Relation role = Relation.valueOf(row.getString(7));
    return new ActLine(
        seq,
        ActType.valueOf(row.getString(1)),
        row.getOffsetDateTime(2),
        Phase.valueOf(row.getString(3)),
        Phase.valueOf(row.getString(4)),
        row.getString(5) == null ? null : Outcome.valueOf(row.getString(5)),
        role,
        row.getString(8),
        row.getString(9),
        role == Relation.APPLICANT || role == Relation.SYSTEM ? null : actorName(row),
        Channel.valueOf(row.getString(10)),
        List.of(row.getArrayOfStrings(11)),
        content.details(row.getBuffer(12).getBytes(), seq, key),
        row.getUUID(13));
  }

  /** Staff have a name at the counter; it is opened once in a while, not for each line. */
  private @Nullable String actorName(Row row) {
    if (row.getBuffer(14) == null || row.getBuffer(15) == null) {
      return null;
    }
    UUID actor = row.getUUID(6);
    return actors.get(actor, id -> names.open(id, row.getBuffer(14).getBytes(), row.getBuffer(15).getBytes()));
  }
}
