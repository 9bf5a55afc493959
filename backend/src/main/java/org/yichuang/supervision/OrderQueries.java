package org.yichuang.supervision;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Access;
import org.yichuang.identity.AccountNames;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.Operation;
import org.yichuang.identity.Relation;
import org.yichuang.identity.Right;
import org.yichuang.identity.Role;
import org.yichuang.identity.Subject;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.crypto.Vault;
import org.yichuang.shared.data.Cursor;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.time.Beijing;

/** Orders, for reading: those of a jurisdiction, those of a desk, one with what was said to it. */
@ApplicationScoped
public class OrderQueries {

  private static final String COLUMNS =
      """
      select s.jurisdiction, s.id, s.application, a.number, s.kind, s.state, o.name, a.matter_name, s.due_kind, s.due_on, s.wrapped_key, s.reason,
        s.issued_by, s.issued_at, s.answer_by, a.owner, s.organ, s.service_point, a.channel, n.wrapped_key, n.name,
        (s.due_on is null or a.due_kind is distinct from s.due_kind or a.due_on is distinct from s.due_on
          or exists (select from act x where x.jurisdiction = s.jurisdiction and x.application = s.application and x.type = 'EXPLAIN_DELAY'
            and (x.at at time zone 'Asia/Shanghai')::date > s.due_on))
      from supervision_order s
      join application a on a.jurisdiction = s.jurisdiction and a.id = s.application
      join organ o on o.jurisdiction = s.jurisdiction and o.code = s.organ
      left join account n on n.id = s.issued_by
      """;
  private static final String STEPS =
      """
      select t.supervision, t.seq, t.type, t.at, t.role, t.text, t.actor, n.wrapped_key, n.name
      from supervision_step t left join account n on n.id = t.actor
      where t.jurisdiction = any ($1) and t.supervision = any ($2) order by t.supervision, t.seq""";

  private final Pool pool;
  private final Vault vault;
  private final AccountNames names;
  private final SupervisedCase.Reader cases;
  private final Clock clock;

  OrderQueries(Pool pool, Vault vault, AccountNames names, SupervisedCase.Reader cases, Clock clock) {
    this.pool = pool;
    this.vault = vault;
    this.names = names;
    this.cases = cases;
    this.clock = clock;
  }

  /** What was said to an order. */
  public record Step(SupervisionActType type, OffsetDateTime at, Relation role, @Nullable String actorName, String text) {}

  /** An order, in its reader's eyes; {@code explained}: the applicant was told why the limit has passed, or it runs no more. */
  public record OrderView(
      RowId id,
      RowId application,
      @Nullable String number,
      SupervisionKind kind,
      SupervisionState state,
      String organName,
      String matterName,
      @Nullable String dueKind,
      @Nullable LocalDate dueOn,
      String reason,
      @Nullable String issuedBy,
      OffsetDateTime issuedAt,
      LocalDate answerBy,
      boolean late,
      boolean explained,
      List<Step> steps,
      List<SupervisionActType> possible) {}

  /** Which ones; absent: any. */
  public record Filter(@Nullable SupervisionState state, @Nullable RowId application) {}

  /** What an act on an order is decided by. */
  public record Standing(RowId id, SupervisedCase supervised, boolean explained) {}

  /** A line before what was said to it is known. */
  private record Line(Row row, RowId id, Subject subject, DataKey key) {}

  /** Those within the actor's reach, the newest first; one more than the limit when there is a next page. */
  public Uni<List<OrderView>> list(Actor actor, Filter filter, @Nullable String cursor, int limit) {
    List<String> after = Cursor.decode(cursor, 1);
    UUID before = after == null ? null : uuid(after.getFirst());
    String state = filter.state() == null ? null : filter.state().name();
    UUID application = filter.application() == null ? null : filter.application().id();
    if (Access.may(actor, Right.LIST_ALL_CASES)) {
      String jurisdiction = Access.jurisdictions(actor, Right.LIST_ALL_CASES).getFirst();
      return lines(
          actor,
          COLUMNS
              + """
              where s.jurisdiction = $1 and ($2::uuid is null or s.id < $2) and ($3::text is null or s.state = $3)
                and ($5::uuid is null or s.application = $5)
              order by s.id desc limit $4""",
          Tuple.of(jurisdiction, before, state, limit + 1, application));
    }
    Access.require(actor, Right.USE_DESK);
    return lines(
        actor,
        COLUMNS
            + """
            where (s.jurisdiction = any ($1)) and ($2::uuid is null or s.id < $2) and ($3::text is null or s.state = $3)
              and ($9::uuid is null or s.application = $9)
              and ((s.jurisdiction, s.organ) in (select * from unnest($5::text[], $6::text[]))
                or (s.jurisdiction, s.service_point) in (select * from unnest($7::text[], $8::text[]))
                or (s.jurisdiction, s.service_point, s.organ) in (select * from unnest($10::text[], $11::text[], $12::text[])))
            order by s.id desc limit $4""",
        desk(actor, before, state, limit, application));
  }

  private static Tuple desk(Actor actor, @Nullable UUID before, @Nullable String state, int limit, @Nullable UUID application) {
    List<Assignment> organs =
        List.of(Role.REVIEWER, Role.DECIDER, Role.HEAD).stream().flatMap(actor::as).toList();
    List<Assignment> points = actor.as(Role.CLERK).toList();
    List<Assignment> windows = actor.as(Role.DECIDER_WINDOW).toList();
    List<Object> values = new ArrayList<>();
    values.add(actor.assignments().stream().map(Assignment::jurisdiction).distinct().toArray(String[]::new));
    values.add(before);
    values.add(state);
    values.add(limit + 1);
    values.add(organs.stream().map(Assignment::jurisdiction).toArray(String[]::new));
    values.add(organs.stream().map(Assignment::organ).toArray(String[]::new));
    values.add(points.stream().map(Assignment::jurisdiction).toArray(String[]::new));
    values.add(points.stream().map(Assignment::servicePoint).toArray(String[]::new));
    values.add(application);
    values.add(windows.stream().map(Assignment::jurisdiction).toArray(String[]::new));
    values.add(windows.stream().map(Assignment::servicePoint).toArray(String[]::new));
    values.add(windows.stream().map(Assignment::organ).toArray(String[]::new));
    return Tuple.from(values);
  }

  /** One order; 404 where the actor may not see its case, 403 for the applicant. */
  public Uni<OrderView> get(Actor actor, RowId id) {
    return lines(actor, COLUMNS + "where s.jurisdiction = $1 and s.id = $2", Tuple.of(id.jurisdiction(), id.id())).map(found -> {
      if (found.isEmpty()) {
        throw Problem.notFound();
      }
      return found.getFirst();
    });
  }

  /** Read before the transaction of an act. */
  public Uni<Standing> standing(RowId id) {
    return pool.preparedQuery("select application, due_kind, due_on from supervision_order where jurisdiction = $1 and id = $2")
        .execute(Tuple.of(id.jurisdiction(), id.id()))
        .chain(rows -> {
          RowIterator<Row> found = rows.iterator();
          if (!found.hasNext()) {
            throw Problem.notFound();
          }
          Row row = found.next();
          RowId application = new RowId(id.jurisdiction(), row.getUUID(0));
          return cases
              .get(application)
              .chain(supervised -> explained(supervised, row.getString(1), row.getLocalDate(2)).map(explained -> new Standing(id, supervised, explained)));
        });
  }

  /** The limit runs no more, or the applicant was told. */
  private Uni<Boolean> explained(SupervisedCase supervised, @Nullable String dueKind, @Nullable LocalDate dueOn) {
    boolean runs = dueKind != null && dueKind.equals(supervised.dueKind()) && dueOn != null && dueOn.equals(supervised.dueOn());
    return runs ? cases.explainedAfter(supervised.id(), dueOn) : Uni.createFrom().item(true);
  }

  private Uni<List<OrderView>> lines(Actor actor, String sql, Tuple parameters) {
    return pool.preparedQuery(sql).execute(parameters).chain(rows -> {
      List<Line> lines = new ArrayList<>(rows.size());
      for (Row row : rows) {
        Subject subject = new Subject(row.getString(0), row.getUUID(15), row.getString(16), row.getString(17), "WINDOW".equals(row.getString(18)), false);
        Access.require(actor, Operation.READ_SUPERVISION, subject);
        RowId id = new RowId(row.getString(0), row.getUUID(1));
        lines.add(new Line(row, id, subject, vault.open(row.getBuffer(10).getBytes(), SupervisionOrderEntity.keyOwner(id))));
      }
      if (lines.isEmpty()) {
        return Uni.createFrom().item(List.<OrderView>of());
      }
      UUID[] ids = lines.stream().map(line -> line.id().id()).toArray(UUID[]::new);
      return pool.preparedQuery(STEPS)
          .execute(Tuple.of(lines.stream().map(line -> line.id().jurisdiction()).distinct().toArray(String[]::new), ids))
          .map(steps -> lines.stream().map(line -> view(actor, line, steps)).toList());
    });
  }

  private OrderView view(Actor actor, Line line, Iterable<Row> steps) {
    Row row = line.row();
    SupervisionState state = SupervisionState.valueOf(row.getString(5));
    Set<Relation> relations = SupervisionWorkflow.speaking(Access.relations(actor, line.subject()), row.getString(8));
    LocalDate answerBy = row.getLocalDate(14);
    List<Step> said = new ArrayList<>();
    for (Row step : steps) {
      if (step.getUUID(0).equals(line.id().id())) {
        said.add(step(line, step));
      }
    }
    return new OrderView(
        line.id(),
        new RowId(line.id().jurisdiction(), row.getUUID(2)),
        row.getString(3),
        SupervisionKind.valueOf(row.getString(4)),
        state,
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getLocalDate(9),
        String.valueOf(line.key().unseal(row.getBuffer(11).getBytes(), SupervisionOrderEntity.REASON)),
        name(row, 12, 19),
        row.getOffsetDateTime(13),
        answerBy,
        state == SupervisionState.OPEN && answerBy.isBefore(Beijing.day(clock.instant())),
        row.getBoolean(21),
        said,
        SupervisionWorkflow.TABLE.possible(state, relations, guard -> SupervisionWorkflow.against(guard, row.getBoolean(21))).stream().map(possible -> possible.act()).toList());
  }

  private Step step(Line line, Row row) {
    return new Step(
        SupervisionActType.valueOf(row.getString(2)),
        row.getOffsetDateTime(3),
        Relation.valueOf(row.getString(4)),
        name(row, 6, 7),
        String.valueOf(line.key().unseal(row.getBuffer(5).getBytes(), SupervisionOrderEntity.place(row.getInteger(1)))));
  }

  private @Nullable String name(Row row, int account, int key) {
    return row.getUUID(account) == null || row.getBuffer(key) == null || row.getBuffer(key + 1) == null
        ? null
        : names.open(row.getUUID(account), row.getBuffer(key).getBytes(), row.getBuffer(key + 1).getBytes());
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException forged) {
      throw Cursor.invalid();
    }
  }
}
