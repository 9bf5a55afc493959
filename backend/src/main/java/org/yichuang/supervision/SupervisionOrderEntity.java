package org.yichuang.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.data.RowId;

/** An order; what is said in it is sealed with a key of its own. Only its state changes. */
@Entity
@Table(name = "supervision_order")
class SupervisionOrderEntity {

  /** Where the reason is sealed. */
  static final String REASON = "reason";

  @EmbeddedId RowId id;
  @Version int version;

  @Column(updatable = false)
  UUID application;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  SupervisionKind kind;

  @Enumerated(EnumType.STRING)
  SupervisionState state = SupervisionState.OPEN;

  @Column(updatable = false)
  String organ;

  @Column(name = "service_point", updatable = false)
  @Nullable String servicePoint;

  @Column(name = "due_kind", updatable = false)
  @Nullable String dueKind;

  @Column(name = "due_on", updatable = false)
  @Nullable LocalDate dueOn;

  @Column(name = "wrapped_key", updatable = false)
  byte[] wrappedKey;

  @Column(updatable = false)
  byte[] reason;

  @Column(name = "issued_by", updatable = false)
  @Nullable UUID issuedBy;

  @Column(name = "issued_at", updatable = false)
  Instant issuedAt;

  @Column(name = "answer_by", updatable = false)
  LocalDate answerBy;

  static String keyOwner(RowId id) {
    return "supervision/" + id;
  }

  /** Where what was said in a step is sealed. */
  static String place(int seq) {
    return "step/" + seq;
  }
}
