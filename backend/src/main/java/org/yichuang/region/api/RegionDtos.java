package org.yichuang.region.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.region.DivisionQueries;
import org.yichuang.region.DivisionQueries.Change;
import org.yichuang.region.DivisionQueries.Region;
import org.yichuang.region.Places;
import org.yichuang.region.RegionChangeKind;
import org.yichuang.region.RegionLevel;
import org.yichuang.shared.data.Cursor;
import org.yichuang.shared.data.NamedRef;

/** Shapes of divisions, as in openapi.yaml. */
final class RegionDtos {

  static final String CODE = "^[1-9][0-9]{11}$";

  private RegionDtos() {}

  record RegionPage(@NotNull List<Region> items, @Nullable String next) {

    static RegionPage from(List<Region> found, int limit) {
      List<Region> page = found.subList(0, Math.min(limit, found.size()));
      return new RegionPage(page, found.size() > limit ? Cursor.encode(page.getLast().code()) : null);
    }
  }

  record RegionDetail(
      @NotNull String code,
      @NotNull String name,
      @NotNull RegionLevel level,
      @Nullable String parent,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validUntil,
      @NotNull Boolean hasChildren,
      @NotNull List<NamedRef> path,
      @NotNull List<Change> predecessors,
      @NotNull List<Change> successors) {

    static RegionDetail from(DivisionQueries.Detail detail) {
      Region region = detail.region();
      return new RegionDetail(
          region.code(),
          region.name(),
          region.level(),
          region.parent(),
          region.validFrom(),
          region.validUntil(),
          region.hasChildren(),
          detail.path(),
          detail.predecessors(),
          detail.successors());
    }
  }

  record RegionDraft(
      @NotNull @Pattern(regexp = CODE) String code,
      @NotNull @Pattern(regexp = Places.SAID) @Size(min = 1, max = 100) String name,
      @Nullable LocalDate validFrom) {}

  record RegionChangeRequest(
      @NotNull RegionChangeKind kind,
      @NotNull @Pattern(regexp = CODE) String region,
      @Nullable @Pattern(regexp = Places.SAID) @Size(min = 1, max = 100) String name,
      @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = CODE) String> successors,
      @NotNull LocalDate effectiveOn,
      @NotNull @Pattern(regexp = Places.SAID) @Size(min = 1, max = 200) String document) {}
}
