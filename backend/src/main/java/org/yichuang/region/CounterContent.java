package org.yichuang.region;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A counter of a service point (窗口).
 *
 * @param code number on its sign
 * @param organs whom it serves (专窗); none: all of them (综合窗口)
 */
@Schema(name = "CounterContent")
public record CounterContent(
    @NotNull @Pattern(regexp = "^[A-Za-z0-9-]{1,20}$") String code,
    @NotNull @Pattern(regexp = Places.SAID) @Size(min = 1, max = 100) String name,
    @Nullable @Pattern(regexp = Places.SAID) @Size(max = 50) String zone,
    @NotNull @Size(max = 50) List<@NotNull @Size(max = 50) String> organs,
    @NotNull Boolean active) {}
