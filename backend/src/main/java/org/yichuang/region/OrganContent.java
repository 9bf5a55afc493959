package org.yichuang.region;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an organ. What papers cite – the prefix of their numbers, who reviews, which court – may be unknown at first, as of an
 * organ that came with a catalogue; until then it is incomplete.
 *
 * @param aliases codes under which other systems know it
 * @param validUntil the first day on which it is no more; cases that it has go on
 */
@Schema(name = "OrganContent")
public record OrganContent(
    @NotNull @Pattern(regexp = Places.CODE) String code,
    @NotNull @Pattern(regexp = Places.SAID) @Size(min = 1, max = 200) String name,
    @Nullable @Pattern(regexp = Places.SAID) @Size(max = 100) String shortName,
    @Nullable @Size(max = 18) String uscc,
    @NotNull OrganNature nature,
    @Nullable @Size(max = 50) String parent,
    @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = Places.SAID) @Size(max = 50) String> aliases,
    @Nullable @Valid OpeningHours officeHours,
    @Nullable @Pattern(regexp = Places.PHONE) @Size(max = 30) String phone,
    @Nullable @Pattern(regexp = Places.PHONE) @Size(max = 30) String complaintPhone,
    @Nullable @Pattern(regexp = Places.SAID) @Size(max = 20) String documentPrefix,
    @Nullable @Pattern(regexp = Places.SAID) @Size(max = 200) String reviewOrgan,
    @Nullable @Pattern(regexp = Places.SAID) @Size(max = 200) String court,
    @Nullable LocalDate validUntil) {

  /** Whether papers can be issued in its name. */
  public boolean complete() {
    return documentPrefix != null && reviewOrgan != null && court != null;
  }
}
