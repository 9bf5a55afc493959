package org.yichuang.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An act and what it needs; which members belong to which act is checked when it is done. */
@Schema(name = "ActRequest")
public record ActRequest(
    @NotNull ActType type,
    @Nullable @Size(max = 50) List<@NotNull @Valid CorrectionItem> items,
    @Nullable AcceptanceRefusalGround ground,
    @Nullable @Size(max = 100) String competentOrgan,
    @Nullable @Size(max = 1000) String reason,
    @Nullable Recommendation recommendation,
    @Nullable @Size(max = 1000) String opinion,
    @Nullable @Size(max = 1000) String note,
    @Nullable SpecialProcedure specialProcedure,
    @Nullable @Min(1) @Max(500) Integer days,
    @Nullable @Size(max = 200) String approval,
    @Nullable @Size(max = 20) String specialCase) {

  /** An act that says nothing but what it is. */
  static ActRequest of(ActType type) {
    return new ActRequest(type, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** What is kept of it in the timeline, sealed. */
  ActDetails details() {
    return new ActDetails(items, ground, competentOrgan, reason, recommendation, opinion, note, specialProcedure, days, approval, specialCase);
  }
}
