package org.yichuang.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Api;
import org.yichuang.testing.Parallel;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** What happens to towns and villages, with invented codes 5116029xx of the other county. */
@QuarkusTest
class RegionHistoryTest {

  private static final String REGIONS = "/api/v1/regions";
  private static final String CHANGES = "/api/v1/region-changes";

  private static int next = 900;

  @Inject World world;

  private Api admin;
  private String one;
  private String other;

  @BeforeEach
  void twoTowns() {
    admin = world.as(Who.ORG_ADMIN_ELSEWHERE);
    one = town("甲镇");
    other = town("乙镇");
  }

  private String town(String name) {
    String code = "511602" + next++ + "000";
    admin.post(REGIONS, Map.of("code", code, "name", name)).then().statusCode(201).header("Location", org.hamcrest.Matchers.endsWith("/regions/" + code));
    return code;
  }

  @Test
  void aRenamedTownKeepsItsCodeAndIsKnownUnderTheNameOfTheDay() {
    change("RENAMED", one, Map.of("name", "甲新镇", "effectiveOn", "2020-03-01")).statusCode(201);

    assertThat(name(one, "")).isEqualTo("甲新镇");
    assertThat(name(one, "?at=2020-02-29")).isEqualTo("甲镇");
    assertThat(name(one, "?at=2020-03-01")).isEqualTo("甲新镇");
    change("RENAMED", one, Map.of("name", "甲大镇", "effectiveOn", "2022-01-01")).statusCode(201);
    assertThat(name(one, "?at=2020-02-29")).isEqualTo("甲镇");
    assertThat(name(one, "?at=2021-06-01")).isEqualTo("甲新镇");
    assertThat(name(one, "")).isEqualTo("甲大镇");
  }

  @Test
  void aMergedTownIsNoMoreAndLeadsToWhatItBecame() {
    change("MERGED", one, Map.of("successors", List.of(other), "effectiveOn", "2019-12-20")).statusCode(201);

    var gone = Api.anonymous().get(REGIONS + "/" + one).then().statusCode(200).extract();
    assertThat(gone.<String>path("name")).isEqualTo("甲镇");
    assertThat(gone.<String>path("validUntil")).isEqualTo("2019-12-20");
    assertThat(gone.<List<String>>path("successors.to.code")).containsExactly(other);
    assertThat(gone.<List<String>>path("successors.kind")).containsExactly("MERGED");
    assertThat(gone.<List<String>>path("successors.document")).containsExactly("批复〔2019〕1号");
    var heir = Api.anonymous().get(REGIONS + "/" + other).then().statusCode(200).extract();
    assertThat(heir.<List<String>>path("predecessors.from.name")).containsExactly("甲镇");
    assertThat(listed("2019-12-19")).contains(one, other);
    assertThat(listed("2019-12-20")).contains(other).doesNotContain(one);
  }

  @Test
  void aSplitTownLeadsToAllItsParts() {
    String third = town("丙镇");
    change("SPLIT", one, Map.of("successors", List.of(other, third), "effectiveOn", "2021-01-01")).statusCode(201);
    assertThat(Api.anonymous().get(REGIONS + "/" + one).then().extract().<List<String>>path("successors.to.name")).containsExactly("乙镇", "丙镇");
  }

  @Test
  void anAbolishedTownLeadsNowhere() {
    change("ABOLISHED", one, Map.of("effectiveOn", "2021-01-01")).statusCode(201);
    var gone = Api.anonymous().get(REGIONS + "/" + one).then().extract();
    assertThat(gone.<List<Object>>path("successors.to")).containsOnlyNulls();
    assertThat(gone.<List<String>>path("successors.kind")).containsExactly("ABOLISHED");
  }

  @Test
  void aTownWithVillagesCannotGoBeforeThem() {
    admin.post(REGIONS, Map.of("code", one.substring(0, 9) + "201", "name", "一村")).then().statusCode(201);
    assertThat(pointers(change("ABOLISHED", one, Map.of()).statusCode(422))).containsExactly("/region");
    change("RENAMED", one, Map.of("name", "甲新镇")).statusCode(201);
  }

  @Test
  void pointsToEverythingThatIsWrong() {
    assertThat(pointers(change("RENAMED", one, Map.of("name", "甲镇")).statusCode(422))).containsExactly("/name");
    assertThat(pointers(change("RENAMED", one, Map.of()).statusCode(422))).containsExactly("/name");
    assertThat(pointers(change("MERGED", one, Map.of("successors", List.of(other, one))).statusCode(422))).containsExactly("/successors", "/successors/1");
    assertThat(pointers(change("MERGED", one, Map.of("successors", List.of("510704121000"))).statusCode(422))).containsExactly("/successors/0");
    assertThat(pointers(change("SPLIT", one, Map.of("successors", List.of(other, other))).statusCode(422))).containsExactly("/successors");
    assertThat(pointers(change("ABOLISHED", one, Map.of("effectiveOn", "2199-01-01")).statusCode(422))).containsExactly("/effectiveOn");
    assertThat(pointers(change("ABOLISHED", "511602000000", Map.of()).statusCode(422))).containsExactly("/region");
    assertThat(pointers(change("ABOLISHED", "511602999000", Map.of()).statusCode(422))).containsExactly("/region");
    assertThat(pointers(admin.post(REGIONS, Map.of("code", "511602998201", "name", "无镇村")).then().statusCode(422))).containsExactly("/code");
    assertThat(pointers(admin.post(REGIONS, Map.of("code", "511602000000", "name", "广安区")).then().statusCode(422))).containsExactly("/code");
    assertThat(pointers(admin.post(REGIONS, Map.of("code", "511602997000", "name", "未来镇", "validFrom", "2199-01-01")).then().statusCode(422)))
        .containsExactly("/validFrom");
    assertThat(pointers(admin.post(REGIONS, Map.of("code", "511602997000", "name", " \t")).then().statusCode(400))).containsExactly("/name");
    admin.post(REGIONS, Map.of("code", one, "name", "甲镇")).then().statusCode(409);
  }

  @Test
  void sentTwiceWithOneKeyItIsDoneOnce() {
    Map<String, ?> body = Map.of("kind", "RENAMED", "region", one, "name", "甲新镇", "effectiveOn", "2020-03-01", "document", "批复");
    admin.post(CHANGES, body, "Idempotency-Key", "rename-" + one).then().statusCode(201);
    admin.post(CHANGES, body, "Idempotency-Key", "rename-" + one).then().statusCode(201);
    assertThat(world.sql("select count(*) from region_change where old_code = $1", one).iterator().next().getLong(0)).isEqualTo(1);
  }

  @Test
  void changesFollowOneAnother() {
    change("RENAMED", one, Map.of("name", "甲新镇", "effectiveOn", "2020-03-01")).statusCode(201);
    assertThat(pointers(change("RENAMED", one, Map.of("name", "甲老镇", "effectiveOn", "2019-01-01")).statusCode(422))).containsExactly("/effectiveOn");
    assertThat(pointers(change("ABOLISHED", one, Map.of("effectiveOn", "2020-02-29")).statusCode(422))).containsExactly("/effectiveOn");
    assertThat(name(one, "?at=2019-06-01")).isEqualTo("甲镇");

    String late = "511602" + next++ + "000";
    admin.post(REGIONS, Map.of("code", late, "name", "晚镇", "validFrom", "2022-01-01")).then().statusCode(201);
    assertThat(pointers(change("MERGED", other, Map.of("successors", List.of(late), "effectiveOn", "2021-12-31")).statusCode(422))).containsExactly("/effectiveOn");
    Map<String, ?> village = Map.of("code", late.substring(0, 9) + "201", "name", "早村", "validFrom", "2021-12-31");
    assertThat(pointers(admin.post(REGIONS, village).then().statusCode(422))).containsExactly("/validFrom");
  }

  @Test
  void aVillageIsNotAddedToATownThatGoesMeanwhile() {
    for (int i = 0; i < 5; i++) {
      String town = town("丁镇");
      Map<String, ?> village = Map.of("code", town.substring(0, 9) + "201", "name", "新村");
      List<Integer> answers =
          Parallel.run(2, n -> n == 0 ? change("ABOLISHED", town, Map.of()).extract().statusCode() : admin.post(REGIONS, village).statusCode());
      assertThat(answers).containsExactlyInAnyOrder(201, 422);
    }
  }

  @Test
  void ofTwoWhoMergeATownAtOnceOneWins() {
    String third = town("丙镇");
    List<String> heirs = List.of(other, third);
    List<Integer> answers = Parallel.run(2, i -> change("MERGED", one, Map.of("successors", List.of(heirs.get(i)))).extract().statusCode());
    assertThat(answers).containsExactlyInAnyOrder(201, 422);
  }

  @Test
  void everyChangeIsInTheLogOfTheCounty() {
    String count = "select count(*) from audit_entry where jurisdiction = '511602' and chain = 'organ:511602' and action = $1";
    long before = world.sql(count, "CHANGE_REGION").iterator().next().getLong(0);
    change("RENAMED", one, Map.of("name", "甲新镇")).statusCode(201);
    assertThat(world.sql(count, "CHANGE_REGION").iterator().next().getLong(0)).isEqualTo(before + 1);
  }

  private ValidatableResponse change(String kind, String region, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "region", region, "effectiveOn", "2019-12-20", "document", "批复〔2019〕1号"));
    body.putAll(more);
    return admin.post(CHANGES, body).then();
  }

  private static String name(String code, String query) {
    return Api.anonymous().get(REGIONS + "/" + code + query).then().statusCode(200).extract().path("name");
  }

  private static List<String> listed(String day) {
    return Api.anonymous().get(REGIONS + "?parent=511602000000&at=" + day).then().statusCode(200).extract().path("items.code");
  }

  private static List<String> pointers(ValidatableResponse answer) {
    return answer.extract().path("errors.pointer");
  }
}
