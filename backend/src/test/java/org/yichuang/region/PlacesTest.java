package org.yichuang.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.testing.Api;
import org.yichuang.testing.MovableClock;
import org.yichuang.testing.Parallel;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** Organs, points and counters as an organisation administrator keeps them up, and as everybody sees them. */
@QuarkusTest
class PlacesTest {

  private static final String ORGANS = "/api/v1/organs";
  private static final String POINTS = "/api/v1/service-points";
  private static final AtomicInteger NEXT = new AtomicInteger();

  private static final Map<String, ?> HOURS =
      Map.of(
          "weekly",
          List.of(
              Map.of("day", "MONDAY", "spans", List.of(span("09:00", "12:00"), span("13:00", "17:00"))),
              Map.of("day", "SATURDAY", "spans", List.of(span("09:00", "12:00")))),
          "special",
          List.of(Map.of("from", "2026-09-14", "spans", List.of(), "reason", "系统升级")));

  @Inject World world;

  private Api admin;
  private String code;

  @BeforeEach
  void somebodyWhoMay() {
    admin = world.as(Who.ORG_ADMIN);
    code = "t-" + NEXT.incrementAndGet();
  }

  private static Map<String, ?> span(String from, String until) {
    return Map.of("from", from, "until", until);
  }

  private static Map<String, Object> organ(String code) {
    return new HashMap<>(Map.of("code", code, "name", "测试机构" + code, "nature", "STATUTORY", "aliases", List.of()));
  }

  private static Map<String, Object> point(String code) {
    return new HashMap<>(
        Map.of(
            "code", code, "name", "测试服务点" + code, "level", "VILLAGE", "region", "510704121203", "organ", "youxian-zwzx", "address", "村委会", "hours", HOURS));
  }

  private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
    Map<String, T> changed = new HashMap<>(map);
    changed.put(key, value);
    return changed;
  }

  private static List<String> pointers(ValidatableResponse answer) {
    return answer.extract().path("errors.pointer");
  }

  @Test
  void anOrganIsMadeCompletedAndClosedAndNeverDeleted() {
    String etag = admin.post(ORGANS, organ(code)).then().statusCode(201).extract().header("ETag");
    assertThat(etag).isEqualTo("\"0\"");
    assertThat(Api.anonymous().get(ORGANS + "/" + code).<Boolean>path("complete")).isFalse();

    Map<String, Object> complete = organ(code);
    complete.putAll(
        Map.of("documentPrefix", "测字", "reviewOrgan", "区人民政府", "court", "区人民法院", "uscc", "11100000000013338w", "aliases", List.of("A-" + code, "B-" + code), "parent",
            "youxian-spj", "officeHours", HOURS, "phone", "0816-2990110转8"));
    admin.put(ORGANS + "/" + code, complete).then().statusCode(428);
    var changed = admin.put(ORGANS + "/" + code, complete, "If-Match", etag).then().statusCode(200).extract();
    assertThat(changed.header("ETag")).isEqualTo("\"1\"");
    assertThat(changed.<Boolean>path("complete")).isTrue();
    assertThat(changed.<String>path("uscc")).isEqualTo("11100000000013338W");
    assertThat(changed.<List<String>>path("aliases")).containsExactly("A-" + code, "B-" + code);
    assertThat(changed.<String>path("officeHours.weekly[0].spans[1].until")).isEqualTo("17:00");
    admin.put(ORGANS + "/" + code, complete, "If-Match", etag).then().statusCode(412);

    admin.put(ORGANS + "/" + code, with(complete, "validUntil", "2020-01-01"), "If-Match", "\"1\"").then().statusCode(200);
    assertThat(Api.anonymous().get(ORGANS).<List<String>>path("items.code")).doesNotContain(code).contains("youxian-spj");
    assertThat(Api.anonymous().get(ORGANS + "?includeClosed=true").<List<String>>path("items.code")).contains(code);
    assertThat(Api.anonymous().get(ORGANS + "/" + code).<String>path("validUntil")).isEqualTo("2020-01-01");
  }

  @Test
  void whatPapersNameChangesAndIsNeverEmptied() {
    Map<String, Object> complete = organ(code);
    complete.putAll(Map.of("documentPrefix", "测" + code, "reviewOrgan", "区人民政府", "court", "区人民法院"));
    admin.post(ORGANS, complete).then().statusCode(201);
    assertThat(pointers(admin.put(ORGANS + "/" + code, organ(code), "If-Match", "\"0\"").then().statusCode(422)))
        .containsExactlyInAnyOrder("/documentPrefix", "/reviewOrgan", "/court");
    admin.put(ORGANS + "/" + code, with(complete, "court", "市中级人民法院"), "If-Match", "\"0\"").then().statusCode(200);
    assertThat(pointers(admin.post(ORGANS, with(organ(code + "-b"), "documentPrefix", "测" + code)).then().statusCode(422))).containsExactly("/documentPrefix");
  }

  @Test
  void ofParallelOrgansOneHasAPrefixAndNoneStandsAboveItself() {
    List<Integer> answers =
        Parallel.run(6, i -> admin.post(ORGANS, with(with(organ(code + "-" + i), "name", "竞态局" + code), "documentPrefix", "竞" + code)).statusCode());
    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 422);

    String a = code + "-a";
    String b = code + "-b";
    String c = code + "-c";
    admin.post(ORGANS, organ(a)).then().statusCode(201);
    admin.post(ORGANS, organ(c)).then().statusCode(201);
    admin.post(ORGANS, with(organ(b), "parent", c)).then().statusCode(201);
    Map<String, String> above = Map.of(a, b, c, a);
    List<String> changed = List.of(a, c);
    answers = Parallel.run(2, i -> admin.put(ORGANS + "/" + changed.get(i), with(organ(changed.get(i)), "parent", above.get(changed.get(i))), "If-Match", "\"0\"").statusCode());
    assertThat(answers).containsExactlyInAnyOrder(200, 422);
  }

  @Test
  void anOrganThatEndsSomeDayIsThereUntilThenAndItsPointsStayAfterwards() {
    admin.post(ORGANS, with(organ(code), "validUntil", "2199-12-31")).then().statusCode(201);
    admin.post(POINTS, with(point(code), "organ", code)).then().statusCode(201);
    admin.put(ORGANS + "/" + code, with(organ(code), "validUntil", "2020-01-01"), "If-Match", "\"0\"").then().statusCode(200);
    admin.put(POINTS + "/" + code, with(with(point(code), "organ", code), "address", "新村委会"), "If-Match", "\"0\"").then().statusCode(200);
    assertThat(pointers(admin.post(POINTS, with(point(code + "-b"), "organ", code)).then().statusCode(422))).containsExactly("/organ");
  }

  @Test
  void pointsToWhatIsWrongWithAnOrgan() {
    admin.post(ORGANS, with(organ(code), "aliases", List.of("X-" + code))).then().statusCode(201);
    String other = code + "-2";
    assertThat(pointers(admin.post(ORGANS, with(organ(other), "uscc", "11100000000013338X")).then().statusCode(422))).containsExactly("/uscc");
    assertThat(pointers(admin.post(ORGANS, with(organ(other), "name", "测试机构" + code)).then().statusCode(422))).containsExactly("/name");
    assertThat(pointers(admin.post(ORGANS, with(organ(other), "parent", "nobody")).then().statusCode(422))).containsExactly("/parent");
    assertThat(pointers(admin.post(ORGANS, with(organ(other), "aliases", List.of("Y", "Y", "X-" + code))).then().statusCode(422)))
        .containsExactly("/aliases/1", "/aliases/2");
    assertThat(pointers(admin.post(ORGANS, with(organ(other), "phone", "call me")).then().statusCode(400))).containsExactly("/phone");
    assertThat(pointers(admin.post(ORGANS, with(organ(other), "code", "a/b")).then().statusCode(400))).containsExactly("/code");
    assertThat(pointers(admin.post(ORGANS, with(organ(other), "name", "\u3000")).then().statusCode(400))).containsExactly("/name");
    admin.post(ORGANS, with(organ(code), "name", "另一个" + code)).then().statusCode(409);
    admin.post(ORGANS, with(organ(other), "parent", code)).then().statusCode(201);
    assertThat(pointers(admin.put(ORGANS + "/" + code, with(organ(code), "parent", other), "If-Match", "\"0\"").then().statusCode(422))).containsExactly("/parent");
    assertThat(pointers(admin.put(ORGANS + "/" + code, organ(other), "If-Match", "\"0\"").then().statusCode(422))).containsExactly("/code");
    admin.put(ORGANS + "/nobody", organ("nobody"), "If-Match", "\"0\"").then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    // by the hours above, in Beijing
    "2026-09-07T09:30, WORKING_DAY, true,",
    "2026-09-07T12:30, WORKING_DAY, false, 2026-09-07T13:00:00+08:00",
    "2026-09-12T10:00, WEEKEND_SERVICE, true,",
    "2026-09-14T10:00, SPECIAL, false, 2026-09-19T09:00:00+08:00",
    "2026-10-03T10:00, HOLIDAY, false, 2026-10-10T09:00:00+08:00"
  })
  void aPointSaysWhetherItIsOpen(LocalDateTime now, String kind, boolean open, String next) {
    admin.post(POINTS, point(code)).then().statusCode(201);
    MovableClock.INSTANCE.set(now);
    try {
      var seen = Api.anonymous().get(POINTS + "/" + code).then().statusCode(200).extract();
      assertThat(seen.<String>path("point.today.kind")).isEqualTo(kind);
      assertThat(seen.<Boolean>path("point.openNow")).isEqualTo(open);
      assertThat(seen.<String>path("point.nextOpening")).isEqualTo(next);
      assertThat(seen.<String>path("point.region.name")).isNotBlank();
    } finally {
      MovableClock.INSTANCE.reset();
    }
  }

  @Test
  void aPointIsChangedAndClosed() {
    String etag = admin.post(POINTS, point(code)).then().statusCode(201).extract().header("ETag");
    Map<String, Object> moved = point(code);
    moved.putAll(Map.of("longitude", 104.78, "latitude", 31.46, "hoursNote", "请先来电", "address", "新址"));
    moved.remove("hours");
    admin.put(POINTS + "/" + code, moved).then().statusCode(428);
    var changed = admin.put(POINTS + "/" + code, moved, "If-Match", etag).then().statusCode(200).extract();
    assertThat(changed.<Object>path("point.hours")).isNull();
    assertThat(changed.<Object>path("point.openNow")).isNull();
    assertThat(changed.<Float>path("point.longitude")).isEqualTo(104.78f);
    admin.put(POINTS + "/" + code, moved, "If-Match", etag).then().statusCode(412);
    admin.put(POINTS + "/" + code, with(point(code), "validUntil", "2020-01-01"), "If-Match", "\"1\"").then().statusCode(200);
    assertThat(Api.anonymous().get(POINTS).<List<String>>path("items.code")).doesNotContain(code);
    assertThat(Api.anonymous().get(POINTS + "?includeClosed=true").<List<String>>path("items.code")).contains(code);
    assertThat(Api.anonymous().get(POINTS + "/" + code).<Boolean>path("point.openNow")).isFalse();
  }

  @Test
  void pointsToWhatIsWrongWithAPoint() {
    assertThat(pointers(wrong("region", "511602000000"))).containsExactly("/region");
    assertThat(pointers(wrong("region", "510704999000"))).containsExactly("/region");
    assertThat(pointers(wrong("organ", "nobody"))).containsExactly("/organ");
    assertThat(pointers(wrong("longitude", 104.7))).containsExactly("/latitude");
    Map<String, Object> abroad = point(code);
    abroad.putAll(Map.of("longitude", 2.35, "latitude", 48.85));
    assertThat(pointers(admin.post(POINTS, abroad).then().statusCode(422))).containsExactly("/longitude");
    Map<String, ?> hours =
        Map.of(
            "weekly",
            List.of(
                Map.of("day", "MONDAY", "spans", List.of(span("09:00", "12:00"), span("11:00", "13:00"))),
                Map.of("day", "MONDAY", "spans", List.of(span("12:00", "12:00")))),
            "special",
            List.of(
                Map.of("from", "2026-10-02", "until", "2026-10-01", "spans", List.of()),
                Map.of("from", "2026-11-01", "until", "2026-11-05", "spans", List.of()),
                Map.of("from", "2026-11-05", "spans", List.of())));
    assertThat(pointers(wrong("hours", hours)))
        .containsExactly("/hours/weekly/0/spans/1/from", "/hours/weekly/1/day", "/hours/weekly/1/spans/0/until", "/hours/special/0/until", "/hours/special/2/from");
    Map<String, ?> noTime = Map.of("weekly", List.of(Map.of("day", "MONDAY", "spans", List.of(span("9:00", "25:00")))), "special", List.of());
    assertThat(pointers(admin.post(POINTS, with(point(code), "hours", noTime)).then().statusCode(400)))
        .containsExactly("/hours/weekly/0/spans/0/from", "/hours/weekly/0/spans/0/until");
    Api.anonymous().get(POINTS + "/" + code).then().statusCode(404);
  }

  private ValidatableResponse wrong(String field, Object value) {
    return admin.post(POINTS, with(point(code), field, value)).then().statusCode(422);
  }

  @Test
  void nearAVillageComeItsOwnPointsThenThoseOfItsTown() {
    admin.post(POINTS, point(code)).then().statusCode(201);
    List<String> near = Api.anonymous().get(POINTS + "?near=510704121203").<List<String>>path("items.region.code");
    assertThat(near.getFirst()).isEqualTo("510704121203");
    assertThat(near.stream().dropWhile(r -> r.equals("510704121203")).takeWhile(r -> r.startsWith("510704121")).toList()).startsWith("510704121000");
    assertThat(Api.anonymous().get(POINTS).<List<String>>path("items.code")).startsWith("youxian-centre", "youxian-fujiang");
    assertThat(Api.anonymous().get(POINTS + "?region=510704121000").<List<String>>path("items.region.code")).allMatch(r -> r.startsWith("510704121"));
  }

  @Test
  void aPointInADivisionThatIsNoMoreIsFoundInItsSuccessor() {
    String gone = "510704" + (800 + NEXT.get()) + "000";
    admin.post("/api/v1/regions", Map.of("code", gone, "name", "新设旧镇")).then().statusCode(201);
    admin.post(POINTS, with(point(code), "region", gone)).then().statusCode(201);
    admin.post(
            "/api/v1/region-changes",
            Map.of("kind", "MERGED", "region", gone, "successors", List.of("510704122000"), "effectiveOn", "2024-01-01", "document", "批复"))
        .then()
        .statusCode(201);
    assertThat(Api.anonymous().get(POINTS + "?region=510704122000").<List<String>>path("items.code")).contains(code);
    assertThat(Api.anonymous().get(POINTS + "/" + code).<String>path("point.region.name")).isEqualTo("新设旧镇");
    // it may stay there, and be corrected otherwise
    admin.put(POINTS + "/" + code, with(point(code), "region", gone), "If-Match", "\"0\"").then().statusCode(200);
  }

  @Test
  void aCounterKeepsItsIdThroughAllChanges() {
    admin.post(POINTS, point(code)).then().statusCode(201);
    String counters = POINTS + "/" + code + "/counters";
    Map<String, Object> body = Map.of("code", "A01", "name", "综合窗口", "organs", List.of(), "active", true);
    String id = admin.post(counters, body).then().statusCode(201).extract().path("counters[0].id");
    assertThat(pointers(admin.post(counters, with(body, "organs", List.of("youxian-mzj", "nobody"))).then().statusCode(422))).containsExactly("/organs/1");
    admin.post(counters, body).then().statusCode(409);
    Map<String, Object> special = Map.of("code", "B02", "name", "民政专窗", "zone", "二楼", "organs", List.of("youxian-mzj"), "active", false);
    admin.put(counters + "/" + id, special).then().statusCode(428);
    var changed = admin.put(counters + "/" + id, special, "If-Match", "\"0\"").then().statusCode(200).extract();
    assertThat(changed.<List<String>>path("counters.id")).containsExactly(id);
    assertThat(changed.<String>path("counters[0].organs[0].name")).isEqualTo("绵阳市游仙区民政局");
    assertThat(changed.<Boolean>path("counters[0].active")).isFalse();
    assertThat(changed.<Integer>path("counters[0].version")).isEqualTo(1);
    admin.put(counters + "/" + id, special, "If-Match", "\"0\"").then().statusCode(412);
    admin.put(counters + "/00000000-0000-0000-0000-000000000000", special, "If-Match", "\"0\"").then().statusCode(404);
    admin.post(POINTS + "/nowhere/counters", body).then().statusCode(404);
  }

  @Test
  void sentTwiceWithOneKeyThereIsOneCounter() {
    admin.post(POINTS, point(code)).then().statusCode(201);
    Map<String, Object> body = Map.of("code", "A01", "name", "综合窗口", "organs", List.of(), "active", true);
    String counters = POINTS + "/" + code + "/counters";
    String first = admin.post(counters, body, "Idempotency-Key", "counter-" + code).then().statusCode(201).extract().path("counters[0].id");
    String second = admin.post(counters, body, "Idempotency-Key", "counter-" + code).then().statusCode(201).extract().path("counters[0].id");
    assertThat(second).isEqualTo(first);
  }

  @Test
  void ofManyWhoChangeAnOrganAtOnceOneWins() {
    admin.post(ORGANS, organ(code)).then().statusCode(201);
    List<Integer> answers =
        Parallel.run(6, i -> admin.put(ORGANS + "/" + code, with(organ(code), "shortName", "第" + i), "If-Match", "\"0\"").statusCode());
    assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
  }

  @Test
  void everyChangeIsInTheLogOfTheOrganAndARefusalIsNot() {
    admin.post(ORGANS, organ(code)).then().statusCode(201);
    admin.post(POINTS, with(point(code), "organ", code)).then().statusCode(201);
    admin.post(POINTS + "/" + code + "/counters", Map.of("code", "A", "name", "窗口", "organs", List.of(code), "active", true)).then().statusCode(201);
    admin.put(ORGANS + "/" + code, organ(code), "If-Match", "\"7\"").then().statusCode(412);
    var log = world.sql("select action from audit_entry where jurisdiction = '510704' and chain = $1 order by seq", "organ:" + code);
    List<String> actions = new java.util.ArrayList<>();
    log.forEach(row -> actions.add(row.getString(0)));
    assertThat(actions).containsExactly("CREATE_ORGAN", "CREATE_POINT", "ADD_COUNTER");
  }
}
