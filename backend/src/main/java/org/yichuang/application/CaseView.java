package org.yichuang.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Subject;
import org.yichuang.matter.HandlingType;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.data.RowId;

/** A case as it is read: one row, sealed parts still sealed, the key at hand. Inside the feature only. */
record CaseView(
    RowId id,
    int version,
    @Nullable String number,
    Phase phase,
    @Nullable Outcome outcome,
    String matterCode,
    int matterVersion,
    String organ,
    HandlingType handlingType,
    Channel channel,
    @Nullable String servicePoint,
    @Nullable String servicePointName,
    @Nullable UUID owner,
    DataKey key,
    byte @Nullable [] applicant,
    byte @Nullable [] agent,
    byte @Nullable [] queryCode,
    JsonNode answers,
    @Nullable Map<String, String> firstFingerprint,
    @Nullable Map<String, String> correctionTargets,
    @Nullable UUID reviewedBy,
    @Nullable DueKind dueKind,
    @Nullable LocalDate dueOn,
    boolean dueProvisional,
    CaseLaw law,
    OffsetDateTime createdAt,
    @Nullable OffsetDateTime submittedAt,
    @Nullable OffsetDateTime acceptedAt,
    @Nullable OffsetDateTime decidedAt,
    @Nullable OffsetDateTime closedAt,
    OffsetDateTime updatedAt) {

  CaseGuards guards(UUID actor, LocalDate today) {
    return new CaseGuards(
        channel,
        handlingType,
        law.procedure(),
        reviewedBy,
        law.secondSignature(),
        law.firstSigner(),
        law.firstSignature(),
        law.specialProcedure() != null,
        law.extendedBy() > 0,
        law.silenceEndsCase(),
        dueKind,
        dueOn,
        dueProvisional,
        actor,
        today);
  }

  Lamps.Signals signals() {
    return new Lamps.Signals(dueKind, dueOn, law.specialExpectedOn(), law.lampYellow(), law.lampRed());
  }

  Subject subject() {
    return new Subject(id.jurisdiction(), owner, organ, servicePoint, channel == Channel.WINDOW, phase == Phase.DRAFT);
  }

  boolean editable() {
    return phase == Phase.DRAFT || phase == Phase.CORRECTION;
  }
}
