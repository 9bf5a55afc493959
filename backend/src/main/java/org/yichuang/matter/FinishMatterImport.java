package org.yichuang.matter;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yichuang.audit.Audit;
import org.yichuang.identity.Role;

/** Ends an import and lets go of its file. */
@ApplicationScoped
class FinishMatterImport {

  private final Audit audit;
  private final Clock clock;

  FinishMatterImport(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** Does nothing when somebody else has the import by now. */
  @WithTransaction
  public Uni<Void> execute(ImportJob job, MatterImportState state) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery(
                "update matter_import set state = :state, finished_at = :now, holder = null, held_until = null"
                    + " where id = :id and holder = :holder and state = 'RUNNING'")
            .setParameter("state", state.name())
            .setParameter("now", clock.instant())
            .setParameter("id", job.id())
            .setParameter("holder", job.holder())
            .executeUpdate()
            .chain(changed -> changed == 0 ? Uni.createFrom().voidItem() : letGo(session, job).chain(() -> record(session, job, state))));
  }

  private static Uni<Integer> letGo(Mutiny.Session session, ImportJob job) {
    return session.createNativeQuery("delete from matter_import_file where import = :id").setParameter("id", job.id()).executeUpdate();
  }

  private Uni<Void> record(Mutiny.Session session, ImportJob job, MatterImportState state) {
    return session
        .createNativeQuery("select created, updated, unchanged, rejected from matter_import where id = :id", Object[].class)
        .setParameter("id", job.id())
        .getSingleResult()
        .chain(counts -> audit.append(
            new Audit.Event(
                job.jurisdiction() == null ? Audit.PLATFORM : job.jurisdiction(),
                Audit.importChain(job.id()),
                "FINISH_MATTER_IMPORT",
                "system",
                Role.CATALOGUE.name(),
                "",
                Map.of("state", state.name(), "created", counts[0], "updated", counts[1], "unchanged", counts[2], "rejected", counts[3]))));
  }
}
