package org.yichuang.evaluation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.problem.Problem;

/** Evaluations and their public figures, for reading. */
@ApplicationScoped
public class EvaluationQueries {

  private final Pool pool;
  private final EvaluationReader reader;

  EvaluationQueries(Pool pool, EvaluationReader reader) {
    this.pool = pool;
    this.reader = reader;
  }

  /** How many evaluations of a matter are at each level; read from rollups, never from the evaluations. */
  public Uni<Map<Satisfaction, Long>> countByLevel(String jurisdiction, String matter) {
    return pool.preparedQuery(
            """
            select r.level, r.total from matter m
            left join evaluation_rollup r on r.jurisdiction = m.jurisdiction and r.matter_code = m.code
            where m.jurisdiction = $1 and m.code = $2""")
        .execute(Tuple.of(jurisdiction, matter))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.notFound();
          }
          Map<Satisfaction, Long> counts = new EnumMap<>(Satisfaction.class);
          for (Row row : rows) {
            if (row.getString(0) != null) {
              counts.put(Satisfaction.valueOf(row.getString(0)), row.getLong(1));
            }
          }
          return counts;
        });
  }

  public Uni<EvaluationReader.EvaluationView> get(RowId evaluation) {
    return pool.preparedQuery(
            "select id, level, tags, text, wrapped_key, anonymous, at, service_event from evaluation where jurisdiction = $1 and id = $2")
        .execute(Tuple.of(evaluation.jurisdiction(), evaluation.id()))
        .map(rows -> {
          RowIterator<Row> found = rows.iterator();
          if (!found.hasNext()) {
            throw Problem.notFound();
          }
          Row row = found.next();
          return reader.read(new RowId(evaluation.jurisdiction(), row.getUUID(7)), row, 0);
        });
  }
}
