package org.yichuang.shared.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/**
 * How often something may be asked for (429 past it). Each node counts for itself, so that with n nodes the limits are up to n times as
 * wide; nginx holds the outer one. Keys never carry personal data: phones come in as blind index.
 */
@ApplicationScoped
public class RateLimits {

  private final Map<Limit, Cache<String, Bucket>> buckets = new java.util.EnumMap<>(Limit.class);
  private final LimitSettings settings;

  RateLimits(LimitSettings settings) {
    this.settings = settings;
    for (Limit limit : Limit.values()) {
      buckets.put(limit, Caffeine.newBuilder().maximumSize(200_000).expireAfterAccess(Duration.ofHours(24)).build());
    }
  }

  /** The limits, each counted per key. */
  public enum Limit {
    /** Requests of one session or one address. */
    REQUESTS,
    /** All requests of one address, with whatever token: made-up tokens win nothing. Wide, for a hall stands behind one address. */
    ADDRESS,
    /** Codes to one phone in a short time. */
    SMS_RESEND,
    /** Codes to one phone in a day. */
    SMS_DAILY,
    /** Codes asked for by one address. */
    SMS_ADDRESS,
    /** Attempts to log in from one address. */
    LOGIN_ADDRESS,
    /** Progress queries for one case number. */
    PROGRESS_NUMBER,
    /** Progress queries from one address. */
    PROGRESS_ADDRESS
  }

  /** Takes one token or throws 429. */
  public void take(Limit limit, String key) {
    ConsumptionProbe probe = probe(limit, key);
    if (!probe.isConsumed()) {
      throw refused(Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L));
    }
  }

  ConsumptionProbe probe(Limit limit, String key) {
    return buckets.get(limit).get(key, k -> bucket(limit)).tryConsumeAndReturnRemaining(1);
  }

  /** Tokens of a full bucket. */
  int capacity(Limit limit) {
    return settings.of(limit).capacity();
  }

  public static Problem refused(long seconds) {
    long wait = Math.max(1, seconds);
    return Problem.of(ProblemType.TOO_MANY_REQUESTS, "too-many-requests", wait).retryAfter(wait);
  }

  private Bucket bucket(Limit limit) {
    LimitSettings.Setting setting = settings.of(limit);
    return Bucket.builder()
        .addLimit(Bandwidth.builder().capacity(setting.capacity()).refillGreedy(setting.capacity(), setting.period()).build())
        .build();
  }
}
