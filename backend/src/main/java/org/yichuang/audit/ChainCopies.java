package org.yichuang.audit;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals the chain of a case that the demo copied, link by link, as {@link Audit} would have. Not in a production build. */
@Singleton
@UnlessBuildProfile("prod")
public class ChainCopies {

  private final AuditKey key;

  ChainCopies(@ConfigProperty(name = "yichuang.keys.dir") String keys) {
    this.key = new AuditKey(Path.of(keys));
  }

  /** A link of the copy. */
  public record Link(
      String jurisdiction, String chain, long seq, Instant at, String action, String actor, String role, String organ, byte[] detailsDigest, String facts) {}

  /** The hash before the first link. */
  public byte[] genesis() {
    return AuditLink.GENESIS.clone();
  }

  public byte[] hash(Link link, byte[] previous) {
    AuditLink sealed =
        new AuditLink(
            link.jurisdiction(), link.chain(), link.seq(), link.at(), link.action(), link.actor(), link.role(), link.organ(), link.detailsDigest(),
            link.facts());
    return key.hash(sealed, previous);
  }
}
