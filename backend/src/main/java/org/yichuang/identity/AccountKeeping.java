package org.yichuang.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.crypto.Vault;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** What others do to an account of staff, inside the transaction of what they do it for. Who may, and the entry in the log, is theirs. */
@ApplicationScoped
public class AccountKeeping {

  private final IdentityRepository repository;
  private final SecondFactors factors;
  private final LivingSessions living;
  private final Vault vault;
  private final Clock clock;

  AccountKeeping(IdentityRepository repository, SecondFactors factors, LivingSessions living, Vault vault, Clock clock) {
    this.repository = repository;
    this.factors = factors;
    this.living = living;
    this.vault = vault;
    this.clock = clock;
  }

  /** Others who change this account wait until the transaction ends. */
  public Uni<Void> lock(UUID account) {
    return repository.lockAccount(account).replaceWithVoid();
  }

  public Uni<Void> describe(UUID account, String name, @Nullable String phone) {
    return repository
        .lockAccount(account)
        .invoke(known -> {
          DataKey key = vault.open(known.wrappedKey, AccountEntity.keyOwner(account));
          known.name = key.seal(name, "name");
          known.phone = key.seal(phone, "phone");
        })
        .replaceWithVoid();
  }

  /**
   * Another password, to be changed at the next log-in; sessions end and a lock is lifted. An account that was closed is open again.
   *
   * @param by the account that helps; 409 when it removed the authenticator, for then it would have both
   */
  public Uni<Void> givePassword(UUID account, String hash, UUID by) {
    return repository
        .lockAccount(account)
        .invoke(known -> {
          requireOtherHand(known.secondFactorRemovedBy, by);
          known.passwordGivenBy = by;
          known.passwordHash = hash;
          known.passwordChangedAt = clock.instant();
          known.mustChangePassword = true;
          known.failedAttempts = 0;
          known.lockedUntil = null;
          known.closedAt = null;
        })
        .chain(() -> endSessions(account));
  }

  /**
   * Forgets authenticator and recovery codes; sessions end. Answers whether there was one.
   *
   * @param by the account that helps; 409 when the present password is one that it gave
   */
  public Uni<Boolean> removeSecondFactor(UUID account, UUID by) {
    return repository
        .lockAccount(account)
        .invoke(known -> {
          requireOtherHand(known.passwordGivenBy, by);
          known.secondFactorRemovedBy = by;
        })
        .chain(() -> factors.remove(account))
        .call(() -> endSessions(account));
  }

  /** Roles may change between the one help and the other, and with them who is allowed to give it: two hands are asked for all the same. */
  private static void requireOtherHand(@Nullable UUID before, UUID by) {
    if (by.equals(before)) {
      throw Problem.of(ProblemType.CONFLICT, "care-in-one-hand");
    }
  }

  /** Nobody logs in any more, and whoever is in is out. */
  public Uni<Void> close(UUID account) {
    return repository.lockAccount(account).invoke(known -> known.closedAt = clock.instant()).chain(() -> endSessions(account));
  }

  /** This node knows at once that rights have changed, the others after {@code yichuang.session.cache}. To be called after the commit. */
  public void forget(UUID account) {
    living.forgetAccount(account);
  }

  Uni<Void> endSessions(UUID account) {
    return repository.endSessions(account, Instant.now()).replaceWithVoid();
  }
}
