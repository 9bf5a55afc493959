package org.yichuang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.shared.json.CleanText;

class MasksTest {

  @ParameterizedTest
  @CsvSource({"张晓明, 张*明", "张明, 张*", "张, *", "欧阳修远, 欧**远", "𠮷野家, 𠮷*家", "'', ''"})
  void ofANameFirstAndLastRemain(String name, String shown) {
    assertThat(Masks.name(name)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"13812341234, 138****1234", "1234567, *******", "12345678, 123*5678"})
  void ofAPhoneThreeAndFourRemain(String phone, String shown) {
    assertThat(Masks.phone(phone)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"51070419900101123X, 510***********123X", "E1234567, E12*4567", "E12, ***"})
  void ofANumberThreeAndFourRemain(String number, String shown) {
    assertThat(Masks.number(number)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"四川省绵阳市游仙区小枧镇先锋街27号, 四川省绵阳市游仙区*********", "先锋街27号, ******"})
  void ofAnAddressNothingBelowTheDistrictRemains(String address, String shown) {
    assertThat(Masks.address(address)).isEqualTo(shown);
  }

  @Test
  void ofSomeValuesNothingRemainsNotEvenTheLength() {
    assertThat(Masks.all("6214570000000012345")).isEqualTo("***");
    assertThat(Masks.all("")).isEqualTo("***");
  }

  @Test
  void ofNothingNothingIsMade() {
    assertThat(Masks.name(null)).isNull();
    assertThat(Masks.phone(null)).isNull();
    assertThat(Masks.number(null)).isNull();
    assertThat(Masks.address(null)).isNull();
    assertThat(Masks.all(null)).isNull();
  }

  @Test
  void neverCutACharacterInTwo() {
    assertThat(Masks.address("四川省绵阳市游仙𠮷小枧镇")).isEqualTo("四川省绵阳市游仙𠮷***");
    assertThat(CleanText.isClean(Masks.address("四川省绵阳市游仙𠮷小枧镇"))).isTrue();
    assertThat(Masks.number("护照𠮷一二三四五六𠮷")).isEqualTo("护照𠮷***四五六𠮷");
  }
}
