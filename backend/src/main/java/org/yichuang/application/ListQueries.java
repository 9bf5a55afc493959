package org.yichuang.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Actor;
import org.yichuang.shared.crypto.BlindIndex;
import org.yichuang.shared.crypto.Vault;
import org.yichuang.shared.data.Cursor;
import org.yichuang.shared.data.RowId;

/** Lists of cases: one's own, the desk's trays, the auditor's, and what a search at the desk finds. Names are masked by who answers. */
@ApplicationScoped
public class ListQueries {

  private static final String COLUMNS =
      """
      select a.jurisdiction, a.id, a.number, a.phase, a.outcome, a.matter_code, a.matter_name, o.name, a.wrapped_key, a.applicant, a.channel,
        p.name, a.submitted_at, a.due_kind, a.due_on, a.due_provisional, a.updated_at, a.special_expected_on,
        a.deemed_accepted, a.lamp_yellow, a.lamp_red
      from application a
      join organ o on o.jurisdiction = a.jurisdiction and o.code = a.organ
      left join service_point p on p.jurisdiction = a.jurisdiction and p.code = a.service_point
      """;

  /**
   * The fence (offset 0) keeps the planner to the order of the index: a plan for anybody counts on few cases, and would read and sort all those
   * of somebody who has many.
   */
  static final String MINE =
      COLUMNS
          + """
          join (
            select jurisdiction, application from person_case where person = $1 and ($2::uuid is null or application < $2)
            order by application desc offset 0) c on c.jurisdiction = a.jurisdiction and c.application = a.id
          where a.wrapped_key is not null order by c.application desc limit $3""";

  private final Pool pool;
  private final Vault vault;
  private final CaseContent content;
  private final BlindIndex index;
  private final Lamps lamps;

  ListQueries(Pool pool, Vault vault, CaseContent content, BlindIndex index, Lamps lamps) {
    this.pool = pool;
    this.vault = vault;
    this.content = content;
    this.index = index;
    this.lamps = lamps;
  }

  /** How urgent a line is today. */
  public Lamp lamp(Line line) {
    return lamps.of(line.id().jurisdiction(), line.signals());
  }

  /** A line of a list; the applicant in clear, to be masked. */
  public record Line(
      RowId id,
      @Nullable String number,
      Phase phase,
      @Nullable Outcome outcome,
      String matterCode,
      String matterName,
      String organName,
      Applicant applicant,
      Channel channel,
      @Nullable String servicePointName,
      @Nullable OffsetDateTime submittedAt,
      @Nullable DueKind dueKind,
      @Nullable LocalDate dueOn,
      boolean dueProvisional,
      OffsetDateTime updatedAt,
      boolean deemedAccepted,
      Lamps.Signals signals) {

    /** When a special procedure under way should be over. */
    public @Nullable LocalDate suspendedUntil() {
      return signals.suspendedUntil();
    }
  }

  /** What one filed, newest first; one more than the limit when there is a next page. */
  public Uni<List<Line>> mine(UUID person, @Nullable String cursor, int limit) {
    return lines(MINE, Tuple.of(person, uuid(cursor), limit + 1));
  }

  /** All cases of a jurisdiction but drafts, newest first. */
  public Uni<List<Line>> audit(String jurisdiction, @Nullable String cursor, int limit) {
    return lines(
        COLUMNS
            + """
            where a.jurisdiction = $1 and ($2::uuid is null or a.id < $2) and a.phase <> 'DRAFT' and a.wrapped_key is not null
            order by a.id desc limit $3""",
        Tuple.of(jurisdiction, uuid(cursor), limit + 1));
  }

  /** A tray of the actor's desk, the most urgent first; what has no due date comes last. */
  public Uni<List<Line>> desk(Actor actor, Queue queue, @Nullable String cursor, int limit) {
    List<String> after = Cursor.decode(cursor, 2);
    List<Object> parameters = new ArrayList<>(DeskScope.of(actor).parameters());
    parameters.add(phases(queue));
    parameters.add(queue == Queue.TO_REVIEW ? Boolean.FALSE : queue == Queue.TO_DECIDE ? Boolean.TRUE : null);
    parameters.add(after == null ? null : day(after.get(0)));
    parameters.add(after == null ? null : parseUuid(after.get(1)));
    parameters.add(limit + 1);
    return lines(
        "with tray as (" + DeskScope.TRAY + ") " + COLUMNS + " join tray t on t.jurisdiction = a.jurisdiction and t.id = a.id"
            + " where a.wrapped_key is not null order by a.queue_day, a.id",
        Tuple.from(parameters));
  }

  /** Where the page after a line of a tray begins. */
  public static String trayCursor(Line last) {
    return Cursor.encode(last.dueOn() == null ? "9999-12-31" : last.dueOn(), last.id().id());
  }

  /** Cases within the actor's reach, by exactly one of number, phone and identity number; newest first, at most 50. */
  public Uni<List<Line>> search(Actor actor, @Nullable String number, @Nullable String phone, @Nullable String idNumber) {
    List<Object> parameters = new ArrayList<>(DeskScope.of(actor).parameters());
    parameters.add(actor.assignments().stream().map(a -> a.jurisdiction()).distinct().toArray(String[]::new));
    String by;
    if (number != null) {
      by = "a.number = $9";
      parameters.add(number);
    } else {
      by = phone == null ? "a.id_number_index = $9" : "a.phone_index = $9";
      byte[] digest = phone == null ? index.of(BlindIndex.Kind.ID_NUMBER, String.valueOf(idNumber)) : index.of(BlindIndex.Kind.PHONE, phone);
      parameters.add(io.vertx.core.buffer.Buffer.buffer(digest));
    }
    return lines(
        COLUMNS + "where a.jurisdiction = any ($8) and " + by + " and a.wrapped_key is not null and " + DeskScope.REACH + " order by a.id desc limit 50",
        Tuple.from(parameters));
  }

  /** ALL is all that is under way. */
  private static String[] phases(Queue queue) {
    return switch (queue) {
      case DRAFTS -> new String[] {"DRAFT"};
      case TO_ACCEPT -> new String[] {"RECEIVED"};
      case WAITING -> new String[] {"CORRECTION"};
      case TO_REVIEW, TO_DECIDE -> new String[] {"ACCEPTED"};
      case TO_CLOSE -> new String[] {"DECIDED"};
      case ALL -> new String[] {"RECEIVED", "CORRECTION", "ACCEPTED", "DECIDED"};
    };
  }

  private Uni<List<Line>> lines(String sql, Tuple parameters) {
    return pool.preparedQuery(sql).execute(parameters).map(rows -> {
      List<Line> lines = new ArrayList<>(rows.size());
      rows.forEach(row -> lines.add(line(row)));
      return lines;
    });
  }

  private Line line(Row row) {
    RowId id = new RowId(row.getString(0), row.getUUID(1));
    byte[] sealed = row.getBuffer(9) == null ? null : row.getBuffer(9).getBytes();
    return new Line(
        id,
        row.getString(2),
        Phase.valueOf(row.getString(3)),
        row.getString(4) == null ? null : Outcome.valueOf(row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        content.applicant(sealed, vault.open(row.getBuffer(8).getBytes(), ApplicationEntity.keyOwner(id))),
        Channel.valueOf(row.getString(10)),
        row.getString(11),
        row.getOffsetDateTime(12),
        row.getString(13) == null ? null : DueKind.valueOf(row.getString(13)),
        row.getLocalDate(14),
        row.getBoolean(15),
        row.getOffsetDateTime(16),
        row.getBoolean(18),
        new Lamps.Signals(
            row.getString(13) == null ? null : DueKind.valueOf(row.getString(13)),
            row.getLocalDate(14),
            row.getLocalDate(17),
            row.getInteger(19),
            row.getInteger(20)));
  }

  private static @Nullable UUID uuid(@Nullable String cursor) {
    List<String> parts = Cursor.decode(cursor, 1);
    return parts == null ? null : parseUuid(parts.getFirst());
  }

  private static UUID parseUuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException forged) {
      throw Cursor.invalid();
    }
  }

  private static LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeException forged) {
      // falls through to the one refusal
    }
    throw Cursor.invalid();
  }
}
