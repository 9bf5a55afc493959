package org.yichuang.application;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.matter.HandlingType;
import org.yichuang.matter.Procedure;

/**
 * What the guards of the table look at. The same for writing and for telling what is possible.
 *
 * @param suspended whether a special procedure is under way
 * @param signature what the first of two signatures is for
 * @param dueOn the last day of what runs, where it is certain
 */
record CaseGuards(
    Channel channel,
    HandlingType handlingType,
    Procedure procedure,
    @Nullable UUID reviewedBy,
    boolean secondSignature,
    @Nullable UUID firstSigner,
    @Nullable Recommendation signature,
    boolean suspended,
    boolean extended,
    boolean silenceEndsCase,
    @Nullable DueKind dueKind,
    @Nullable LocalDate dueOn,
    boolean dueProvisional,
    UUID actor,
    LocalDate today) {

  /** Null when the guard of a line holds, else the key of the reason why not. */
  @Nullable String against(Effect effect) {
    return switch (effect.guard()) {
      case NONE -> null;
      case FILED_AT_WINDOW -> channel == Channel.WINDOW ? null : "act-not-possible";
      case INSTANT -> againstDecidingAtOnce();
      case DECIDABLE -> againstDeciding(effect);
      case SIGNABLE -> !secondSignature ? "one-signature" : againstSigning();
      case LICENCE_RUNNING -> againstRunning();
      case SUSPENDED -> suspended ? null : "not-suspended";
      case EXTENDABLE -> extended ? "extended-already" : againstRunning();
      case OVERDUE -> passed(DueKind.ACCEPTANCE) || passed(DueKind.DECISION) ? null : "limit-not-passed";
      case ANSWERABLE -> procedure == Procedure.LICENCE && passed(DueKind.ACCEPTANCE) ? "accepted-by-law" : null;
      case UNANSWERED -> procedure == Procedure.LICENCE && passed(DueKind.ACCEPTANCE) ? null : "limit-not-passed";
      case NOT_CORRECTED -> silenceEndsCase && passed(DueKind.CORRECTION) ? null : "limit-not-passed";
    };
  }

  private @Nullable String againstDecidingAtOnce() {
    if (handlingType != HandlingType.INSTANT) {
      return "not-instant";
    }
    if (secondSignature) {
      return "not-signed";
    }
    if (actor.equals(reviewedBy)) {
      return "same-person";
    }
    return suspended ? "clock-suspended" : null;
  }

  private @Nullable String againstSigning() {
    if (reviewedBy == null) {
      return "not-reviewed";
    }
    if (reviewedBy.equals(actor)) {
      return "same-person";
    }
    return suspended ? "clock-suspended" : null;
  }

  private @Nullable String againstDeciding(Effect effect) {
    String against = againstSigning();
    if (against != null || !secondSignature) {
      return against;
    }
    if (firstSigner == null) {
      return "not-signed";
    }
    if (firstSigner.equals(actor)) {
      return "same-signer";
    }
    Recommendation wanted = effect.outcome() == Outcome.GRANTED ? Recommendation.GRANT : Recommendation.REFUSE;
    return signature == wanted ? null : "signed-otherwise";
  }

  private @Nullable String againstRunning() {
    if (procedure != Procedure.LICENCE) {
      return "licence-only";
    }
    if (suspended) {
      return "clock-suspended";
    }
    if (dueKind != DueKind.DECISION || dueOn == null) {
      return "no-limit";
    }
    return passed(DueKind.DECISION) ? "limit-passed" : null;
  }

  /** A last day that is not certain has not passed for anybody. */
  private boolean passed(DueKind kind) {
    return dueKind == kind && dueOn != null && !dueProvisional && dueOn.isBefore(today);
  }
}
