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

  /** Where a matter says nothing. */
  static final int YELLOW = 2;

  static final int RED = -1;

  private final Calendars calendars;
  private final Clock clock;

  Lamps(Calendars calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * What the lamp shows.
   *
   * @param suspendedUntil when a special procedure under way should be over
   */
  record Signals(@Nullable DueKind kind, @Nullable LocalDate dueOn, @Nullable LocalDate suspendedUntil, int yellow, int red) {}

  Lamp of(String jurisdiction, Signals signals) {
    LocalDate today = Beijing.day(clock.instant());
    if (signals.suspendedUntil() != null) {
      return signals.suspendedUntil().isBefore(today) ? Lamp.YELLOW : Lamp.GREEN;
    }
    LocalDate dueOn = signals.dueOn();
    if (dueOn == null || signals.kind() == DueKind.CORRECTION) {
      return Lamp.NONE;
    }
    if (dueOn.isBefore(today)) {
      return Lamp.RED;
    }
    int left = calendars.of(jurisdiction).between(today, dueOn);
    return left <= signals.red() ? Lamp.RED : left <= signals.yellow() ? Lamp.YELLOW : Lamp.GREEN;
  }
}
