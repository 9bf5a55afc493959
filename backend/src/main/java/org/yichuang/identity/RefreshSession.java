package org.yichuang.identity;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.shared.crypto.BlindIndex;
import org.yichuang.shared.crypto.Tokens;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/**
 * Renews a session: a refresh token is good once. One that comes a second time was stolen or copied: the session ends. Only within some seconds,
 * and while its successor is unused, the same successor is answered once more, for answers get lost and tabs are doubled; whoever has stolen a
 * token gains nothing by that, for the first of the two who goes on shuts the other out.
 */
@ApplicationScoped
public class RefreshSession {

  private final Step step;

  RefreshSession(Step step) {
    this.step = step;
  }

  public Uni<OpenSession.Opened> execute(String refreshToken) {
    return step.execute(refreshToken).onItem().ifNull().failWith(() -> Problem.of(ProblemType.UNAUTHENTICATED, "unauthenticated"));
  }

  /** The transaction; the end of a stolen session commits although the answer is a refusal. */
  @ApplicationScoped
  static class Step {

    private final IdentityRepository repository;
    private final LivingSessions living;
    private final Audit audit;
    private final BlindIndex index;
    private final SessionSettings settings;

    Step(IdentityRepository repository, LivingSessions living, Audit audit, BlindIndex index, SessionSettings settings) {
      this.repository = repository;
      this.living = living;
      this.audit = audit;
      this.index = index;
      this.settings = settings;
    }

    @WithTransaction
    Uni<OpenSession.@Nullable Opened> execute(String refreshToken) {
      byte[] digest = digest(refreshToken);
      Instant now = Instant.now();
      return repository.findSessionByRefreshDigest(digest).chain(session -> {
        if (session == null || session.endedAt != null || session.expiresAt.isBefore(now)) {
          return Uni.createFrom().nullItem();
        }
        String next = successor(session, refreshToken);
        if (!Arrays.equals(session.refreshDigest, digest)) {
          return isRecent(session, now) ? again(session, next) : end(session, now);
        }
        byte[] former = session.formerRefreshDigest;
        Uni<Void> remembered = former == null ? Uni.createFrom().voidItem() : repository.rememberUsed(session.id, former);
        return remembered.chain(() -> repository.getAccount(session.account)).map(account -> {
          session.formerRefreshDigest = digest;
          session.refreshDigest = digest(next);
          session.rotatedAt = now;
          session.expiresAt =
              account.staff
                  ? earlier(now.plus(settings.staffRefresh()), session.createdAt.plus(settings.staffLongest()))
                  : now.plus(settings.refresh());
          return new OpenSession.Opened(session.id, session.account, next);
        });
      });
    }

    private boolean isRecent(SessionEntity session, Instant now) {
      return session.rotatedAt != null && now.isBefore(session.rotatedAt.plus(settings.grace()));
    }

    /** The successor while it is unused; a token from before that came late gets nothing, and ends nothing either. */
    private Uni<OpenSession.@Nullable Opened> again(SessionEntity session, String next) {
      return Arrays.equals(session.refreshDigest, digest(next))
          ? Uni.createFrom().item(new OpenSession.Opened(session.id, session.account, next))
          : Uni.createFrom().nullItem();
    }

    private Uni<OpenSession.@Nullable Opened> end(SessionEntity session, Instant now) {
      session.endedAt = now;
      living.forget(session.id);
      return audit
          .append(
              new Audit.Event(
                  Audit.PLATFORM,
                  Audit.accountChain(session.account),
                  "REFRESH_REUSED",
                  session.account.toString(),
                  "SELF",
                  "",
                  Map.of("session", session.id.toString())))
          .replaceWith((OpenSession.Opened) null);
    }

    /** Follows from the token by a key that nobody else has, so that it need not be kept to be told again. */
    private String successor(SessionEntity session, String token) {
      return Tokens.opaque(index.exact(BlindIndex.Kind.REFRESH_SUCCESSOR, session.id + " " + token));
    }

    private byte[] digest(String token) {
      return index.exact(BlindIndex.Kind.REFRESH_TOKEN, token);
    }

    private static Instant earlier(Instant one, Instant other) {
      return one.isBefore(other) ? one : other;
    }
  }
}
