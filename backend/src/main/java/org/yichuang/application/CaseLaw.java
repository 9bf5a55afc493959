package org.yichuang.application;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.matter.Procedure;

/**
 * What a case remembers of its law.
 *
 * @param secondSignature two must sign the decision
 * @param specialProcedure under way: the clock stands
 * @param extendedBy working days
 * @param silenceEndsCase the correction notice said so
 * @param lampYellow working days left
 * @param lampRed working days left; -1: overdue
 */
public record CaseLaw(
    Procedure procedure,
    boolean secondSignature,
    @Nullable UUID firstSigner,
    @Nullable Recommendation firstSignature,
    boolean deemedAccepted,
    @Nullable SpecialProcedure specialProcedure,
    @Nullable OffsetDateTime specialSince,
    @Nullable LocalDate specialExpectedOn,
    int extendedBy,
    boolean silenceEndsCase,
    int lampYellow,
    int lampRed) {}
