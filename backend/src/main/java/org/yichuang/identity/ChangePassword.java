package org.yichuang.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.http.Blocking;
import org.yichuang.shared.problem.Problem;

/** Changes one's own password. All other sessions end; a wrong present password counts towards the lock. */
@ApplicationScoped
public class ChangePassword {

  private final Steps steps;
  private final LivingSessions living;
  private final Blocking blocking;

  ChangePassword(Steps steps, LivingSessions living, Blocking blocking) {
    this.steps = steps;
    this.living = living;
    this.blocking = blocking;
  }

  public Uni<Void> execute(Actor actor, String current, String next) {
    Access.requireStaff(actor);
    return steps
        .credentials(actor)
        .invoke(known -> {
          String fault = PasswordRules.fault(next, known.username());
          if (fault != null || current.equals(next)) {
            throw Problem.unprocessable("/next", fault != null ? fault : "password-same");
          }
        })
        .chain(known -> blocking
            .call(() -> BcryptUtil.matches(current, known.hash()) ? BcryptUtil.bcryptHash(next) : null)
            .chain(hash -> steps.execute(actor, known.hash(), hash)))
        .invoke(changed -> {
          if (!changed) {
            throw Problem.unprocessable("/current", "password-current");
          }
          living.forgetAccount(actor.account());
        })
        .replaceWithVoid();
  }

  /** The transactions; a refusal commits too, for it must be counted. */
  @ApplicationScoped
  static class Steps {

    private final IdentityRepository repository;
    private final LogInAttempts attempts;
    private final Clock clock;

    Steps(IdentityRepository repository, LogInAttempts attempts, Clock clock) {
      this.repository = repository;
      this.attempts = attempts;
      this.clock = clock;
    }

    record Credentials(String username, String hash) {}

    @WithTransaction
    Uni<Credentials> credentials(Actor actor) {
      return repository
          .lockAccount(actor.account())
          .invoke(attempts::refuseLocked)
          .map(account -> new Credentials(String.valueOf(account.username), String.valueOf(account.passwordHash)));
    }

    /**
     * Locked meanwhile by other attempts: 429.
     *
     * @param compared the password as it was compared: another one may have been given since
     * @param hash of the new password; null when the present one was wrong
     */
    @WithTransaction
    Uni<Boolean> execute(Actor actor, String compared, @Nullable String hash) {
      return repository.lockAccount(actor.account()).chain(account -> {
        attempts.refuseLocked(account);
        if (hash == null || !compared.equals(account.passwordHash)) {
          return attempts.failed(account).replaceWith(false);
        }
        account.passwordHash = hash;
        account.passwordChangedAt = clock.instant();
        account.mustChangePassword = false;
        account.passwordGivenBy = null;
        attempts.succeeded(account);
        return repository.endOtherSessions(actor, clock.instant()).chain(() -> attempts.record(account.id, "PASSWORD_CHANGED")).replaceWith(true);
      });
    }
  }
}
