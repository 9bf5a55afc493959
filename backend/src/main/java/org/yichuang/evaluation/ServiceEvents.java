package org.yichuang.evaluation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.data.RowId;

/** What happened that can be evaluated: recorded inside the transaction of the act, once. */
@ApplicationScoped
public class ServiceEvents {

  private final Pool pool;
  private final EvaluationReader reader;

  ServiceEvents(Pool pool, EvaluationReader reader) {
    this.pool = pool;
    this.reader = reader;
  }

  /**
   * A service that was given.
   *
   * @param owner account that may evaluate it
   * @param queryCodeDigest of the code by which somebody without an account may
   */
  public record Service(
      RowId application,
      ServiceEventKind kind,
      Instant at,
      String organ,
      @Nullable String servicePoint,
      String matterCode,
      @Nullable UUID owner,
      byte @Nullable [] queryCodeDigest) {}

  /** An event of a case, with what was thought of it. */
  public record EventView(RowId id, ServiceEventKind kind, OffsetDateTime at, EvaluationReader.@Nullable EvaluationView evaluation) {}

  /** Needs the transaction of its caller. */
  public Uni<Void> record(Service service) {
    ServiceEventEntity event = new ServiceEventEntity();
    event.id = RowId.fresh(service.application().jurisdiction());
    event.application = service.application().id();
    event.kind = service.kind();
    event.at = service.at();
    event.organ = service.organ();
    event.servicePoint = service.servicePoint();
    event.matterCode = service.matterCode();
    event.owner = service.owner();
    event.queryCodeDigest = service.queryCodeDigest();
    return Panache.getSession().chain(session -> session.persist(event));
  }

  /** Events of a case, oldest first. */
  public Uni<List<EventView>> of(RowId application) {
    return pool.preparedQuery(
            """
            select s.id, s.kind, s.at, e.id, e.level, e.tags, e.text, e.wrapped_key, e.anonymous, e.at
            from service_event s left join evaluation e on e.jurisdiction = s.jurisdiction and e.service_event = s.id
            where s.jurisdiction = $1 and s.application = $2 order by s.id""")
        .execute(Tuple.of(application.jurisdiction(), application.id()))
        .map(rows -> {
          List<EventView> events = new ArrayList<>(rows.size());
          for (Row row : rows) {
            RowId id = new RowId(application.jurisdiction(), row.getUUID(0));
            events.add(new EventView(id, ServiceEventKind.valueOf(row.getString(1)), row.getOffsetDateTime(2), reader.read(id, row, 3)));
          }
          return events;
        });
  }
}
