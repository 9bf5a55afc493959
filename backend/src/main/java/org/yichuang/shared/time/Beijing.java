package org.yichuang.shared.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The one time zone of the law and of this API: Asia/Shanghai. */
public final class Beijing {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Beijing() {}

  /** The day on which an instant falls. */
  public static LocalDate day(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  /** For answers: with offset, to the millisecond. */
  public static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atZone(ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.MILLIS);
  }

  public static @Nullable OffsetDateTime time(@Nullable OffsetDateTime stored) {
    return stored == null ? null : time(stored.toInstant());
  }
}
