package org.yichuang.region.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.region.OpeningHours;
import org.yichuang.region.PointContent;
import org.yichuang.region.PointLevel;
import org.yichuang.region.PointQueries;
import org.yichuang.region.PointView;
import org.yichuang.shared.data.NamedRef;

/** Shapes of service points, as in openapi.yaml. */
final class PointDtos {

  private PointDtos() {}

  record ServicePointList(@NotNull List<ServicePoint> items) {}

  record ServicePoint(
      @NotNull String code,
      @NotNull String jurisdiction,
      @NotNull String name,
      @NotNull PointLevel level,
      @NotNull NamedRef region,
      @NotNull NamedRef organ,
      @NotNull String address,
      @Nullable String phone,
      @Nullable OpeningHours hours,
      @Nullable String hoursNote,
      OpeningHours.@Nullable Day today,
      @Nullable Boolean openNow,
      @Nullable OffsetDateTime nextOpening,
      @Nullable Double longitude,
      @Nullable Double latitude,
      @Nullable LocalDate validUntil) {

    static ServicePoint from(PointView view) {
      PointContent p = view.content();
      return new ServicePoint(
          p.code(),
          view.jurisdiction(),
          p.name(),
          p.level(),
          view.region(),
          view.organ(),
          p.address(),
          p.phone(),
          p.hours(),
          p.hoursNote(),
          view.today(),
          view.openNow(),
          view.nextOpening(),
          p.longitude(),
          p.latitude(),
          p.validUntil());
    }
  }

  record ServicePointDetail(@NotNull ServicePoint point, @NotNull List<PointView.Counter> counters) {

    static ServicePointDetail from(PointQueries.Detail detail) {
      return new ServicePointDetail(ServicePoint.from(detail.point()), detail.counters());
    }
  }
}
