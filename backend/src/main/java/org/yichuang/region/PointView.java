package org.yichuang.region;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.yichuang.deadline.WorkingDays;
import org.yichuang.shared.data.NamedRef;
import org.yichuang.shared.time.Beijing;

/**
 * A service point at a moment.
 *
 * @param today null where the hours are not known; so are the other two
 * @param nextOpening null while it is open
 */
public record PointView(
    String jurisdiction,
    int version,
    PointContent content,
    NamedRef region,
    NamedRef organ,
    OpeningHours.@Nullable Day today,
    @Nullable Boolean openNow,
    @Nullable OffsetDateTime nextOpening) {

  /**
   * A counter of a point. Its id stays; {@code version} is its entity tag.
   *
   * @param organs whom it serves; none: all of them
   */
  @Schema(name = "Counter")
  public record Counter(
      @NotNull UUID id,
      @NotNull Integer version,
      @NotNull String code,
      @NotNull String name,
      @Nullable String zone,
      @NotNull List<NamedRef> organs,
      @NotNull Boolean active) {}

  static PointView of(
      String jurisdiction, int version, PointContent content, @Nullable String region, String organ, LocalDateTime now, WorkingDays calendar) {
    OpeningHours hours = content.hours();
    boolean closed = content.validUntil() != null && !now.toLocalDate().isBefore(content.validUntil());
    LocalDateTime next = hours == null || closed ? null : hours.nextOpening(now, calendar);
    return new PointView(
        jurisdiction,
        version,
        content,
        new NamedRef(content.region(), region == null ? content.region() : region),
        new NamedRef(content.organ(), organ),
        hours == null ? null : hours.on(now.toLocalDate(), calendar),
        hours == null ? null : !closed && hours.isOpen(now, calendar),
        next == null ? null : next.atZone(Beijing.ZONE).toOffsetDateTime());
  }
}
