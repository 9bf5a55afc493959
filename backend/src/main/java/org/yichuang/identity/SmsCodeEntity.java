package org.yichuang.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A log-in code: kept as digest; phone and code sealed only until they are sent. */
@Entity
@Table(name = "sms_code")
class SmsCodeEntity {

  @Id UUID id;
  @Version int version;

  @Column(name = "phone_index")
  byte[] phoneIndex;

  @Column(name = "code_digest")
  byte[] codeDigest;

  byte @Nullable [] sealed;
  int attempts;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "used_at")
  @Nullable Instant usedAt;
}
