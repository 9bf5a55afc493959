package org.yichuang.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session: lives as long as its refresh token is renewed, ends when it is revoked. */
@Entity
@Table(name = "session")
class SessionEntity {

  @Id UUID id;
  @Version int version;
  UUID account;

  @Column(name = "refresh_digest")
  byte[] refreshDigest;

  @Column(name = "former_refresh_digest")
  byte @Nullable [] formerRefreshDigest;

  @Column(name = "rotated_at")
  @Nullable Instant rotatedAt;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "ended_at")
  @Nullable Instant endedAt;
}
