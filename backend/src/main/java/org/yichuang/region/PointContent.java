package org.yichuang.region;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a service point.
 *
 * @param organ who runs it
 * @param hoursNote what the hours cannot say
 * @param validUntil the first day on which it is no more; cases that were filed there keep it
 */
@Schema(name = "ServicePointContent")
public record PointContent(
    @NotNull @Pattern(regexp = Places.CODE) String code,
    @NotNull @Pattern(regexp = Places.SAID) @Size(min = 1, max = 200) String name,
    @NotNull PointLevel level,
    @NotNull @Pattern(regexp = "^[1-9][0-9]{11}$") String region,
    @NotNull @Size(max = 50) String organ,
    @NotNull @Pattern(regexp = Places.SAID) @Size(min = 1, max = 300) String address,
    @Nullable @Pattern(regexp = Places.PHONE) @Size(max = 30) String phone,
    @Nullable @Valid OpeningHours hours,
    @Nullable @Size(max = 300) String hoursNote,
    @Nullable Double longitude,
    @Nullable Double latitude,
    @Nullable LocalDate validUntil) {}
