package org.yichuang.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.FlushMode;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.problem.Problem;

/** Cases and what hangs on them, for writing. */
@ApplicationScoped
class ApplicationRepository implements PanacheRepositoryBase<ApplicationEntity, RowId> {

  /** The case, locked until the transaction ends; 404 without it. Acts on one case come one after the other, other cases wait for nothing. */
  Uni<ApplicationEntity> lock(RowId id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(Problem::notFound);
  }

  Uni<Void> add(ApplicationEntity application) {
    return Panache.getSession()
        .chain(session -> session.persist(application).call(session::flush).call(() -> application.owner == null
            ? Uni.createFrom().voidItem()
            : session
                .createNativeQuery("insert into person_case (person, jurisdiction, application) values (:person, :jurisdiction, :application)")
                .setParameter("person", application.owner)
                .setParameter("jurisdiction", application.id.jurisdiction())
                .setParameter("application", application.id.id())
                .executeUpdate()));
  }

  Uni<Void> add(Object entity) {
    return Panache.getSession().chain(session -> session.persist(entity));
  }

  Uni<Void> addAll(List<?> entities) {
    return Panache.getSession().chain(session -> session.persistAll(entities.toArray()));
  }

  Uni<Void> remove(Object entity) {
    return Panache.getSession().chain(session -> session.remove(entity));
  }

  /** Changes wait for {@link #flushNow} or for the commit; nothing in between may ask the database for what was changed. */
  Uni<Void> writeLate() {
    return Panache.getSession().invoke(session -> session.setFlushMode(FlushMode.COMMIT)).replaceWithVoid();
  }

  Uni<Void> flushNow() {
    return Panache.getSession().chain(session -> session.flush());
  }

  Uni<List<StoredFileEntity>> files(RowId application) {
    return Panache.getSession()
        .chain(session -> session
            .createQuery("from StoredFileEntity f where f.id.jurisdiction = :jurisdiction and f.application = :application order by f.id.id", StoredFileEntity.class)
            .setParameter("jurisdiction", application.jurisdiction())
            .setParameter("application", application.id())
            .getResultList());
  }

  Uni<StoredFileEntity> file(RowId application, UUID file) {
    return Panache.getSession()
        .chain(session -> session.find(StoredFileEntity.class, new RowId(application.jurisdiction(), file)))
        .map(found -> {
          if (found == null || !found.application.equals(application.id())) {
            throw Problem.notFound();
          }
          return found;
        });
  }

  Uni<Long> nextNumber() {
    return Panache.getSession().chain(session -> session.createNativeQuery("select nextval('case_number')", Long.class).getSingleResult());
  }

  Uni<List<ClockEntryEntity>> clock(RowId application) {
    return Panache.getSession()
        .chain(session -> session
            .createQuery(
                "from ClockEntryEntity c where c.id.jurisdiction = :jurisdiction and c.id.application = :application order by c.id.seq",
                ClockEntryEntity.class)
            .setParameter("jurisdiction", application.jurisdiction())
            .setParameter("application", application.id())
            .getResultList());
  }

  Uni<Integer> lastAct(RowId application) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery("select coalesce(max(seq), 0) from act where jurisdiction = :jurisdiction and application = :application", Integer.class)
            .setParameter("jurisdiction", application.jurisdiction())
            .setParameter("application", application.id())
            .getSingleResult());
  }
}
