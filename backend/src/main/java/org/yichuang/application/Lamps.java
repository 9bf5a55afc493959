package org.yichuang.application;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.deadline.Calendars;
import org.yichuang.shared.time.Beijing;

/** How urgent a case is today. */
@Singleton
class Lamps {

  private static final int YELLOW_FROM = 2;

  private final Calendars calendars;
  private final Clock clock;

  Lamps(Calendars calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  Lamp of(String jurisdiction, @Nullable LocalDate dueOn) {
    if (dueOn == null) {
      return Lamp.NONE;
    }
    LocalDate today = Beijing.day(clock.instant());
    if (dueOn.isBefore(today)) {
      return Lamp.RED;
    }
    return calendars.of(jurisdiction).between(today, dueOn) <= YELLOW_FROM ? Lamp.YELLOW : Lamp.GREEN;
  }
}
