package org.yichuang.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.form.Forms;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Operation;
import org.yichuang.matter.Matter;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.crypto.Vault;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.http.ETags;
import org.yichuang.shared.problem.FieldFault;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Saves what is being written, as often as one types. Nothing need be complete; what is given must have the right shape. */
@ApplicationScoped
public class SaveApplication {

  private final ApplicationRepository repository;
  private final CaseContent content;
  private final Vault vault;
  private final Clock clock;

  SaveApplication(ApplicationRepository repository, CaseContent content, Vault vault, Clock clock) {
    this.repository = repository;
    this.content = content;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * The content that replaces the former one.
   *
   * @param servicePoint where the papers go; null leaves it
   * @param pointRegion division of that point, looked up before
   */
  public record Content(
      Applicant applicant, @Nullable Agent agent, ObjectNode answers, @Nullable String servicePoint, @Nullable String pointRegion) {}

  @WithTransaction
  public Uni<Void> execute(Actor actor, RowId id, Content wanted, Matter matter, @Nullable String ifMatch) {
    return repository
        .lock(id)
        .chain(application -> {
          Access.require(actor, Operation.EDIT, application.subject());
          ETags.require(ifMatch, application.version);
          application.requireEditable();
          List<FieldFault> shape = Forms.shapeFaults(matter.form(), wanted.answers());
          if (!shape.isEmpty()) {
            throw Problem.fields(ProblemType.UNPROCESSABLE, shape);
          }
          movePoint(actor, application, wanted, matter);
          DataKey key = vault.open(application.wrappedKey, ApplicationEntity.keyOwner(id));
          content.put(application, key, wanted.applicant(), wanted.agent(), matter.form(), wanted.answers());
          application.updatedAt = clock.instant();
          return repository.flushNow();
        });
  }

  private static void movePoint(Actor actor, ApplicationEntity application, Content wanted, Matter matter) {
    if (wanted.servicePoint() == null || wanted.servicePoint().equals(application.servicePoint)) {
      return;
    }
    boolean allowed = application.phase() == Phase.DRAFT && wanted.pointRegion() != null;
    if (!allowed) {
      throw Problem.unprocessable("/servicePoint", "unknown-point");
    }
    if (actor.staff() && !Access.filesAt(actor, matter.jurisdiction(), wanted.servicePoint(), matter.organ())) {
      throw Problem.unprocessable("/servicePoint", "point-not-yours");
    }
    application.servicePoint = wanted.servicePoint();
    application.servicePointRegion = wanted.pointRegion();
  }
}
