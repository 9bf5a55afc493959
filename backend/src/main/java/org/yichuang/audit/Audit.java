package org.yichuang.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.yichuang.shared.json.Json;

/**
 * Appends to the hash chains, inside the transaction of what it records. A chain belongs to one case, one organ (rights) or one account
 * (log-ins), so that no write waits for another one's. Rows hold digests only: erasing a case's key leaves its chain whole.
 */
@ApplicationScoped
public class Audit {

  /** Chains of what has no jurisdiction. */
  public static final String PLATFORM = "platform";

  private final AuditKey key;
  private final Json json;
  private final Clock clock;

  Audit(@ConfigProperty(name = "yichuang.keys.dir") String keys, Json json, Clock clock) {
    this.key = new AuditKey(Path.of(keys));
    this.json = json;
    this.clock = clock;
  }

  /**
   * What happened.
   *
   * @param jurisdiction six digits, or {@link #PLATFORM}
   * @param chain {@code case:<uuid>}, {@code organ:<code>}, {@code account:<uuid>}, {@code import:<uuid>} or {@link #SYSTEM_CHAIN}
   * @param action in upper case, e.g. {@code ACCEPT}, {@code LOGIN}
   * @param actor account id, or {@code system}
   * @param role in which it was done
   * @param organ for which it was done, or empty
   * @param details digested, not kept
   * @param facts kept to be read by auditors: ids and codes, nothing personal
   */
  public record Event(
      String jurisdiction, String chain, String action, String actor, String role, String organ, Object details, Map<String, String> facts) {

    public Event(String jurisdiction, String chain, String action, String actor, String role, String organ, Object details) {
      this(jurisdiction, chain, action, actor, role, organ, details, Map.of());
    }
  }

  public static String caseChain(UUID application) {
    return "case:" + application;
  }

  public static String accountChain(UUID account) {
    return "account:" + account;
  }

  public static String organChain(String organ) {
    return "organ:" + organ;
  }

  public static String importChain(UUID matterImport) {
    return "import:" + matterImport;
  }

  /** The installation's own chain: keys, jobs, configuration. */
  public static final String SYSTEM_CHAIN = "system:installation";

  /** Appends one link; needs the transaction of its caller. */
  public Uni<Void> append(Event event) {
    return Panache.getSession().chain(session -> head(session, event).chain(head -> link(session, event, head)));
  }

  private record Head(long seq, byte[] hash) {}

  private Uni<Head> head(Mutiny.Session session, Event event) {
    return session
        .createNativeQuery(
            "insert into audit_head (jurisdiction, chain, seq, hash) values (:jurisdiction, :chain, 0, :hash) on conflict do nothing")
        .setParameter("jurisdiction", event.jurisdiction())
        .setParameter("chain", event.chain())
        .setParameter("hash", AuditLink.GENESIS)
        .executeUpdate()
        .chain(() -> session
            .createNativeQuery("select seq, hash from audit_head where jurisdiction = :jurisdiction and chain = :chain for update", Object[].class)
            .setParameter("jurisdiction", event.jurisdiction())
            .setParameter("chain", event.chain())
            .getSingleResult())
        .map(row -> new Head(((Number) row[0]).longValue(), (byte[]) row[1]));
  }

  private Uni<Void> link(Mutiny.Session session, Event event, Head head) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    byte[] digest = key.mac(json.write(event.details()).getBytes(StandardCharsets.UTF_8));
    String facts = event.facts().isEmpty() ? "" : json.write(new TreeMap<>(event.facts()));
    AuditLink link =
        new AuditLink(event.jurisdiction(), event.chain(), head.seq() + 1, now, event.action(), event.actor(), event.role(), event.organ(), digest, facts);
    byte[] hash = key.hash(link, head.hash());
    return insert(session, link, hash).chain(() -> moveHead(session, link, hash));
  }

  private static Uni<Integer> insert(Mutiny.Session session, AuditLink link, byte[] hash) {
    return session
        .createNativeQuery(
            "insert into audit_entry (jurisdiction, chain, seq, at, action, actor, role, organ, details_digest, facts, hash)"
                + " values (:jurisdiction, :chain, :seq, :at, :action, :actor, :role, :organ, :digest, :facts, :hash)")
        .setParameter("jurisdiction", link.jurisdiction())
        .setParameter("chain", link.chain())
        .setParameter("seq", link.seq())
        .setParameter("at", link.at())
        .setParameter("action", link.action())
        .setParameter("actor", link.actor())
        .setParameter("role", link.role())
        .setParameter("organ", link.organ())
        .setParameter("digest", link.detailsDigest())
        .setParameter("facts", link.facts())
        .setParameter("hash", hash)
        .executeUpdate();
  }

  private static Uni<Void> moveHead(Mutiny.Session session, AuditLink link, byte[] hash) {
    return session
        .createNativeQuery("update audit_head set seq = :seq, hash = :hash where jurisdiction = :jurisdiction and chain = :chain")
        .setParameter("seq", link.seq())
        .setParameter("hash", hash)
        .setParameter("jurisdiction", link.jurisdiction())
        .setParameter("chain", link.chain())
        .executeUpdate()
        .replaceWithVoid();
  }

}
