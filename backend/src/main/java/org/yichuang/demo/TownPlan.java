package org.yichuang.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.application.ActType;
import org.yichuang.application.Outcome;
import org.yichuang.deadline.WorkingDays;
import org.yichuang.matter.MaterialForm;
import org.yichuang.matter.Matter;
import org.yichuang.matter.Procedure;
import org.yichuang.shared.time.Beijing;

/**
 * When everything in the town happened: a pure function of the cases and of the day on which the town is built. Staff work in the hours of
 * working days, citizens before and after work; nothing happens on the day itself or later.
 */
final class TownPlan {

  /** What is done in one step. */
  enum Kind {
    CREATE,
    FILE,
    ACT,
    EVALUATE
  }

  /**
   * One thing that somebody did.
   *
   * @param material of a file
   */
  record Step(TownCase of, Kind kind, Instant at, @Nullable ActType act, @Nullable String material) {}

  /** Working days within which a filing is answered. */
  private static final int UNANSWERED = 5;

  private final WorkingDays calendar;
  private final LocalDate base;

  private TownPlan(WorkingDays calendar, LocalDate today) {
    this.calendar = calendar;
    LocalDate day = today;
    while (!calendar.isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    this.base = day;
  }

  /** All steps of all cases, one after the other as they happened. */
  static List<Step> steps(List<TownCase> cases, List<Matter> matters, WorkingDays calendar, LocalDate today) {
    TownPlan plan = new TownPlan(calendar, today);
    List<Step> steps = new ArrayList<>();
    for (TownCase one : cases) {
      Matter matter = matters.stream().filter(m -> m.code().equals(one.matter())).findFirst().orElseThrow();
      steps.addAll(plan.of(one, matter));
    }
    steps.sort(Comparator.comparing(Step::at));
    return steps;
  }

  private List<Step> of(TownCase one, Matter matter) {
    List<Step> steps = new ArrayList<>();
    int n = one.number();
    LocalDateTime filed = filedAt(one);
    LocalDateTime begun = filed.minusMinutes(12 + n % 19);
    steps.add(new Step(one, Kind.CREATE, instant(begun, n), null, null));
    if (one.submitted() == null) {
      return steps;
    }
    List<String> materials = handedIn(matter, one);
    for (int i = 0; i < materials.size(); i++) {
      steps.add(new Step(one, Kind.FILE, instant(begun.plusMinutes(3L * (i + 1)), n), null, materials.get(i)));
    }
    act(steps, one, ActType.SUBMIT, filed);
    if (one.corrected() != null) {
      act(steps, one, ActType.REQUEST_CORRECTION, at(one.corrected(), 10, 40, n * 5 % 40));
    }
    if (one.resubmitted() != null) {
      LocalDateTime again = one.atWindow() ? at(one.resubmitted(), 14, 5, n % 30) : at(one.resubmitted(), 19, 30, n * 3 % 60);
      steps.add(new Step(one, Kind.FILE, instant(again.minusMinutes(6), n), null, materials.getFirst()));
      act(steps, one, ActType.RESUBMIT, again);
    }
    if (isUnanswered(one, matter)) {
      // five working days have passed when the fifth is over
      LocalDateTime over = at(one.submitted() - UNANSWERED, 0, 0, 0).plusDays(1).plusSeconds(20);
      act(steps, one, ActType.DEEM_ACCEPTED, over);
    }
    handle(steps, one, filed);
    return steps;
  }

  /** A licence filing that nobody answered in time is accepted by the law. */
  private static boolean isUnanswered(TownCase one, Matter matter) {
    boolean answered = one.corrected() != null || one.accepted() != null || one.decided() != null || one.closed() != null;
    return matter.procedure() == Procedure.LICENCE && !answered && one.submitted() != null && one.submitted() > UNANSWERED;
  }

  private void handle(List<Step> steps, TownCase one, LocalDateTime filed) {
    int n = one.number();
    if (one.accepted() != null) {
      act(steps, one, ActType.ACCEPT, at(one.accepted(), 10, 40, n * 5 % 60));
    }
    if (one.reviewed() != null) {
      act(steps, one, ActType.REVIEW, at(one.reviewed(), 13, 20, n * 7 % 70));
    }
    boolean spot = one.onTheSpot() && one.atWindow();
    if (one.decided() != null) {
      LocalDateTime decided = one.onTheSpot() ? at(one.decided(), 9, 10, n % 30) : at(one.decided(), 14, 40, n * 3 % 60);
      act(steps, one, one.outcome() == Outcome.REFUSED ? ActType.REFUSE : ActType.GRANT, spot ? filed.plusMinutes(8) : decided);
    }
    if (one.closed() != null) {
      act(steps, one, last(one), spot ? filed.plusMinutes(15) : closedAt(one));
    }
    if (one.evaluated() != null) {
      steps.add(new Step(one, Kind.EVALUATE, instant(at(one.evaluated(), 18, 10, n * 7 % 180), n), null, null));
    }
  }

  private static ActType last(TownCase one) {
    if (one.decided() != null) {
      return ActType.CLOSE;
    }
    return one.outcome() == Outcome.WITHDRAWN ? ActType.WITHDRAW : ActType.REFUSE_ACCEPTANCE;
  }

  private LocalDateTime closedAt(TownCase one) {
    int n = one.number();
    int day = java.util.Objects.requireNonNull(one.closed());
    return switch (last(one)) {
      case CLOSE -> at(day, 15, 50, n * 3 % 60);
      case WITHDRAW -> at(day, 20, 15, n % 40);
      default -> at(day, 10, 40, n * 5 % 60);
    };
  }

  /** A draft was left at that time, too. */
  private LocalDateTime filedAt(TownCase one) {
    int n = one.number();
    int day = one.submitted() == null ? one.created() : one.submitted();
    if (one.atWindow()) {
      return at(day, 9, 40, n * 7 % 50);
    }
    boolean handledThatDay = List.of(nullable(one.corrected()), nullable(one.accepted()), nullable(one.decided()), nullable(one.closed())).contains(day);
    if (handledThatDay) {
      return at(day, 7, 0, n * 11 % 90);
    }
    return switch (n % 4) {
      case 0 -> at(day, 7, 10, n * 3 % 40);
      case 1 -> at(day, 12, 20, n * 3 % 40);
      case 2 -> at(day, 19, 30, n * 3 % 40);
      default -> at(day, 21, 40, n * 3 % 40);
    };
  }

  private static int nullable(@Nullable Integer day) {
    return day == null ? -1 : day;
  }

  /** What the applicant must hand in; originals are only shown at a window. */
  private static List<String> handedIn(Matter matter, TownCase one) {
    return matter.materials().stream()
        .filter(m -> m.required() && !(one.atWindow() && m.form() == MaterialForm.ORIGINAL))
        .map(Matter.Material::code)
        .toList();
  }

  private static void act(List<Step> steps, TownCase one, ActType type, LocalDateTime at) {
    steps.add(new Step(one, Kind.ACT, instant(at, one.number()), type, null));
  }

  /** No two cases have a moment in common: it tells which case it was. */
  private static Instant instant(LocalDateTime at, int number) {
    return at.withSecond(number % 60).withNano(number * 1_000_000).atZone(Beijing.ZONE).toInstant();
  }

  private LocalDateTime at(int workingDaysAgo, int hour, int minute, int later) {
    LocalDate day = base;
    for (int counted = 0; counted < workingDaysAgo; ) {
      day = day.minusDays(1);
      if (calendar.isWorkingDay(day)) {
        counted++;
      }
    }
    return day.atTime(hour, minute).plusMinutes(later);
  }
}
