package org.yichuang.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.evaluation.Satisfaction.DISSATISFIED;
import static org.yichuang.evaluation.Satisfaction.SATISFIED;
import static org.yichuang.evaluation.Satisfaction.VERY_DISSATISFIED;
import static org.yichuang.evaluation.Satisfaction.VERY_SATISFIED;

import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yichuang.evaluation.Satisfaction;
import org.yichuang.evaluation.api.EvaluationDtos.EvaluationSummary;
import org.yichuang.evaluation.api.EvaluationDtos.LevelCount;

class EvaluationSummaryTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-07-01T09:00:00+08:00");

  @Test
  void theMeanIsCutNotRounded() {
    assertThat(summary(Map.of(VERY_SATISFIED, 999L, SATISFIED, 1L)).average()).isEqualTo(4.99);
    assertThat(summary(Map.of(VERY_SATISFIED, 2L, SATISFIED, 1L)).average()).isEqualTo(4.66);
  }

  @Test
  void oneLevelAloneIsItsStars() {
    assertThat(summary(Map.of(VERY_SATISFIED, 7L)).average()).isEqualTo(5.0);
    assertThat(summary(Map.of(VERY_DISSATISFIED, 7L)).average()).isEqualTo(1.0);
  }

  @Test
  void withoutAnyThereIsNoMean() {
    assertThat(summary(Map.of()).count()).isZero();
    assertThat(summary(Map.of()).average()).isNull();
  }

  @Test
  void everyLevelIsListedFromBestToWorstEvenWithNone() {
    EvaluationSummary summary = summary(Map.of(SATISFIED, 3L, DISSATISFIED, 1L));
    assertThat(summary.count()).isEqualTo(4);
    assertThat(summary.levels()).extracting(LevelCount::level).containsExactly(Satisfaction.values());
    assertThat(summary.levels()).extracting(LevelCount::count).containsExactly(0L, 3L, 0L, 1L, 0L);
    assertThat(summary.asOf()).isEqualTo("2026-07-01T09:00:00+08:00");
  }

  private static EvaluationSummary summary(Map<Satisfaction, Long> counts) {
    return EvaluationSummary.from(counts, NOW);
  }
}
