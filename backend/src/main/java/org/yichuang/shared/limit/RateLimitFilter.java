package org.yichuang.shared.limit;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.yichuang.shared.crypto.BlindIndex;
import org.yichuang.shared.http.Caller;

/** Counts every request of a session, or of an address without one, and says in RateLimit headers what is left. */
class RateLimitFilter {

  private static final String PROBE = "rateLimitProbe";

  private final RateLimits limits;
  private final Caller caller;
  private final BlindIndex digests;

  RateLimitFilter(RateLimits limits, Caller caller, BlindIndex digests) {
    this.limits = limits;
    this.caller = caller;
    this.digests = digests;
  }

  @ServerRequestFilter(priority = 15)
  void count(ContainerRequestContext request) {
    limits.take(RateLimits.Limit.ADDRESS, caller.address());
    String token = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    String key =
        token == null ? caller.address() : java.util.HexFormat.of().formatHex(digests.exact(BlindIndex.Kind.REFRESH_TOKEN, token), 0, 16);
    ConsumptionProbe probe = limits.probe(RateLimits.Limit.REQUESTS, key);
    request.setProperty(PROBE, probe);
    if (!probe.isConsumed()) {
      throw RateLimits.refused(Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L));
    }
  }

  @ServerResponseFilter
  void tell(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(PROBE) instanceof ConsumptionProbe probe) {
      response.getHeaders().putSingle("RateLimit-Limit", limits.capacity(RateLimits.Limit.REQUESTS));
      response.getHeaders().putSingle("RateLimit-Remaining", probe.getRemainingTokens());
      response.getHeaders().putSingle("RateLimit-Reset", Math.ceilDiv(probe.getNanosToWaitForReset(), 1_000_000_000L));
    }
  }
}
