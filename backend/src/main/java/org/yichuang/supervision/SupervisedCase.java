package org.yichuang.supervision;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Subject;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.problem.Problem;

/**
 * What an order needs to know of a case.
 *
 * @param dueKind what runs now
 */
record SupervisedCase(RowId id, Subject subject, @Nullable String dueKind, @Nullable LocalDate dueOn) {

  /** Reads it; 404 without it. */
  @Singleton
  static class Reader {

    private final Pool pool;

    Reader(Pool pool) {
      this.pool = pool;
    }

    Uni<SupervisedCase> get(RowId application) {
      return pool.preparedQuery(
              """
              select owner, organ, service_point, channel, phase, due_kind, due_on from application
              where jurisdiction = $1 and id = $2 and wrapped_key is not null""")
          .execute(Tuple.of(application.jurisdiction(), application.id()))
          .map(rows -> {
            RowIterator<Row> found = rows.iterator();
            if (!found.hasNext()) {
              throw Problem.notFound();
            }
            return of(application, found.next());
          });
    }

    /** Whether the applicant was told why after a day. */
    Uni<Boolean> explainedAfter(RowId application, LocalDate day) {
      return pool.preparedQuery(
              """
              select exists (select from act where jurisdiction = $1 and application = $2 and type = 'EXPLAIN_DELAY'
                and (at at time zone 'Asia/Shanghai')::date > $3)""")
          .execute(Tuple.of(application.jurisdiction(), application.id(), day))
          .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private static SupervisedCase of(RowId id, Row row) {
      Subject subject =
          new Subject(
              id.jurisdiction(), row.getUUID(0), row.getString(1), row.getString(2), "WINDOW".equals(row.getString(3)), "DRAFT".equals(row.getString(4)));
      return new SupervisedCase(id, subject, row.getString(5), row.getLocalDate(6));
    }
  }
}
