package org.yichuang.demo;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.Role;
import org.yichuang.region.InstallationSettings;
import org.yichuang.shared.crypto.BlindIndex;
import org.yichuang.shared.data.RowId;

/** What there is of the town already, and who can act in it. */
@ApplicationScoped
@UnlessBuildProfile("prod")
class TownQueries {

  private static final String LOADED = "demo-town-loaded";
  private static final String DAY = "demo-town-day";

  private final Pool pool;
  private final BlindIndex index;
  private final String home;

  TownQueries(Pool pool, BlindIndex index, InstallationSettings installation) {
    this.pool = pool;
    this.index = index;
    this.home = installation.jurisdiction();
  }

  /** How far a case has come. */
  record Standing(RowId id, int files, int acts, boolean evaluated) {}

  Uni<Boolean> isLoaded() {
    return find(LOADED).map(value -> value != null);
  }

  Uni<Void> markLoaded() {
    return put(LOADED, "true");
  }

  /** The day from which everything is counted: the one of the first start, also when that was killed. */
  Uni<LocalDate> day(LocalDate today) {
    return put(DAY, today.toString()).chain(() -> find(DAY)).map(LocalDate::parse);
  }

  /** Cases by the moment at which they were begun; no other case was begun at just that moment. */
  Uni<Map<Instant, Standing>> standings() {
    return pool.preparedQuery(
            """
            select a.created_at, a.id,
              (select count(*) from stored_file f where f.jurisdiction = a.jurisdiction and f.application = a.id),
              (select count(*) from act x where x.jurisdiction = a.jurisdiction and x.application = a.id),
              exists (select from evaluation e join service_event s on s.jurisdiction = e.jurisdiction and s.id = e.service_event
                where s.jurisdiction = a.jurisdiction and s.application = a.id)
            from application a where a.jurisdiction = $1""")
        .execute(Tuple.of(home))
        .map(rows -> {
          Map<Instant, Standing> standings = new HashMap<>();
          for (Row row : rows) {
            Standing standing = new Standing(new RowId(home, row.getUUID(1)), row.getInteger(2), row.getInteger(3), row.getBoolean(4));
            standings.put(row.getOffsetDateTime(0).toInstant(), standing);
          }
          return standings;
        });
  }

  Uni<Map<String, UUID>> residents(List<TownFile.Resident> people) {
    byte[][] phones = people.stream().map(p -> index.of(BlindIndex.Kind.PHONE, p.phone())).toArray(byte[][]::new);
    Buffer[] wanted = new Buffer[phones.length];
    for (int i = 0; i < phones.length; i++) {
      wanted[i] = Buffer.buffer(phones[i]);
    }
    return pool.preparedQuery("select w.place, a.id from unnest($1::bytea[]) with ordinality w (phone, place) join account a on a.phone_index = w.phone")
        .execute(Tuple.of(wanted))
        .map(rows -> {
          Map<String, UUID> found = new HashMap<>();
          rows.forEach(row -> found.put(people.get(row.getInteger(0) - 1).key(), row.getUUID(1)));
          return found;
        });
  }

  /** The staff of the county by user name. */
  Uni<List<Actor>> staff() {
    return pool.preparedQuery(
            "select a.id, r.role, r.organ, r.service_point from account a join assignment r on r.account = a.id"
                + " where a.staff and r.jurisdiction = $1 order by a.username, r.id")
        .execute(Tuple.of(home))
        .map(rows -> {
          Map<UUID, List<Assignment>> held = new LinkedHashMap<>();
          for (Row row : rows) {
            held.computeIfAbsent(row.getUUID(0), id -> new ArrayList<>())
                .add(new Assignment(Role.valueOf(row.getString(1)), home, row.getString(2), row.getString(3)));
          }
          return held.entrySet().stream().map(e -> new Actor(e.getKey(), new UUID(0, 0), true, e.getValue())).toList();
        });
  }

  private Uni<@Nullable String> find(String key) {
    return pool.preparedQuery("select value from installation where key = $1")
        .execute(Tuple.of(key))
        .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getString(0));
  }

  private Uni<Void> put(String key, String value) {
    return pool.preparedQuery("insert into installation (key, value) values ($1, $2) on conflict do nothing").execute(Tuple.of(key, value)).replaceWithVoid();
  }
}
