package org.yichuang.application;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is due and the last day for it; provisional beyond the published calendar. */
@Schema(name = "Due")
public record DueView(@NotNull DueKind kind, @NotNull LocalDate on, @NotNull Boolean provisional) {

  static @Nullable DueView of(@Nullable DueKind kind, @Nullable LocalDate on, boolean provisional) {
    return kind == null || on == null ? null : new DueView(kind, on, provisional);
  }
}
