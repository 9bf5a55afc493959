package org.yichuang.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Operation;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.http.ETags;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Throws a draft away, with everything that was written into it; its audit chain stays. */
@ApplicationScoped
public class DiscardApplication {

  private final ApplicationRepository repository;
  private final Audit audit;

  DiscardApplication(ApplicationRepository repository, Audit audit) {
    this.repository = repository;
    this.audit = audit;
  }

  /** Returns the files whose content may now be deleted. */
  @WithTransaction
  public Uni<List<UUID>> execute(Actor actor, RowId id, @Nullable String ifMatch) {
    return repository.lock(id).chain(application -> {
      Access.require(actor, Operation.EDIT, application.subject());
      ETags.require(ifMatch, application.version);
      if (application.phase() != Phase.DRAFT) {
        throw Problem.of(ProblemType.ACT_NOT_POSSIBLE, "not-editable");
      }
      return audit
          .append(CaseEvidence.writing(actor, application, "DISCARD", Map.of()))
          .chain(() -> repository.files(id))
          .map(files -> files.stream().map(f -> f.id.id()).toList())
          .call(() -> repository.remove(application))
          .call(repository::flushNow);
    });
  }
}
