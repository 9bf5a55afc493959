package org.yichuang.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The secret that an account shares with an authenticator (RFC 6238), sealed with the account's key. It counts once a code has confirmed it. */
@Entity
@Table(name = "second_factor")
class SecondFactorEntity {

  static final String PLACE = "second-factor";

  @Id UUID account;
  @Version int version;
  byte[] secret;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "confirmed_at")
  @Nullable Instant confirmedAt;

  /** The time step of the last code that was taken: a code is good once. */
  @Column(name = "last_step")
  long lastStep;
}
