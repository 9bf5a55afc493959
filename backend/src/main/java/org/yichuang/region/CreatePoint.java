package org.yichuang.region;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yichuang.audit.Audit;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Makes a service point. */
@ApplicationScoped
public class CreatePoint {

  private final PointRepository repository;
  private final Audit audit;

  CreatePoint(PointRepository repository, Audit audit) {
    this.repository = repository;
    this.audit = audit;
  }

  /** 409 when there is one of this code. */
  @WithTransaction
  public Uni<Void> execute(PlaceManager manager, String jurisdiction, PointContent point) {
    return repository
        .check(jurisdiction, point, null)
        .chain(() -> repository.insert(jurisdiction, point))
        .invoke(inserted -> {
          if (!inserted) {
            throw Problem.of(ProblemType.CONFLICT, "code-taken");
          }
        })
        .chain(() -> audit.append(manager.event(jurisdiction, "CREATE_POINT", point.organ(), point)));
  }
}
