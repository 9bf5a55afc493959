package org.yichuang.region;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.shared.http.ETags;
import org.yichuang.shared.problem.Problem;

/** Changes what is kept of a service point, or closes it. Cases that were filed there keep it. */
@ApplicationScoped
public class ChangePoint {

  private final PointRepository repository;
  private final Audit audit;

  ChangePoint(PointRepository repository, Audit audit) {
    this.repository = repository;
    this.audit = audit;
  }

  @WithTransaction
  public Uni<Void> execute(PlaceManager manager, String jurisdiction, PointContent point, @Nullable String ifMatch) {
    return repository
        .lock(jurisdiction, point.code())
        .onItem()
        .ifNull()
        .failWith(Problem::notFound)
        .invoke(known -> ETags.require(ifMatch, known.version()))
        .chain(known -> repository.check(jurisdiction, point, known))
        .chain(() -> repository.update(jurisdiction, point))
        .chain(() -> audit.append(manager.event(jurisdiction, "CHANGE_POINT", point.organ(), point)));
  }
}
