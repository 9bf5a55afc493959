package org.yichuang.demo;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.yichuang.application.ActRequest;
import org.yichuang.application.CaseSettings;
import org.yichuang.application.PerformAct;
import org.yichuang.identity.Actor;
import org.yichuang.shared.data.RowId;

/** Does an act of long ago, without what would leave afterwards: nobody gets messages about the past, and its papers are made when somebody opens them. */
@ApplicationScoped
@UnlessBuildProfile("prod")
class PerformPastAct {

  private final PerformAct performAct;
  private final Clock clock;

  PerformPastAct(PerformAct performAct, Clock clock) {
    this.performAct = performAct;
    this.clock = clock;
  }

  @WithTransaction
  Uni<PerformAct.Done> execute(Actor actor, RowId id, ActRequest request, CaseSettings settings) {
    return performAct
        .execute(actor, id, request, settings, null)
        .call(() -> Panache.getSession()
            .chain(session -> session
                .createNativeQuery(
                    "update outbox set done_at = due_at where jurisdiction = :jurisdiction and due_at = :now and done_at is null"
                        + " and type in ('SMS_NOTICE', 'RENDER_DOCUMENT')")
                .setParameter("jurisdiction", id.jurisdiction())
                .setParameter("now", clock.instant())
                .executeUpdate()));
  }
}
