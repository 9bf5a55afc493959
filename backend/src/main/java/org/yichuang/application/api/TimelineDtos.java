package org.yichuang.application.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.application.AcceptanceRefusalGround;
import org.yichuang.application.ActType;
import org.yichuang.application.Channel;
import org.yichuang.application.ClockEvent;
import org.yichuang.application.CorrectionItem;
import org.yichuang.application.DueKind;
import org.yichuang.application.DueView;
import org.yichuang.application.Outcome;
import org.yichuang.application.Phase;
import org.yichuang.application.ProgressQueries;
import org.yichuang.application.Recommendation;
import org.yichuang.application.SpecialProcedure;
import org.yichuang.application.TimelineQueries;
import org.yichuang.deadline.LimitUnit;
import org.yichuang.evaluation.api.EvaluationDtos;
import org.yichuang.identity.Relation;
import org.yichuang.shared.time.Beijing;

/** Shapes of timeline, clock and progress, as in openapi.yaml. */
final class TimelineDtos {

  /** Acts of which the applicant learns that they happened, and not what was said. */
  private static final Set<ActType> INNER = EnumSet.of(ActType.REVIEW, ActType.SIGN);

  private TimelineDtos() {}

  record Act(
      @NotNull Integer seq,
      @NotNull ActType type,
      @NotNull OffsetDateTime at,
      @NotNull Phase phaseBefore,
      @NotNull Phase phaseAfter,
      @Nullable Outcome outcome,
      @Nullable String role,
      @Nullable String organName,
      @Nullable String servicePointName,
      @Nullable String actorName,
      @Nullable Channel channel,
      @NotNull List<String> legalBases,
      @Nullable List<CorrectionItem> items,
      @Nullable AcceptanceRefusalGround ground,
      @Nullable String competentOrgan,
      @Nullable String reason,
      @Nullable Recommendation recommendation,
      @Nullable String opinion,
      @Nullable String note,
      @Nullable SpecialProcedure specialProcedure,
      @Nullable Integer days,
      @Nullable String approval,
      @Nullable String specialCase,
      @Nullable UUID documentId) {

    /** @param forApplicant applicants see the organ, not the person, and not the inner opinion of a review */
    static Act from(TimelineQueries.ActLine a, boolean forApplicant) {
      var said = a.details();
      return new Act(
          a.seq(),
          a.type(),
          Beijing.time(a.at()),
          a.phaseBefore(),
          a.phaseAfter(),
          a.outcome(),
          a.role().name(),
          a.organName(),
          a.servicePointName(),
          forApplicant ? null : a.actorName(),
          a.role() == Relation.SYSTEM ? null : a.channel(),
          a.legalBases(),
          said.items(),
          said.ground(),
          said.competentOrgan(),
          forApplicant && INNER.contains(a.type()) ? null : said.reason(),
          forApplicant ? null : said.recommendation(),
          forApplicant ? null : said.opinion(),
          forApplicant && INNER.contains(a.type()) ? null : said.note(),
          said.specialProcedure(),
          said.days(),
          said.approval(),
          forApplicant ? null : said.specialCase(),
          a.document());
    }
  }

  record ActList(@NotNull List<Act> items) {}

  record ClockEntry(@NotNull DueKind limit, @NotNull ClockEvent event, @NotNull OffsetDateTime at, @NotNull String ground,
      @Nullable LocalDate dueOn, @Nullable SpecialProcedure specialProcedure, @Nullable LocalDate expectedOn, @Nullable Integer days) {

    static ClockEntry from(TimelineQueries.ClockLine line) {
      return new ClockEntry(
          line.kind(),
          line.event(),
          Beijing.time(line.at()),
          line.ground(),
          line.dueOn(),
          line.specialProcedure(),
          line.expectedOn(),
          line.event() == ClockEvent.EXTEND ? line.value() : null);
    }
  }

  record ClockPause(
      @NotNull SpecialProcedure specialProcedure, @NotNull LocalDate from, @Nullable LocalDate until, @NotNull LocalDate expectedOn) {}

  record ClockLimit(
      @NotNull DueKind kind,
      @NotNull OffsetDateTime startedAt,
      @NotNull Integer value,
      @NotNull LimitUnit unit,
      @Nullable String basis,
      @Nullable LocalDate dueOn,
      @NotNull Boolean provisional,
      @NotNull List<ClockPause> pauses,
      @NotNull Integer extendedBy,
      @Nullable OffsetDateTime stoppedAt,
      @Nullable Boolean inTime) {}

  record Clock(@NotNull List<ClockEntry> entries, @NotNull List<ClockLimit> limits) {

    static Clock from(List<TimelineQueries.ClockLine> lines) {
      List<ClockLimit> limits = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).event() == ClockEvent.START) {
          limits.add(limit(lines.subList(i, lines.size())));
        }
      }
      return new Clock(lines.stream().map(ClockEntry::from).toList(), limits);
    }

    /** @param lines from the start of the limit; they are its own until it stops */
    private static ClockLimit limit(List<TimelineQueries.ClockLine> lines) {
      TimelineQueries.ClockLine start = lines.getFirst();
      List<TimelineQueries.ClockLine> own = new ArrayList<>();
      for (TimelineQueries.ClockLine line : lines) {
        boolean stopped = !own.isEmpty() && own.getLast().event() == ClockEvent.STOP;
        if (!stopped && line.kind() == start.kind()) {
          own.add(line);
        }
      }
      TimelineQueries.ClockLine stop = own.getLast().event() == ClockEvent.STOP ? own.removeLast() : null;
      TimelineQueries.ClockLine counted = own.getLast();
      List<ClockPause> pauses = pauses(own);
      if (stop != null && !pauses.isEmpty() && pauses.getLast().until() == null) {
        ClockPause open = pauses.removeLast();
        pauses.add(new ClockPause(open.specialProcedure(), open.from(), Beijing.day(stop.at().toInstant()), open.expectedOn()));
      }
      return new ClockLimit(
          start.kind(),
          Beijing.time(start.at()),
          java.util.Objects.requireNonNull(start.value()),
          java.util.Objects.requireNonNull(start.unit()),
          start.basis(),
          counted.dueOn(),
          counted.provisional(),
          pauses,
          own.stream().filter(line -> line.event() == ClockEvent.EXTEND).mapToInt(line -> line.value() == null ? 0 : line.value()).sum(),
          stop == null ? null : Beijing.time(stop.at()),
          stop == null ? null : counted.dueOn() == null || !Beijing.day(stop.at().toInstant()).isAfter(counted.dueOn()));
    }

    private static List<ClockPause> pauses(List<TimelineQueries.ClockLine> lines) {
      List<ClockPause> pauses = new ArrayList<>();
      for (TimelineQueries.ClockLine line : lines) {
        LocalDate day = Beijing.day(line.at().toInstant());
        if (line.event() == ClockEvent.PAUSE) {
          pauses.add(new ClockPause(
              java.util.Objects.requireNonNull(line.specialProcedure()), day, null, java.util.Objects.requireNonNull(line.expectedOn())));
        } else if (line.event() == ClockEvent.RESUME) {
          ClockPause open = pauses.removeLast();
          pauses.add(new ClockPause(open.specialProcedure(), open.from(), day, open.expectedOn()));
        }
      }
      return pauses;
    }
  }

  record ProgressQuery(@NotNull @Size(min = 1, max = 50) String number, @NotNull @Size(min = 1, max = 20) String queryCode) {}

  record ProgressStep(@NotNull ActType type, @NotNull OffsetDateTime at, @Nullable String organName) {}

  record Progress(
      @NotNull String number,
      @NotNull String matterName,
      @NotNull String organName,
      @NotNull Phase phase,
      @Nullable Outcome outcome,
      @Nullable OffsetDateTime submittedAt,
      @Nullable DueView due,
      ApplicationDtos.@Nullable Correction correction,
      @NotNull List<ProgressStep> steps,
      @NotNull List<EvaluationDtos.ServiceEvent> serviceEvents) {

    static Progress from(ProgressQueries.ProgressView view) {
      return new Progress(
          view.number(),
          view.matterName(),
          view.organName(),
          view.phase(),
          view.outcome(),
          Beijing.time(view.submittedAt()),
          view.due(),
          ApplicationDtos.Correction.from(view.correction()),
          view.steps().stream().map(s -> new ProgressStep(s.type(), Beijing.time(s.at()), s.organName())).toList(),
          view.events().stream().map(e -> EvaluationDtos.ServiceEvent.from(e, false)).toList());
    }
  }
}
