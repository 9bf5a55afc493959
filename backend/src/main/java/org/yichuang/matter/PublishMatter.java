package org.yichuang.matter;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yichuang.form.Forms;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.problem.Problem;

/** Publishes a complete version of a matter, be it new or listed before: from now on it is found and applied for; cases under way keep theirs. */
@ApplicationScoped
public class PublishMatter {

  private final Json json;
  private final Clock clock;

  PublishMatter(Json json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /** Returns the number of the version. The form must be a JSON Schema that can be used. */
  @WithTransaction
  public Uni<Integer> execute(Matter matter) {
    Forms.check(matter.form());
    return Panache.getSession()
        .chain(session -> requireCompleteOrgan(session, matter)
            .chain(() -> nextVersion(session, matter))
            .call(version -> insertVersion(session, matter, version))
            .call(version -> putInForce(session, matter, version))
            .call(() -> offer(session, matter)));
  }

  /** An organ that a catalogue brought cannot decide before it is known what its papers cite. */
  private static Uni<Void> requireCompleteOrgan(Mutiny.Session session, Matter matter) {
    return session
        .createNativeQuery(
            "select count(*) from organ where jurisdiction = :jurisdiction and code = :organ"
                + " and document_prefix is not null and review_organ is not null and court is not null",
            Long.class)
        .setParameter("jurisdiction", matter.jurisdiction())
        .setParameter("organ", matter.organ())
        .getSingleResult()
        .invoke(found -> {
          if (found == 0) {
            throw Problem.unprocessable("/organ", "organ-incomplete");
          }
        })
        .replaceWithVoid();
  }

  private static Uni<Integer> nextVersion(Mutiny.Session session, Matter matter) {
    return session
        .createNativeQuery("select coalesce(max(version), 0) + 1 from matter_version where jurisdiction = :jurisdiction and code = :code", Integer.class)
        .setParameter("jurisdiction", matter.jurisdiction())
        .setParameter("code", matter.code())
        .getSingleResult();
  }

  private Uni<Integer> insertVersion(Mutiny.Session session, Matter matter, int version) {
    return session
        .createNativeQuery(
            "insert into matter_version (jurisdiction, code, version, published_at, state, body)"
                + " values (:jurisdiction, :code, :version, :now, 'OPEN', cast(cast(:body as text) as jsonb))")
        .setParameter("jurisdiction", matter.jurisdiction())
        .setParameter("code", matter.code())
        .setParameter("version", version)
        .setParameter("now", clock.instant())
        .setParameter("body", json.write(matter))
        .executeUpdate();
  }

  private Uni<Integer> putInForce(Mutiny.Session session, Matter matter, int version) {
    return session
        .createNativeQuery(
            """
            insert into matter (jurisdiction, code, version, state, name, organ, type, handling_type, audience, search_text, summary)
            values (:jurisdiction, :code, :version, 'OPEN', :name, :organ, :type, :handling, string_to_array(:audience, ','), :search,
              cast(cast(:summary as text) as jsonb))
            on conflict (jurisdiction, code) do update set version = excluded.version, state = excluded.state, name = excluded.name,
              organ = excluded.organ, type = excluded.type, handling_type = excluded.handling_type, audience = excluded.audience,
              search_text = excluded.search_text, summary = excluded.summary""")
        .setParameter("jurisdiction", matter.jurisdiction())
        .setParameter("code", matter.code())
        .setParameter("version", version)
        .setParameter("name", matter.name())
        .setParameter("organ", matter.organ())
        .setParameter("type", matter.type().name())
        .setParameter("handling", matter.handlingType().name())
        .setParameter("audience", String.join(",", matter.serviceObjects().stream().map(Enum::name).toList()))
        .setParameter("search", searchText(matter))
        .setParameter("summary", json.write(MatterSummaryFields.of(matter)))
        .executeUpdate();
  }

  private static Uni<Void> offer(Mutiny.Session session, Matter matter) {
    return session
        .createNativeQuery("delete from matter_point where jurisdiction = :jurisdiction and matter = :code")
        .setParameter("jurisdiction", matter.jurisdiction())
        .setParameter("code", matter.code())
        .executeUpdate()
        .chain(() -> Multi.createFrom()
            .iterable(matter.servicePoints())
            .onItem()
            .transformToUniAndConcatenate(point -> session
                .createNativeQuery("insert into matter_point (jurisdiction, matter, service_point) values (:jurisdiction, :code, :point)")
                .setParameter("jurisdiction", matter.jurisdiction())
                .setParameter("code", matter.code())
                .setParameter("point", point)
                .executeUpdate())
            .collect().last())
        .replaceWithVoid();
  }

  private static String searchText(Matter matter) {
    return String.join(
        " ", matter.name(), matter.summary(), String.join(" ", matter.keywords()), String.join(" ", matter.themes()), String.valueOf(matter.resultName()));
  }
}
