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

/** A service that was given to somebody; at most one evaluation hangs on it. Never changed. */
@Entity
@Table(name = "service_event")
class ServiceEventEntity {

  @EmbeddedId RowId id;
  UUID application;

  @Enumerated(EnumType.STRING)
  ServiceEventKind kind;

  Instant at;
  String organ;

  @Column(name = "service_point")
  @Nullable String servicePoint;

  @Column(name = "matter_code")
  String matterCode;

  @Nullable UUID owner;

  @Column(name = "query_code_digest")
  byte @Nullable [] queryCodeDigest;
}
