package org.yichuang.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Operation;
import org.yichuang.matter.HandlingType;
import org.yichuang.matter.Procedure;
import org.yichuang.shared.crypto.Vault;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.problem.Problem;

/** Reads one case, for an actor and an operation: whoever may not gets 404 or 403 and nothing else. */
@ApplicationScoped
class CaseReader {

  static final String COLUMNS =
      """
      a.jurisdiction, a.id, a.version, a.number, a.phase, a.outcome, a.matter_code, a.matter_version, a.organ, a.handling_type, a.channel,
      a.service_point, p.name, a.owner, a.wrapped_key, a.applicant, a.agent, a.query_code, a.answers::text, a.first_fingerprint::text,
      a.correction_targets::text, a.reviewed_by, a.due_kind, a.due_on, a.due_provisional, a.created_at, a.submitted_at, a.accepted_at,
      a.decided_at, a.closed_at, a.updated_at, a.procedure, a.second_signature, a.first_signer, a.first_signature, a.deemed_accepted,
      a.special_procedure, a.special_since, a.special_expected_on, a.extended_by, a.silence_ends_case, a.lamp_yellow, a.lamp_red""";
  private static final String SQL =
      "select "
          + COLUMNS
          + """
           from application a left join service_point p on p.jurisdiction = a.jurisdiction and p.code = a.service_point
          where a.jurisdiction = $1 and a.id = $2 and a.wrapped_key is not null""";

  private final Pool pool;
  private final Vault vault;
  private final Json json;

  CaseReader(Pool pool, Vault vault, Json json) {
    this.pool = pool;
    this.vault = vault;
    this.json = json;
  }

  Uni<CaseView> get(Actor actor, RowId id, Operation operation) {
    return find(id).onItem().ifNull().failWith(Problem::notFound).invoke(view -> Access.require(actor, operation, view.subject()));
  }

  /** Without asking who: for effects after commit. */
  Uni<@Nullable CaseView> find(RowId id) {
    return pool.preparedQuery(SQL).execute(Tuple.of(id.jurisdiction(), id.id())).map(rows -> {
      RowIterator<Row> found = rows.iterator();
      return found.hasNext() ? read(found.next()) : null;
    });
  }

  CaseView read(Row row) {
    RowId id = new RowId(row.getString(0), row.getUUID(1));
    String outcome = row.getString(5);
    String dueKind = row.getString(22);
    return new CaseView(
        id,
        row.getInteger(2),
        row.getString(3),
        Phase.valueOf(row.getString(4)),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getString(6),
        row.getInteger(7),
        row.getString(8),
        HandlingType.valueOf(row.getString(9)),
        Channel.valueOf(row.getString(10)),
        row.getString(11),
        row.getString(12),
        row.getUUID(13),
        vault.open(row.getBuffer(14).getBytes(), ApplicationEntity.keyOwner(id)),
        bytes(row, 15),
        bytes(row, 16),
        bytes(row, 17),
        json.tree(row.getString(18)),
        map(row.getString(19)),
        map(row.getString(20)),
        row.getUUID(21),
        dueKind == null ? null : DueKind.valueOf(dueKind),
        row.getLocalDate(23),
        row.getBoolean(24),
        law(row),
        row.getOffsetDateTime(25),
        row.getOffsetDateTime(26),
        row.getOffsetDateTime(27),
        row.getOffsetDateTime(28),
        row.getOffsetDateTime(29),
        row.getOffsetDateTime(30));
  }

  private static CaseLaw law(Row row) {
    String signature = row.getString(34);
    String special = row.getString(36);
    return new CaseLaw(
        Procedure.valueOf(row.getString(31)),
        row.getBoolean(32),
        row.getUUID(33),
        signature == null ? null : Recommendation.valueOf(signature),
        row.getBoolean(35),
        special == null ? null : SpecialProcedure.valueOf(special),
        row.getOffsetDateTime(37),
        row.getLocalDate(38),
        row.getInteger(39),
        row.getBoolean(40),
        row.getInteger(41),
        row.getInteger(42));
  }

  private static byte @Nullable [] bytes(Row row, int column) {
    return row.getBuffer(column) == null ? null : row.getBuffer(column).getBytes();
  }

  private @Nullable Map<String, String> map(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Map<String, String> values = new LinkedHashMap<>();
    json.tree(text).properties().forEach(field -> values.put(field.getKey(), field.getValue().asText()));
    return values;
  }
}
