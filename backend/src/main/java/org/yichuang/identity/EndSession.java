package org.yichuang.identity;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.yichuang.shared.problem.Problem;

/** Ends another session of one's own: a computer that one left without logging out. */
@ApplicationScoped
public class EndSession {

  private final Step step;
  private final LivingSessions living;

  EndSession(Step step, LivingSessions living) {
    this.step = step;
    this.living = living;
  }

  /** 404 for a session of somebody else. */
  public Uni<Void> execute(Actor actor, UUID session) {
    return step.execute(actor, session).invoke(() -> living.forget(session));
  }

  /** The transaction. */
  @ApplicationScoped
  static class Step {

    private final IdentityRepository repository;
    private final LogInAttempts log;

    Step(IdentityRepository repository, LogInAttempts log) {
      this.repository = repository;
      this.log = log;
    }

    @WithTransaction
    Uni<Void> execute(Actor actor, UUID id) {
      return repository.findSession(id).chain(session -> {
        if (session == null || !session.account.equals(actor.account()) || session.endedAt != null) {
          throw Problem.notFound();
        }
        session.endedAt = Instant.now();
        return log.record(actor.account(), "SESSION_ENDED");
      });
    }
  }
}
