package org.yichuang.application;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Access;
import org.yichuang.identity.Relation;
import org.yichuang.identity.Subject;
import org.yichuang.matter.HandlingType;
import org.yichuang.matter.Procedure;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;
import org.yichuang.workflow.Transition;
import org.yichuang.workflow.WorkflowTable;

/** The case. {@link #apply} is the only writer of its phase; what is personal is sealed with its own key. */
@Entity
@Table(name = "application")
class ApplicationEntity {

  @EmbeddedId RowId id;
  @Version int version;
  @Nullable String number;

  @Enumerated(EnumType.STRING)
  private Phase phase = Phase.DRAFT;

  @Enumerated(EnumType.STRING)
  private @Nullable Outcome outcome;

  @Column(name = "matter_code")
  String matterCode;

  @Column(name = "matter_version")
  int matterVersion;

  @Column(name = "matter_name")
  String matterName;

  String organ;

  @Enumerated(EnumType.STRING)
  Procedure procedure;

  @Enumerated(EnumType.STRING)
  @Column(name = "handling_type")
  HandlingType handlingType;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Enumerated(EnumType.STRING)
  Origin origin = Origin.LOCAL;

  @Column(name = "service_point")
  @Nullable String servicePoint;

  @Column(name = "service_point_region")
  @Nullable String servicePointRegion;

  @Nullable UUID owner;

  @Column(name = "filed_by")
  UUID filedBy;

  @Column(name = "wrapped_key")
  byte[] wrappedKey;

  byte @Nullable [] applicant;
  byte @Nullable [] agent;

  @Column(name = "phone_index")
  byte @Nullable [] phoneIndex;

  @Column(name = "id_number_index")
  byte @Nullable [] idNumberIndex;

  @Column(name = "query_code")
  byte @Nullable [] queryCode;

  @Column(name = "query_code_digest")
  byte @Nullable [] queryCodeDigest;

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, Object> answers;

  /** Digests of every part as first filed: a second notice may name what has changed since. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "first_fingerprint")
  @Nullable Map<String, String> firstFingerprint;

  @Column(name = "correction_round")
  int correctionRound;

  /** Targets that the first notice named (as keys; the values mean nothing). */
  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "correction_targets")
  @Nullable Map<String, String> correctionTargets;

  @Column(name = "reviewed_by")
  @Nullable UUID reviewedBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "due_kind")
  @Nullable DueKind dueKind;

  @Column(name = "due_on")
  @Nullable LocalDate dueOn;

  @Column(name = "due_provisional")
  boolean dueProvisional;

  @Column(name = "second_signature")
  boolean secondSignature;

  @Column(name = "first_signer")
  @Nullable UUID firstSigner;

  @Enumerated(EnumType.STRING)
  @Column(name = "first_signature")
  @Nullable Recommendation firstSignature;

  @Column(name = "deemed_accepted")
  boolean deemedAccepted;

  @Enumerated(EnumType.STRING)
  @Column(name = "special_procedure")
  @Nullable SpecialProcedure specialProcedure;

  @Column(name = "special_since")
  @Nullable Instant specialSince;

  @Column(name = "special_expected_on")
  @Nullable LocalDate specialExpectedOn;

  /** Working days; 0 before it was. */
  @Column(name = "extended_by")
  int extendedBy;

  @Column(name = "silence_ends_case")
  boolean silenceEndsCase;

  @Column(name = "lamp_yellow")
  int lampYellow = Lamps.YELLOW;

  @Column(name = "lamp_red")
  int lampRed = Lamps.RED;

  @Column(name = "privacy_notice")
  @Nullable String privacyNotice;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "submitted_at")
  @Nullable Instant submittedAt;

  @Column(name = "accepted_at")
  @Nullable Instant acceptedAt;

  @Column(name = "decided_at")
  @Nullable Instant decidedAt;

  @Column(name = "closed_at")
  @Nullable Instant closedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  Phase phase() {
    return phase;
  }

  @Nullable Outcome outcome() {
    return outcome;
  }

  Subject subject() {
    return new Subject(id.jurisdiction(), owner, organ, servicePoint, channel == Channel.WINDOW, phase == Phase.DRAFT);
  }

  /** Content and files may change: before filing, and while a correction is asked for. */
  boolean editable() {
    return phase == Phase.DRAFT || phase == Phase.CORRECTION;
  }

  void requireEditable() {
    if (!editable()) {
      throw Problem.of(ProblemType.ACT_NOT_POSSIBLE, "not-editable");
    }
  }

  /** The line of the table by which the actor's act would go forward; 403 or 409 when there is none. */
  Transition<Phase, ActType, Relation, Effect> transition(ActType act, Actor actor, LocalDate today) {
    Set<Relation> relations = Access.relations(actor, subject());
    CaseGuards guards = guards(actor, today);
    try {
      return CaseWorkflow.TABLE.require(phase, act, relations, guards::against);
    } catch (WorkflowTable.NotForYouException never) {
      throw Problem.forbidden();
    } catch (WorkflowTable.NotNowException later) {
      var possible = CaseWorkflow.TABLE.possible(phase, relations, guards::against).stream().map(Transition::act).toList();
      throw Problem.of(ProblemType.ACT_NOT_POSSIBLE, later.reason() == null ? "act-not-possible" : later.reason()).with("availableActs", possible);
    }
  }

  private CaseGuards guards(Actor actor, LocalDate today) {
    return new CaseGuards(
        channel,
        handlingType,
        procedure,
        reviewedBy,
        secondSignature,
        firstSigner,
        firstSignature,
        specialProcedure != null,
        extendedBy > 0,
        silenceEndsCase,
        dueKind,
        dueOn,
        dueProvisional,
        actor.account(),
        today);
  }

  /** Goes forward by a line of the table. The only writer of phase and outcome. */
  void apply(Transition<Phase, ActType, Relation, Effect> line, @Nullable Outcome result, Instant now) {
    if (line.from() != phase) {
      throw new IllegalStateException("Line starts in " + line.from() + ", case is in " + phase);
    }
    phase = line.to();
    if (result != null) {
      outcome = result;
    }
    updatedAt = now;
    switch (line.act()) {
      case SUBMIT -> submittedAt = now;
      case ACCEPT -> acceptedAt = now;
      case GRANT, REFUSE -> decidedAt = now;
      case DEEM_ACCEPTED -> deemedAccepted = true;
      default -> {}
    }
    if (phase == Phase.CLOSED) {
      closedAt = now;
    }
  }

  /** What the case's data key is bound to. */
  static String keyOwner(RowId id) {
    return "application/" + id;
  }
}
