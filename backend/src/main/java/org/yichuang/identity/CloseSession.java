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

  private final Step step;
  private final LivingSessions living;

  CloseSession(Step step, LivingSessions living) {
    this.step = step;
    this.living = living;
  }

  /** Forgotten after the commit, so that nobody reads the session back as living in between. */
  public Uni<Void> execute(Actor actor) {
    return step.execute(actor).invoke(() -> living.forget(actor.session()));
  }

  /** The transaction. */
  @ApplicationScoped
  static class Step {

    private final IdentityRepository repository;
    private final Audit audit;

    Step(IdentityRepository repository, Audit audit) {
      this.repository = repository;
      this.audit = audit;
    }

    @WithTransaction
    Uni<Void> execute(Actor actor) {
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
                  Map.of("session", actor.session().toString()))));
    }
  }
}
