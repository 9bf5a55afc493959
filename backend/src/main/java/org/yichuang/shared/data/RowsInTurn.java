package org.yichuang.shared.data;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/**
 * Takes the rows that a query finds one after the other, page by page, each in a transaction of its own. One that fails stops none of the
 * others. Several nodes may do it at once: the step locks its row and looks again.
 */
@Singleton
public class RowsInTurn {

  private static final Logger LOG = Logger.getLogger(RowsInTurn.class);
  private static final int PAGE = 200;

  private final Pool pool;

  RowsInTurn(Pool pool) {
    this.pool = pool;
  }

  /**
   * How many failed.
   *
   * @param sql answers jurisdiction and id, in their order, after those in $1 and $2, at most $3
   * @param parameters from $4
   */
  public Uni<Integer> each(String sql, List<?> parameters, Function<RowId, Uni<?>> step) {
    return page(sql, parameters, new RowId("", new UUID(0, 0)), step, 0);
  }

  private Uni<Integer> page(String sql, List<?> parameters, RowId after, Function<RowId, Uni<?>> step, int failed) {
    List<Object> values = new ArrayList<>(List.of(after.jurisdiction(), after.id(), PAGE));
    values.addAll(parameters);
    return pool.preparedQuery(sql)
        .execute(Tuple.from(values))
        .map(rows -> {
          List<RowId> found = new ArrayList<>(rows.size());
          rows.forEach(row -> found.add(new RowId(row.getString(0), row.getUUID(1))));
          return found;
        })
        .chain(found -> inTurn(found, 0, step, failed).chain(
            sum -> found.size() < PAGE ? Uni.createFrom().item(sum) : page(sql, parameters, found.getLast(), step, sum)));
  }

  private Uni<Integer> inTurn(List<RowId> found, int next, Function<RowId, Uni<?>> step, int failed) {
    if (next == found.size()) {
      return Uni.createFrom().item(failed);
    }
    return one(found.get(next), step).chain(failure -> inTurn(found, next + 1, step, failed + failure));
  }

  private static Uni<Integer> one(RowId id, Function<RowId, Uni<?>> step) {
    return step.apply(id).replaceWith(0).onFailure(RowsInTurn::takenByAnother).recoverWithItem(0).onFailure().recoverWithItem(failure -> {
      LOG.warnf("%s was left: %s", id, failure.getClass().getSimpleName());
      return 1;
    });
  }

  /** Another node, or a person, was quicker. */
  private static boolean takenByAnother(Throwable failure) {
    return failure instanceof Problem problem && problem.type() == ProblemType.ACT_NOT_POSSIBLE;
  }
}
