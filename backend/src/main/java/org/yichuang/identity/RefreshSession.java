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

/** Renews a session: a refresh token is good once. One that comes a second time was stolen or copied: the session ends. */
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
      byte[] digest = index.exact(BlindIndex.Kind.REFRESH_TOKEN, refreshToken);
      Instant now = Instant.now();
      return repository.findSessionByRefreshDigest(digest).chain(session -> {
        if (session == null || session.endedAt != null || session.expiresAt.isBefore(now)) {
          return Uni.createFrom().nullItem();
        }
        if (!Arrays.equals(session.refreshDigest, digest)) {
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
        String next = Tokens.opaque();
        session.formerRefreshDigest = digest;
        session.refreshDigest = index.exact(BlindIndex.Kind.REFRESH_TOKEN, next);
        session.expiresAt = now.plus(settings.refresh());
        return Uni.createFrom().item(new OpenSession.Opened(session.id, session.account, next));
      });
    }
  }
}
