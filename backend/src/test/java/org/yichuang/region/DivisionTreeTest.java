package org.yichuang.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.testing.Api;
import org.yichuang.testing.World;

/** The tree that comes with the program, against figures and places that are known. */
@QuarkusTest
class DivisionTreeTest {

  private static final String REGIONS = "/api/v1/regions";

  @Inject World world;

  @ParameterizedTest
  @CsvSource({
    // 31 of the mainland, Taiwan, Hong Kong and Macao; 333 at the level of the city is the official count
    "PROVINCE, 34", "CITY, 333", "COUNTY, 2974"
  })
  void hasEveryDivisionOfTheCountry(String level, long count) {
    String divisions = "select count(*) from region where level = $1 and name not like '测试%'";
    assertThat(world.sql(divisions, level).iterator().next().getLong(0)).isEqualTo(count);
  }

  @Test
  void hasTheTownsAndVillagesOfTheDemoCounty() {
    String count = "select count(*) from region where level = $1 and code like '510704%' and name not like '新设%'";
    assertThat(world.sql(count, "TOWN").iterator().next().getLong(0)).isEqualTo(15);
    assertThat(world.sql(count, "VILLAGE").iterator().next().getLong(0)).isEqualTo(195);
  }

  @ParameterizedTest
  @CsvSource({
    "510704000000, 游仙区, COUNTY, 四川省/绵阳市", //
    "511602000000, 广安区, COUNTY, 四川省/广安市",
    "110101000000, 东城区, COUNTY, 北京市",
    "500151000000, 铜梁区, COUNTY, 重庆市",
    "500229000000, 城口县, COUNTY, 重庆市",
    "419001000000, 济源市, COUNTY, 河南省",
    "429004000000, 仙桃市, COUNTY, 湖北省",
    "659001000000, 石河子市, COUNTY, 新疆维吾尔自治区",
    "441900000000, 东莞市, CITY, 广东省",
    "442000000000, 中山市, CITY, 广东省",
    "460400000000, 儋州市, CITY, 海南省",
    "620200000000, 嘉峪关市, CITY, 甘肃省",
    "710000000000, 台湾省, PROVINCE, ''",
    "810000000000, 香港特别行政区, PROVINCE, ''",
    "510704121000, 小枧镇, TOWN, 四川省/绵阳市/游仙区"
  })
  void namesADivisionAndWhatStandsAboveIt(String code, String name, String level, String path) {
    var answer = Api.anonymous().get(REGIONS + "/" + code).then().statusCode(200).extract();
    assertThat(answer.<String>path("name")).isEqualTo(name);
    assertThat(answer.<String>path("level")).isEqualTo(level);
    assertThat(String.join("/", answer.<List<String>>path("path.name"))).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({"110100000000", "419000000000", "500200000000", "659000000000", "620201000000", "999999000000"})
  void knowsNoGroupsInWhichNoAuthoritySits(String code) {
    Api.anonymous().get(REGIONS + "/" + code).then().statusCode(404);
  }

  @Test
  void aCityWithoutCountiesHasNothingDirectlyBelowItHere() {
    assertThat(names("?parent=441900000000")).isEmpty();
    assertThat(names("?parent=110000000000")).hasSize(16).startsWith("东城区", "西城区").endsWith("密云区", "延庆区");
    assertThat(names("?parent=510700000000")).containsExactly("涪城区", "游仙区", "安州区", "三台县", "盐亭县", "梓潼县", "北川羌族自治县", "平武县", "江油市");
  }

  @Test
  void withoutAnythingAskedItIsTheHomeCounty() {
    assertThat(names("")).containsExactly("游仙区");
  }

  @Test
  void findsByPartOfTheNameWithinADivisionOrInTheWholeCountry() {
    assertThat(names("?q=鹤镇&parent=510704000000")).containsExactly("仙鹤镇");
    assertThat(names("?q=朝阳区")).containsExactly("朝阳区", "朝阳区");
    assertThat(names("?q=100%25")).isEmpty();
    assertThat(names("?q=_")).isEmpty();
  }

  @Test
  void pagesByCode() {
    var first = Api.anonymous().get(REGIONS + "?parent=510704000000&limit=2").then().statusCode(200).extract();
    assertThat(first.<List<String>>path("items.name")).containsExactly("涪江街道", "富乐街道");
    var second = Api.anonymous().get(REGIONS + "?parent=510704000000&limit=2&cursor=" + first.path("next")).then().statusCode(200).extract();
    assertThat(second.<List<String>>path("items.name")).containsExactly("游仙街道", "四川省科学城春雷街道");
  }

  @ParameterizedTest
  @CsvSource({"?parent=510704, #query/parent", "?parent=510704000000&at=2024-02-30, #query/at", "?parent=510704000000&limit=0, #query/limit", "?q=a&cursor=!!, #query/cursor"})
  void pointsToWhatCannotBeRead(String query, String pointer) {
    assertThat(Api.anonymous().get(REGIONS + query).then().statusCode(400).extract().<List<String>>path("errors.pointer")).containsExactly(pointer);
  }

  private static List<String> names(String query) {
    return Api.anonymous().get(REGIONS + query).then().statusCode(200).extract().path("items.name");
  }
}
