package org.yichuang.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.application.ActType;
import org.yichuang.application.Channel;
import org.yichuang.application.Outcome;
import org.yichuang.deadline.NationalCalendar;
import org.yichuang.deadline.WorkingDays;
import org.yichuang.evaluation.Satisfaction;
import org.yichuang.form.Forms;
import org.yichuang.identity.IdNumbers;
import org.yichuang.matter.Matter;
import org.yichuang.shared.time.Beijing;

/** The town on paper: what is told of it is well-formed, and it happened when it could have happened, whatever today is. */
class TownPlanTest {

  private final WorkingDays calendar = NationalCalendar.load();
  private final List<TownCase> cases = TownCase.read();
  private final List<Matter> matters = DemoResources.matters().toList();
  private final TownFile town = DemoResources.read("town.json", TownFile.class);

  static List<TownCase> cases() {
    return TownCase.read();
  }

  private List<TownPlan.Step> plan(String today) {
    return TownPlan.steps(cases, matters, calendar, LocalDate.parse(today));
  }

  @Test
  void thereAreCasesOfEveryKind() {
    assertThat(cases).hasSize(114);
    assertThat(cases.stream().map(TownCase::matter).distinct()).hasSize(17);
    assertThat(cases.stream().collect(groupingBy(TownCase::channel, counting()))).isEqualTo(Map.of(Channel.WEB, 45L, Channel.MOBILE, 39L, Channel.WINDOW, 30L));
    assertThat(cases.stream().filter(one -> one.outcome() != null).collect(groupingBy(TownCase::outcome, counting())))
        .isEqualTo(Map.of(Outcome.GRANTED, 55L, Outcome.REFUSED, 6L, Outcome.WITHDRAWN, 3L, Outcome.NOT_REQUIRED, 2L, Outcome.NOT_COMPETENT, 1L));
    assertThat(cases.stream().filter(one -> one.level() != null).collect(groupingBy(TownCase::level, counting())))
        .isEqualTo(
            Map.of(
                Satisfaction.VERY_SATISFIED, 14L, Satisfaction.SATISFIED, 7L, Satisfaction.BASICALLY_SATISFIED, 3L, Satisfaction.DISSATISFIED, 2L,
                Satisfaction.VERY_DISSATISFIED, 2L));
  }

  @Test
  void everybodyHasAWellFormedNumberOfTheirOwn() {
    LocalDate today = LocalDate.of(2026, 11, 20);
    assertThat(town.people()).hasSize(40).allSatisfy(p -> {
      assertThat(IdNumbers.isResidentId(p.idNumber(), today)).as(p.name()).isTrue();
      assertThat(p.idNumber()).startsWith("510704");
      assertThat(p.phone()).matches("1390000[0-9]{4}");
    });
    assertThat(town.people()).extracting(TownFile.Resident::idNumber).doesNotHaveDuplicates();
    assertThat(town.people()).extracting(TownFile.Resident::phone).doesNotHaveDuplicates();
    assertThat(town.businesses()).hasSize(36).allSatisfy(b -> assertThat(IdNumbers.isCreditCode(b.creditCode())).as(b.name()).isTrue());
    assertThat(town.businesses()).extracting(TownFile.Business::creditCode).doesNotHaveDuplicates();
    assertThat(town.couples()).allSatisfy(o -> assertThat(IdNumbers.isResidentId(o.idNumber(), today)).as(o.name()).isTrue());
    assertThat(town.children()).allSatisfy(o -> assertThat(IdNumbers.isResidentId(o.idNumber(), today)).as(o.name()).isTrue());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsWrittenFitsTheForm(TownCase one) {
    Matter matter = DemoResources.matter(one.matter());
    TownContent content = new TownContent(town, LocalDate.of(2026, 11, 20));
    var answers = content.answers(one);
    assertThat(answers.toString().substring(1)).as("every place is filled").doesNotContain("{");
    if (one.submitted() == null) {
      assertThat(Forms.shapeFaults(matter.form(), answers)).isEmpty();
      assertThat(Forms.faults(matter.form(), answers)).isNotEmpty();
    } else {
      assertThat(Forms.faults(matter.form(), answers)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-20", "2026-11-22", "2026-10-07", "2026-10-10", "2026-01-04", "2027-03-01"})
  void staffWorkInWorkingHours(String today) {
    for (TownPlan.Step step : plan(today)) {
      if (step.of().atWindow() || (step.act() != null && !List.of(ActType.SUBMIT, ActType.RESUBMIT, ActType.WITHDRAW, ActType.DEEM_ACCEPTED).contains(step.act()))) {
        ZonedDateTime at = step.at().atZone(Beijing.ZONE);
        assertThat(calendar.isWorkingDay(at.toLocalDate())).as(step.toString()).isTrue();
        boolean morning = !at.toLocalTime().isBefore(LocalTime.of(9, 0)) && at.toLocalTime().isBefore(LocalTime.NOON);
        boolean afternoon = !at.toLocalTime().isBefore(LocalTime.of(13, 0)) && at.toLocalTime().isBefore(LocalTime.of(17, 0));
        assertThat(morning || afternoon).as(step.toString()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-20", "2026-11-22", "2026-10-07", "2026-10-10", "2026-01-04", "2027-03-01"})
  void everythingIsOverAndInOrder(String today) {
    Instant midnight = LocalDate.parse(today).atStartOfDay(Beijing.ZONE).toInstant();
    Map<Integer, Instant> last = new HashMap<>();
    List<Instant> begun = new ArrayList<>();
    Instant former = Instant.MIN;
    for (TownPlan.Step step : plan(today)) {
      assertThat(step.at()).isBefore(midnight).isAfterOrEqualTo(former).isAfter(midnight.minus(java.time.Duration.ofDays(105)));
      Instant before = last.put(step.of().number(), step.at());
      assertThat(before == null || before.isBefore(step.at())).as(step.toString()).isTrue();
      if (step.kind() == TownPlan.Kind.CREATE) {
        begun.add(step.at());
      }
      former = step.at();
    }
    assertThat(begun).hasSize(114).doesNotHaveDuplicates();
  }

  /** Today is a Friday, a Sunday, in a holiday: the lamps are the same. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-11-20", "2026-11-22", "2026-10-07", "2026-10-10", "2026-01-04"})
  void theLampsAreTheSameWhateverDayItIs(String today) {
    Map<String, Integer> lamps = new HashMap<>();
    for (TownCase one : cases) {
      LocalDate due = due(one, LocalDate.parse(today));
      boolean accepted = one.accepted() != null || isDeemedAccepted(one, LocalDate.parse(today));
      if (due != null) {
        String lamp = due.isBefore(LocalDate.parse(today)) ? "RED" : calendar.between(LocalDate.parse(today), due) <= 2 ? "YELLOW" : "GREEN";
        lamps.merge((accepted ? "DECISION " : "ACCEPTANCE ") + lamp, 1, Integer::sum);
      }
    }
    assertThat(lamps)
        .isEqualTo(Map.of("ACCEPTANCE GREEN", 8, "ACCEPTANCE YELLOW", 4, "DECISION GREEN", 13, "DECISION YELLOW", 8, "DECISION RED", 2));
  }

  private LocalDate due(TownCase one, LocalDate today) {
    Map<ActType, LocalDate> days = new EnumMap<>(ActType.class);
    TownPlan.steps(List.of(one), matters, calendar, today).stream()
        .filter(step -> step.act() != null)
        .forEach(step -> days.put(step.act(), Beijing.day(step.at())));
    if (one.decided() != null || one.closed() != null || one.submitted() == null || (one.corrected() != null && one.resubmitted() == null)) {
      return null;
    }
    if (one.accepted() == null && !days.containsKey(ActType.DEEM_ACCEPTED)) {
      return calendar.deadline(one.resubmitted() == null ? days.get(ActType.SUBMIT) : days.get(ActType.RESUBMIT), 5).on();
    }
    Matter matter = DemoResources.matter(one.matter());
    Matter.Limit limit = matter.promisedLimit() == null ? matter.statutoryLimit() : matter.promisedLimit();
    return calendar.deadline(Objects.requireNonNull(days.getOrDefault(ActType.ACCEPT, days.get(ActType.SUBMIT))), Objects.requireNonNull(limit).value()).on();
  }

  private boolean isDeemedAccepted(TownCase one, LocalDate today) {
    return TownPlan.steps(List.of(one), matters, calendar, today).stream().anyMatch(step -> step.act() == ActType.DEEM_ACCEPTED);
  }

  @Test
  void theSameDayGivesTheSamePlan() {
    assertThat(plan("2026-11-20")).isEqualTo(plan("2026-11-20"));
    assertThat(plan("2026-11-20")).isNotEqualTo(plan("2026-11-23"));
  }
}
