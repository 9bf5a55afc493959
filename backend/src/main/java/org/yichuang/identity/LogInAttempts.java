package org.yichuang.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.yichuang.audit.Audit;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Counts what goes wrong at the door of an account, whichever of its secrets was guessed at, and locks it for a while (GB/T 22239-2019 8.1.4.1 b). */
@ApplicationScoped
class LogInAttempts {

  private static final int UNKNOWN_NAMES = 10_000;

  private final Audit audit;
  private final SessionSettings settings;
  private final Clock clock;
  private final Cache<String, Integer> unknown;

  LogInAttempts(Audit audit, SessionSettings settings, Clock clock) {
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
    this.unknown = Caffeine.newBuilder().maximumSize(UNKNOWN_NAMES).expireAfterWrite(settings.lock()).build();
  }

  /** 429 while the account is locked. */
  void refuseLocked(AccountEntity account) {
    Instant now = clock.instant();
    if (account.lockedUntil != null && account.lockedUntil.isAfter(now)) {
      long seconds = Math.max(1, Duration.between(now, account.lockedUntil).toSeconds());
      throw Problem.of(ProblemType.TOO_MANY_REQUESTS, "locked", seconds).retryAfter(seconds);
    }
  }

  /** As long as a name that nobody has was tried too often: it is answered like one that somebody has. */
  void refuseUnknown(String username) {
    int failures = unknown.asMap().merge(username, 1, Integer::sum);
    if (failures > settings.attempts()) {
      long seconds = settings.lock().toSeconds();
      throw Problem.of(ProblemType.TOO_MANY_REQUESTS, "locked", seconds).retryAfter(seconds);
    }
  }

  void succeeded(AccountEntity account) {
    account.failedAttempts = 0;
    account.lockedUntil = null;
  }

  /** Must be committed, although what was tried is refused. */
  Uni<Void> failed(AccountEntity account) {
    account.failedAttempts++;
    boolean locked = account.failedAttempts >= settings.attempts();
    if (locked) {
      account.failedAttempts = 0;
      account.lockedUntil = clock.instant().plus(settings.lock());
    }
    return record(account.id, locked ? "LOGIN_LOCKED" : "LOGIN_FAILED");
  }

  Uni<Void> record(UUID account, String action) {
    return audit.append(
        new Audit.Event(Audit.PLATFORM, Audit.accountChain(account), action, account.toString(), "SELF", "", Map.of("account", account.toString())));
  }
}
