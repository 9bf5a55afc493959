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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Relation;

/** A line of the timeline: who did what, as what, for whom, on which law. Written once. */
@Entity
@Table(name = "act")
class ActEntity {

  /** Acts of a case are numbered from 1. */
  @Embeddable
  record ActId(String jurisdiction, UUID application, int seq) implements Serializable {}

  @EmbeddedId ActId id;

  @Enumerated(EnumType.STRING)
  ActType type;

  Instant at;

  @Enumerated(EnumType.STRING)
  @Column(name = "phase_before")
  Phase phaseBefore;

  @Enumerated(EnumType.STRING)
  @Column(name = "phase_after")
  Phase phaseAfter;

  @Enumerated(EnumType.STRING)
  @Nullable Outcome outcome;

  UUID actor;

  @Enumerated(EnumType.STRING)
  Relation role;

  @Nullable String organ;

  @Column(name = "service_point")
  @Nullable String servicePoint;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Column(name = "legal_bases")
  String[] legalBases;

  byte[] details;
  @Nullable UUID document;

  /** Where in the case the details are sealed. */
  static String place(int seq) {
    return "act/" + seq;
  }
}
