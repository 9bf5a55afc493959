package org.yichuang.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.data.RowId;

/** What somebody thought of a service. Never changed; of an anonymous one nobody is known. */
@Entity
@Table(name = "evaluation")
class EvaluationEntity {

  @EmbeddedId RowId id;

  @Column(name = "service_event")
  UUID serviceEvent;

  @Enumerated(EnumType.STRING)
  Satisfaction level;

  String[] tags;

  @Column(name = "tag_version")
  String tagVersion;

  @Column(name = "wrapped_key")
  byte @Nullable [] wrappedKey;

  byte @Nullable [] text;
  boolean anonymous;
  @Nullable UUID account;
  Instant at;

  static String keyOwner(RowId id) {
    return "evaluation/" + id;
  }
}
