package org.yichuang.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.crypto.BlindIndex;
import org.yichuang.shared.crypto.Tokens;
import org.yichuang.shared.crypto.Vault;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.http.Blocking;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Logs in: by SMS code (citizens; the account is made the first time) or by user name and password (staff). */
@ApplicationScoped
public class OpenSession {

  /** Compared when there is no such user, so that the answer takes as long. */
  private static final String NO_ONE = BcryptUtil.bcryptHash(Tokens.opaque());

  private final Steps steps;
  private final Blocking blocking;
  private final LoginMeters meters;

  OpenSession(Steps steps, Blocking blocking, LoginMeters meters) {
    this.steps = steps;
    this.blocking = blocking;
    this.meters = meters;
  }

  /** What a log-in gives: tokens for a session. */
  public record Opened(UUID session, UUID account, String refreshToken) {}

  /** Wrong, expired, used or too often tried: the same 401. The attempt is counted even so. */
  public Uni<Opened> bySms(String phone, String code) {
    return meters.count(LoginMeters.Method.SMS, steps.bySms(phone, code).onItem().ifNull().failWith(OpenSession::failed));
  }

  /**
   * Unknown user, wrong password, wrong code: the same 401. Who has a second factor and gave none is asked for it, once the password was right.
   * Locked for a while after repeated failures (429).
   *
   * @param code of the authenticator, or null
   * @param recoveryCode in its place, or null
   */
  public Uni<Opened> byPassword(String username, String password, @Nullable String code, @Nullable String recoveryCode) {
    return meters.count(LoginMeters.Method.PASSWORD, checkPassword(username, password, code, recoveryCode));
  }

  private Uni<Opened> checkPassword(String username, String password, @Nullable String code, @Nullable String recoveryCode) {
    var proof = new SecondFactors.Proof(code, recoveryCode);
    return steps
        .credentials(username)
        .chain(known -> blocking
            .call(() -> BcryptUtil.matches(password, known == null ? NO_ONE : known.hash()))
            .chain(matches -> known == null ? steps.unknown(username) : steps.byPassword(username, known.hash(), matches, proof)))
        .onItem()
        .ifNull()
        .failWith(OpenSession::failed);
  }

  /** A session for an account that proved itself elsewhere. */
  public Uni<Opened> of(UUID account) {
    return steps.of(account);
  }

  private static Problem failed() {
    return Problem.of(ProblemType.LOGIN_FAILED, "login-failed");
  }

  /** The transactions of a log-in; a refusal commits too, for it must be counted. */
  @ApplicationScoped
  static class Steps {

    private final IdentityRepository repository;
    private final SecondFactors factors;
    private final LogInAttempts attempts;
    private final Vault vault;
    private final BlindIndex index;
    private final SessionSettings settings;
    private final Clock clock;

    Steps(
        IdentityRepository repository,
        SecondFactors factors,
        LogInAttempts attempts,
        Vault vault,
        BlindIndex index,
        SessionSettings settings,
        Clock clock) {
      this.repository = repository;
      this.factors = factors;
      this.attempts = attempts;
      this.vault = vault;
      this.index = index;
      this.settings = settings;
      this.clock = clock;
    }

    record Credentials(String hash) {}

    /** Nobody; told in no other way than a wrong password. */
    Uni<@Nullable Opened> unknown(String username) {
      attempts.refuseUnknown(username);
      return Uni.createFrom().nullItem();
    }

    @WithTransaction
    Uni<@Nullable Opened> bySms(String phone, String code) {
      byte[] phoneIndex = index.of(BlindIndex.Kind.PHONE, phone);
      return repository
          .lockPhone(phoneIndex)
          .chain(() -> repository.findLastCode(phoneIndex, clock.instant()))
          .chain(last -> {
            if (last == null || last.usedAt != null || last.attempts >= settings.attempts()) {
              return Uni.createFrom().nullItem();
            }
            last.attempts++;
            if (!MessageDigest.isEqual(last.codeDigest, SendSmsCode.digest(index, last.id, code))) {
              return Uni.createFrom().nullItem();
            }
            last.usedAt = clock.instant();
            return account(phone, phoneIndex).chain(account -> open(account, "LOGIN_SMS"));
          });
    }

    private Uni<AccountEntity> account(String phone, byte[] phoneIndex) {
      return repository.findByPhone(phoneIndex).chain(known -> {
        if (known != null) {
          return Uni.createFrom().item(known);
        }
        AccountEntity fresh = new AccountEntity();
        fresh.id = RowId.freshUuid();
        fresh.createdAt = clock.instant();
        fresh.passwordChangedAt = fresh.createdAt;
        var key = vault.newKey(AccountEntity.keyOwner(fresh.id));
        fresh.wrappedKey = key.wrapped();
        fresh.phone = key.seal(phone, "phone");
        fresh.phoneIndex = phoneIndex;
        return repository.add(fresh);
      });
    }

    @WithTransaction
    Uni<@Nullable Credentials> credentials(String username) {
      return repository.findByUsername(username).map(account -> {
        if (account == null || account.passwordHash == null || account.closedAt != null) {
          return null;
        }
        attempts.refuseLocked(account);
        return new Credentials(account.passwordHash);
      });
    }

    @WithTransaction
    Uni<@Nullable Opened> byPassword(String username, String compared, boolean matches, SecondFactors.Proof proof) {
      return repository.findByUsername(username).chain(account -> {
        attempts.refuseLocked(account);
        if (!matches || !compared.equals(account.passwordHash) || account.closedAt != null) {
          return attempts.failed(account).replaceWith((Opened) null);
        }
        return factors
            .findConfirmed(account.id)
            .chain(factor -> factor == null ? Uni.createFrom().item(true) : prove(account, factor, proof))
            .chain(proven -> {
              if (!proven) {
                return attempts.failed(account).replaceWith((Opened) null);
              }
              attempts.succeeded(account);
              return open(account, "LOGIN_PASSWORD");
            });
      });
    }

    private Uni<Boolean> prove(AccountEntity account, SecondFactorEntity factor, SecondFactors.Proof proof) {
      if (proof.missing()) {
        throw Problem.of(ProblemType.SECOND_FACTOR_REQUIRED, "second-factor-required");
      }
      return factors.take(account, factor, proof);
    }

    @WithTransaction
    Uni<Opened> of(UUID account) {
      return repository.getAccount(account).chain(known -> open(known, "LOGIN"));
    }

    private Uni<Opened> open(AccountEntity account, String action) {
      String refresh = Tokens.opaque();
      SessionEntity session = new SessionEntity();
      session.id = RowId.freshUuid();
      session.account = account.id;
      session.refreshDigest = index.exact(BlindIndex.Kind.REFRESH_TOKEN, refresh);
      session.createdAt = Instant.now();
      session.expiresAt = session.createdAt.plus(account.staff ? settings.staffRefresh() : settings.refresh());
      return repository.add(session).chain(() -> attempts.record(account.id, action)).replaceWith(new Opened(session.id, account.id, refresh));
    }
  }
}
