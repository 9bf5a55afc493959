package org.yichuang.region;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yichuang.region.OpeningHours.SpecialDays;
import org.yichuang.region.OpeningHours.Span;
import org.yichuang.region.OpeningHours.WeekDay;
import org.yichuang.shared.problem.FieldFault;

/** What hours must hold to: stretches in their order and apart from each other, each day of the week once, each special day once. */
final class HoursRules {

  private HoursRules() {}

  /** @param pointer of the hours within the request */
  static List<FieldFault> check(OpeningHours hours, String pointer) {
    List<FieldFault> faults = new ArrayList<>();
    Set<DayOfWeek> seen = EnumSet.noneOf(DayOfWeek.class);
    for (int i = 0; i < hours.weekly().size(); i++) {
      WeekDay day = hours.weekly().get(i);
      if (!seen.add(day.day())) {
        faults.add(FieldFault.of(pointer + "/weekly/" + i + "/day", "day-twice"));
      }
      spans(day.spans(), pointer + "/weekly/" + i + "/spans/", faults);
    }
    for (int i = 0; i < hours.special().size(); i++) {
      special(hours.special(), i, pointer + "/special/" + i, faults);
    }
    return faults;
  }

  private static void special(List<SpecialDays> all, int index, String pointer, List<FieldFault> faults) {
    SpecialDays days = all.get(index);
    if (days.until() != null && days.until().isBefore(days.from())) {
      faults.add(FieldFault.of(pointer + "/until", "before-begin-of-span"));
    }
    boolean overlaps = all.subList(0, index).stream().anyMatch(earlier -> overlap(earlier, days));
    if (overlaps) {
      faults.add(FieldFault.of(pointer + "/from", "day-twice"));
    }
    spans(days.spans(), pointer + "/spans/", faults);
  }

  private static boolean overlap(SpecialDays one, SpecialDays other) {
    var oneEnd = one.until() == null ? one.from() : one.until();
    var otherEnd = other.until() == null ? other.from() : other.until();
    return !one.from().isAfter(otherEnd) && !other.from().isAfter(oneEnd);
  }

  private static void spans(List<Span> spans, String pointer, List<FieldFault> faults) {
    LocalTime free = LocalTime.MIN;
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      if (!span.end().isAfter(span.begin())) {
        faults.add(FieldFault.of(pointer + i + "/until", "before-begin-of-span"));
      } else if (i > 0 && span.begin().isBefore(free)) {
        faults.add(FieldFault.of(pointer + i + "/from", "spans-overlap"));
      }
      free = span.end();
    }
  }
}
