package org.yichuang.identity;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.yichuang.audit.Audit;

/** Logs out. */
@ApplicationScoped
public class CloseSession {

  private final IdentityRepository repository;
  private final LivingSessions living;
  private final Audit audit;

  CloseSession(IdentityRepository repository, LivingSessions living, Audit audit) {
    this.repository = repository;
    this.living = living;
    this.audit = audit;
  }

  @WithTransaction
  public Uni<Void> execute(Actor actor) {
    return repository
        .findSession(actor.session())
        .invoke(session -> session.endedAt = Instant.now())
        .chain(() -> audit.append(
            new Audit.Event(
                Audit.PLATFORM,
                Audit.accountChain(actor.account()),
                "LOGOUT",
                actor.account().toString(),
                "SELF",
                "",
                Map.of("session", actor.session().toString()))))
        .invoke(() -> living.forget(actor.session()));
  }
}
