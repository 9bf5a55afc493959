package org.yichuang.region;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.shared.http.ETags;
import org.yichuang.shared.problem.Problem;

/** Changes what is kept of an organ, or closes it. Its cases go on. */
@ApplicationScoped
public class ChangeOrgan {

  private final OrganRepository repository;
  private final Audit audit;

  ChangeOrgan(OrganRepository repository, Audit audit) {
    this.repository = repository;
    this.audit = audit;
  }

  @WithTransaction
  public Uni<Void> execute(PlaceManager manager, String jurisdiction, OrganContent organ, @Nullable String ifMatch) {
    return repository
        .lock(jurisdiction, organ.code())
        .onItem()
        .ifNull()
        .failWith(Problem::notFound)
        .invoke(version -> ETags.require(ifMatch, version))
        .chain(() -> repository.check(jurisdiction, organ))
        .chain(() -> repository.update(jurisdiction, organ))
        .chain(() -> audit.append(manager.event(jurisdiction, "CHANGE_ORGAN", organ.code(), organ)));
  }
}
