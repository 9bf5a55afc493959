package org.yichuang.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

  @ParameterizedTest
  @CsvSource({
    "510000000000, PROVINCE, 51", "510700000000, CITY, 5107", "510704000000, COUNTY, 510704", "510704121000, TOWN, 510704121",
    "510704121201, VILLAGE, 510704121201", "441900000000, CITY, 4419", "441900003000, TOWN, 441900003", "419001000000, COUNTY, 419001"
  })
  void theDigitsSayTheLevelAndWhatLiesWithin(String code, RegionLevel level, String stem) {
    assertThat(new RegionCode(code).level()).isEqualTo(level);
    assertThat(new RegionCode(code).stem()).isEqualTo(stem);
  }

  @Test
  void whatMayStandAboveIsNamedNearestFirst() {
    assertThat(new RegionCode("510704121201").above()).containsExactly("510704121000", "510704000000", "510700000000", "510000000000");
    assertThat(new RegionCode("441900003000").above()).isEqualTo(List.of("441900000000", "440000000000"));
    assertThat(new RegionCode("510000000000").above()).isEmpty();
  }

  @Test
  void liesWithinItselfAndWhatStandsAboveButNotWithinANeighbour() {
    RegionCode village = new RegionCode("510704121201");
    assertThat(village.isWithin(village)).isTrue();
    assertThat(village.isWithin(new RegionCode("510704000000"))).isTrue();
    assertThat(village.isWithin(new RegionCode("510704122000"))).isFalse();
    assertThat(village.isWithin(new RegionCode("510703000000"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "510704", "5107040000000", "05070400000a", "010704000000", "５１０７０４００００００"})
  void anythingElseIsNoDivision(String text) {
    assertThat(RegionCode.isCode(text)).isFalse();
    assertThatThrownBy(() -> new RegionCode(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void everyDivisionAboveIsOfAHigherLevelAndContainsIt(@ForAll @LongRange(min = 110000000000L, max = 829999999999L) long number) {
    RegionCode code = new RegionCode(String.valueOf(number));
    for (String above : code.above()) {
      assertThat(new RegionCode(above).level()).isLessThan(code.level());
      assertThat(code.isWithin(new RegionCode(above))).isTrue();
    }
  }
}
