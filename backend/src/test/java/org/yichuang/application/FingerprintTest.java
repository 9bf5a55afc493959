package org.yichuang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final Map<String, String> FILED = Map.of("/answers/premisesAddress", "aa", "/answers/tradeName", "bb", "/materials/M3", "cc");

  @Test
  void nothingHasChangedInWhatIsTheSame() {
    assertThat(Fingerprint.changed(FILED, Map.copyOf(FILED))).isEmpty();
  }

  @Test
  void aPartThatDiffersHasChanged() {
    assertThat(Fingerprint.changed(FILED, Map.of("/answers/premisesAddress", "dd", "/answers/tradeName", "bb", "/materials/M3", "cc")))
        .containsExactly("/answers/premisesAddress");
  }

  @Test
  void aPartThatCameOrWentHasChanged() {
    assertThat(Fingerprint.changed(FILED, Map.of("/answers/premisesAddress", "aa", "/answers/tradeName", "bb", "/agent", "ee")))
        .containsExactly("/agent", "/materials/M3");
  }

  @Test
  void fromNothingEverythingIsNew() {
    assertThat(Fingerprint.changed(Map.of(), FILED)).containsExactly("/answers/premisesAddress", "/answers/tradeName", "/materials/M3");
  }
}
