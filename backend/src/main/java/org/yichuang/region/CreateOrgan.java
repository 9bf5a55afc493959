package org.yichuang.region;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yichuang.audit.Audit;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Makes an organ of a jurisdiction. */
@ApplicationScoped
public class CreateOrgan {

  private final OrganRepository repository;
  private final Audit audit;

  CreateOrgan(OrganRepository repository, Audit audit) {
    this.repository = repository;
    this.audit = audit;
  }

  /** 409 when there is one of this code. */
  @WithTransaction
  public Uni<Void> execute(PlaceManager manager, String jurisdiction, OrganContent organ) {
    return repository
        .check(jurisdiction, organ)
        .chain(() -> repository.insert(jurisdiction, organ))
        .invoke(inserted -> {
          if (!inserted) {
            throw Problem.of(ProblemType.CONFLICT, "code-taken");
          }
        })
        .chain(() -> audit.append(manager.event(jurisdiction, "CREATE_ORGAN", organ.code(), organ)));
  }
}
