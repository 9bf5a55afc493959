package org.yichuang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yichuang.evaluation.EvaluationTags.Level;
import org.yichuang.evaluation.EvaluationTags.Tag;

/** The national tag list. */
class EvaluationTagsTest {

  private final EvaluationTags tags = new EvaluationTags();

  @Test
  void fiveLevelsFromBestToWorst() {
    assertThat(tags.levels()).extracting(Level::satisfaction).containsExactly(Satisfaction.values());
  }

  @Test
  void theTwoLowestAreBadReviews() {
    assertThat(tags.levels()).filteredOn(Level::bad).extracting(Level::satisfaction).containsExactly(Satisfaction.DISSATISFIED, Satisfaction.VERY_DISSATISFIED);
  }

  @Test
  void eightTagsEachAndFortyTogether() {
    assertThat(tags.levels()).allSatisfy(level -> assertThat(level.tags()).hasSize(8));
    assertThat(tags.levels().stream().flatMap(level -> level.tags().stream()).map(Tag::code)).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void theFirstThreeOfEachLevelAreFixed() {
    assertThat(tags.levels().stream().flatMap(level -> level.tags().stream()).filter(Tag::fixed).map(Tag::code))
        .containsExactly("510", "511", "512", "406", "407", "408", "307", "308", "309", "207", "208", "209", "108", "109", "110");
  }

  @Test
  void aTagBelongsToItsLevelOnly() {
    assertThat(tags.belongs("510", Satisfaction.VERY_SATISFIED)).isTrue();
    assertThat(tags.belongs("510", Satisfaction.SATISFIED)).isFalse();
    assertThat(tags.belongs("999", Satisfaction.VERY_SATISFIED)).isFalse();
    assertThat(tags.levels().getFirst().tags().getFirst()).isEqualTo(new Tag("510", "一窗受理一次办结", true));
  }
}
