package org.yichuang.application;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.deadline.WorkingDays;
import org.yichuang.shared.time.Beijing;

/** How urgent a case is today. */
@Singleton
class Lamps {

  private static final int YELLOW_FROM = 2;

  private final WorkingDays calendar;
  private final Clock clock;

  Lamps(WorkingDays calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  Lamp of(@Nullable LocalDate dueOn) {
    if (dueOn == null) {
      return Lamp.NONE;
    }
    LocalDate today = Beijing.day(clock.instant());
    if (dueOn.isBefore(today)) {
      return Lamp.RED;
    }
    return calendar.between(today, dueOn) <= YELLOW_FROM ? Lamp.YELLOW : Lamp.GREEN;
  }
}
