package org.yichuang.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.evaluation.ServiceEvents;
import org.yichuang.matter.MatterQueries;
import org.yichuang.shared.crypto.BlindIndex;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.problem.Problem;

/** Progress by number and query code, for people without an account. A wrong number and a wrong code are the same 404. */
@ApplicationScoped
public class ProgressQueries {

  private final Pool pool;
  private final CaseReader reader;
  private final TimelineQueries timeline;
  private final MatterQueries matters;
  private final ServiceEvents events;
  private final BlindIndex index;

  ProgressQueries(Pool pool, CaseReader reader, TimelineQueries timeline, MatterQueries matters, ServiceEvents events, BlindIndex index) {
    this.pool = pool;
    this.reader = reader;
    this.timeline = timeline;
    this.matters = matters;
    this.events = events;
    this.index = index;
  }

  /** Where a case stands, without anything personal. */
  public record ProgressView(
      String number,
      String matterName,
      String organName,
      Phase phase,
      @Nullable Outcome outcome,
      java.time.@Nullable OffsetDateTime submittedAt,
      @Nullable DueView due,
      CaseDetails.@Nullable CorrectionView correction,
      List<TimelineQueries.ActLine> steps,
      List<ServiceEvents.EventView> events) {}

  public Uni<ProgressView> find(String number, String queryCode) {
    String digits = number.strip();
    if (!CaseNumbers.isValid(digits)) {
      throw Problem.notFound();
    }
    byte[] digest = index.of(BlindIndex.Kind.QUERY_CODE, queryCode);
    String jurisdiction = CaseNumbers.jurisdiction(digits);
    return pool.preparedQuery("select id, query_code_digest from application where jurisdiction = $1 and number = $2 and wrapped_key is not null")
        .execute(Tuple.of(jurisdiction, digits))
        .map(rows -> {
          RowIterator<Row> found = rows.iterator();
          if (found.hasNext()) {
            Row row = found.next();
            if (MessageDigest.isEqual(row.getBuffer(1).getBytes(), digest)) {
              return row.getUUID(0);
            }
          }
          throw Problem.notFound();
        })
        .chain(id -> view(new RowId(jurisdiction, id)));
  }

  private Uni<ProgressView> view(RowId id) {
    return reader
        .find(id)
        .onItem()
        .ifNull()
        .failWith(Problem::notFound)
        .chain(view -> matters
            .get(id.jurisdiction(), view.matterCode(), view.matterVersion())
            .chain(matter -> timeline.acts(id, view.key()).chain(acts -> events.of(id).map(happened -> progress(view, matter, acts, happened)))));
  }

  private static ProgressView progress(
      CaseView view, MatterQueries.Version matter, List<TimelineQueries.ActLine> acts, List<ServiceEvents.EventView> happened) {
    return new ProgressView(
        String.valueOf(view.number()),
        matter.matter().name(),
        matter.organ().name(),
        view.phase(),
        view.outcome(),
        view.submittedAt(),
        DueView.of(view.dueKind(), view.dueOn(), view.dueProvisional()),
        CaseDetails.correction(view, acts),
        acts.stream().filter(a -> a.type() != ActType.REVIEW && a.type() != ActType.SIGN).toList(),
        happened);
  }

}
