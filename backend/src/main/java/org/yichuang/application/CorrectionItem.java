package org.yichuang.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing to mend.
 *
 * @param target {@code /answers/<field>}, {@code /applicant/<field>} or {@code /materials/<code>}
 */
@Schema(name = "CorrectionItem")
public record CorrectionItem(@NotNull @Size(min = 1, max = 200) String target, @NotNull @Size(min = 1, max = 500) String message) {}
