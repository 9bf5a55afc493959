package org.yichuang.shared.idempotency;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.crypto.BlindIndex;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/**
 * The same request twice is done once. The record commits with the work itself; a second request with the key waits for the first and is
 * answered with the same result. A key belongs to its principal and to one content. Only ids are kept as result: the answer is read anew,
 * so nothing personal stands here.
 */
@ApplicationScoped
public class Idempotency {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,100}");

  private final Json json;
  private final BlindIndex digests;
  private final Clock clock;

  Idempotency(Json json, BlindIndex digests, Clock clock) {
    this.json = json;
    this.digests = digests;
    this.clock = clock;
  }

  /**
   * Does the work in a transaction, once per key.
   *
   * @param principal whose key it is
   * @param key the Idempotency-Key header; without one the work is simply done
   * @param operation name of the operation: a key used for another one is refused
   * @param request what was asked; another content under the same key is 422
   * @param type of the result: ids, written as JSON
   */
  @WithTransaction
  public <T> Uni<T> once(String principal, @Nullable String key, String operation, Object request, Class<T> type, Supplier<Uni<T>> work) {
    if (key == null) {
      return work.get();
    }
    if (!FORM.matcher(key).matches()) {
      return Uni.createFrom().failure(Problem.invalid("#header/Idempotency-Key", "idempotency-key"));
    }
    byte[] digest = digests.exact(BlindIndex.Kind.REQUEST, operation + "\n" + json.write(request));
    return io.quarkus.hibernate.reactive.panache.Panache.getSession()
        .chain(session -> claim(session, principal, key, digest)
            .chain(mine -> mine ? work.get().call(result -> keep(session, principal, key, result)) : former(session, principal, key, digest, type)));
  }

  private Uni<Boolean> claim(Mutiny.Session session, String principal, String key, byte[] digest) {
    return session
        .createNativeQuery("set local lock_timeout = '5s'")
        .executeUpdate()
        .chain(() -> session
            .createNativeQuery(
                "insert into idempotency (principal, key, request_digest, created_at) values (:principal, :key, :digest, :now) on conflict do nothing")
            .setParameter("principal", principal)
            .setParameter("key", key)
            .setParameter("digest", digest)
            .setParameter("now", clock.instant())
            .executeUpdate())
        .map(inserted -> inserted == 1);
  }

  private Uni<Void> keep(Mutiny.Session session, String principal, String key, Object result) {
    return session
        .createNativeQuery("update idempotency set response = :response where principal = :principal and key = :key")
        .setParameter("response", json.write(result).getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .setParameter("principal", principal)
        .setParameter("key", key)
        .executeUpdate()
        .replaceWithVoid();
  }

  private <T> Uni<T> former(Mutiny.Session session, String principal, String key, byte[] digest, Class<T> type) {
    return session
        .createNativeQuery("select request_digest, response from idempotency where principal = :principal and key = :key", Object[].class)
        .setParameter("principal", principal)
        .setParameter("key", key)
        .getResultList()
        .map(rows -> read(rows, digest, type));
  }

  private <T> T read(List<Object[]> rows, byte[] digest, Class<T> type) {
    if (rows.isEmpty()) {
      throw Problem.of(ProblemType.CONFLICT, "in-progress").retryAfter(1);
    }
    if (!Arrays.equals((byte[]) rows.getFirst()[0], digest)) {
      throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED, "idempotency-key-reused");
    }
    return json.read(new String((byte[]) rows.getFirst()[1], java.nio.charset.StandardCharsets.UTF_8), type);
  }
}
