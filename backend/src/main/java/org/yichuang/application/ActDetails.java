package org.yichuang.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said with an act; sealed with the key of the case, for people write names into everything. */
public record ActDetails(
    @Nullable List<CorrectionItem> items,
    @Nullable AcceptanceRefusalGround ground,
    @Nullable String competentOrgan,
    @Nullable String reason,
    @Nullable Recommendation recommendation,
    @Nullable String opinion,
    @Nullable String note,
    @Nullable SpecialProcedure specialProcedure,
    @Nullable Integer days,
    @Nullable String approval,
    @Nullable String specialCase) {}
