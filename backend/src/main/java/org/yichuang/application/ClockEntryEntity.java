package org.yichuang.application;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.deadline.LimitUnit;

/** An entry of the statutory clock's ledger, with its legal ground. Written once. */
@Entity
@Table(name = "clock_entry")
class ClockEntryEntity {

  /** Entries of a case are numbered from 1. */
  @Embeddable
  record ClockEntryId(String jurisdiction, UUID application, int seq) implements Serializable {}

  @EmbeddedId ClockEntryId id;

  @Enumerated(EnumType.STRING)
  @Column(name = "limit_kind")
  DueKind limitKind;

  @Enumerated(EnumType.STRING)
  ClockEvent event;

  Instant at;
  String ground;

  @Column(name = "limit_value")
  @Nullable Integer limitValue;

  @Enumerated(EnumType.STRING)
  @Column(name = "limit_unit")
  @Nullable LimitUnit limitUnit;

  @Column(name = "limit_basis")
  @Nullable String limitBasis;

  @Column(name = "due_on")
  @Nullable LocalDate dueOn;

  boolean provisional;

  @Enumerated(EnumType.STRING)
  @Column(name = "special_procedure")
  @Nullable SpecialProcedure specialProcedure;

  /** When a special procedure will be over, as was told. */
  @Column(name = "expected_on")
  @Nullable LocalDate expectedOn;
}
