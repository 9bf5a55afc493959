package org.yichuang.evaluation.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.evaluation.EvaluationReader;
import org.yichuang.evaluation.EvaluationTags;
import org.yichuang.evaluation.Satisfaction;
import org.yichuang.evaluation.ServiceEventKind;
import org.yichuang.evaluation.ServiceEvents;
import org.yichuang.shared.time.Beijing;

/** Shapes of evaluations, as in openapi.yaml. */
public final class EvaluationDtos {

  private EvaluationDtos() {}

  record EvaluationRequest(
      @NotNull @Size(min = 1, max = 60) String serviceEvent,
      @NotNull Satisfaction level,
      @Nullable @Size(max = 10) List<@NotNull @Pattern(regexp = "^[0-9]{3}$") String> tags,
      @Nullable @Size(max = 500) String text,
      @Nullable Boolean anonymous,
      @Nullable @Size(max = 20) String queryCode) {}

  /** One evaluation. */
  public record Evaluation(
      @NotNull String id,
      @NotNull String serviceEvent,
      @NotNull Satisfaction level,
      @NotNull List<String> tags,
      @Nullable String text,
      @NotNull Boolean anonymous,
      @NotNull OffsetDateTime at) {

    static Evaluation from(EvaluationReader.EvaluationView view) {
      return new Evaluation(
          view.id().toString(), view.serviceEvent().toString(), view.level(), view.tags(), view.text(), view.anonymous(), Beijing.time(view.at()));
    }
  }

  /** A service event as part of a case. */
  public record ServiceEvent(
      @NotNull String id, @NotNull ServiceEventKind kind, @NotNull OffsetDateTime at, @NotNull Boolean evaluated, @Nullable Evaluation evaluation) {

    /** @param withEvaluation whether the reader may know what was thought: only the applicant, for clerks hold query codes too */
    public static ServiceEvent from(ServiceEvents.EventView view, boolean withEvaluation) {
      Evaluation evaluation = view.evaluation() == null || !withEvaluation ? null : Evaluation.from(view.evaluation());
      return new ServiceEvent(view.id().toString(), view.kind(), Beijing.time(view.at()), view.evaluation() != null, evaluation);
    }
  }

  record EvaluationTag(@NotNull String code, @NotNull String text, @NotNull Boolean fixed) {}

  record EvaluationLevel(@NotNull Satisfaction level, @NotNull Integer stars, @NotNull Boolean bad, @NotNull List<EvaluationTag> tags) {}

  record EvaluationTagList(@NotNull String version, @NotNull List<EvaluationLevel> levels) {

    static EvaluationTagList from(EvaluationTags tags) {
      return new EvaluationTagList(
          EvaluationTags.VERSION,
          tags.levels().stream()
              .map(l -> new EvaluationLevel(
                  l.satisfaction(),
                  l.satisfaction().stars(),
                  l.bad(),
                  l.tags().stream().map(t -> new EvaluationTag(t.code(), t.text(), t.fixed())).toList()))
              .toList());
    }
  }

  record LevelCount(@NotNull Satisfaction level, @NotNull Long count) {}

  record EvaluationSummary(@NotNull Long count, @Nullable Double average, @NotNull List<LevelCount> levels, @NotNull OffsetDateTime asOf) {

    /** The mean is cut, not rounded: 4.999 is 4.99. */
    static EvaluationSummary from(Map<Satisfaction, Long> counts, OffsetDateTime asOf) {
      long count = counts.values().stream().mapToLong(Long::longValue).sum();
      long stars = counts.entrySet().stream().mapToLong(e -> e.getKey().stars() * e.getValue()).sum();
      Double average =
          count == 0 ? null : BigDecimal.valueOf(stars).divide(BigDecimal.valueOf(count), 2, RoundingMode.DOWN).doubleValue();
      return new EvaluationSummary(
          count, average, Arrays.stream(Satisfaction.values()).map(level -> new LevelCount(level, counts.getOrDefault(level, 0L))).toList(), asOf);
    }
  }
}
