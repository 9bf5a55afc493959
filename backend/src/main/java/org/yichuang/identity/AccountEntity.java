package org.yichuang.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account: a citizen known by phone, or a member of staff known by user name. Names and numbers are sealed with the account's key. */
@Entity
@Table(name = "account")
class AccountEntity {

  @Id UUID id;
  @Version int version;
  boolean staff;
  @Nullable String username;

  @Column(name = "wrapped_key")
  byte[] wrappedKey;

  byte @Nullable [] name;
  byte @Nullable [] phone;

  @Column(name = "phone_index")
  byte @Nullable [] phoneIndex;

  @Column(name = "resident_id")
  byte @Nullable [] residentId;

  @Column(name = "password_hash")
  @Nullable String passwordHash;

  @Column(name = "failed_attempts")
  int failedAttempts;

  @Column(name = "locked_until")
  @Nullable Instant lockedUntil;

  @Column(name = "created_at")
  Instant createdAt;

  /** The password was made by somebody else. */
  @Column(name = "must_change_password")
  boolean mustChangePassword;

  /** Who made it, until the owner has changed it. */
  @Column(name = "password_given_by")
  @Nullable UUID passwordGivenBy;

  /** Who removed the authenticator, until there is a new one. */
  @Column(name = "second_factor_removed_by")
  @Nullable UUID secondFactorRemovedBy;

  @Column(name = "password_changed_at")
  Instant passwordChangedAt;

  /** Nobody logs in to it any more. */
  @Column(name = "closed_at")
  @Nullable Instant closedAt;

  /** What the account's data key is bound to. */
  static String keyOwner(UUID id) {
    return "account/" + id;
  }
}
