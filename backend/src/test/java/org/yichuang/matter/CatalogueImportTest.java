package org.yichuang.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.yichuang.matter.CatalogueText.JURISDICTION;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yichuang.testing.Cases;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** A county's catalogue moves in: once, again, and with changes. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CatalogueImportTest {

  private static final String LISTED = CatalogueText.code(7);

  @Inject Imports imports;
  @Inject World world;

  @BeforeEach
  void settle() {
    imports.settle();
  }

  @Test
  @Order(1)
  void aWholeCountyIsListed() {
    int organs = count("organ");
    int aliases = count("organ_alias");
    assertThat(imports.report(CatalogueText.marked(CatalogueText.county()))).isEqualTo("DONE 1135 = 1135 + 0 + 0 + 0");

    assertThat(count("organ") - organs).isEqualTo(CatalogueText.ORGANS);
    assertThat(count("organ_alias") - aliases).isEqualTo(CatalogueText.ORGAN_CODES);
    assertThat(one("select count(*) from (select 1 from matter where jurisdiction = $1 and code like '513A%' group by organ, name having count(*) = 2) pairs"))
        .isEqualTo(2);
    assertThat(one("select count(*) from matter where jurisdiction = $1 and code like '513A%' and state = 'LISTED' and local_code = code")).isEqualTo(1_135);
    assertThat(one("select count(*) from matter where jurisdiction = $1 and code like '513A%' and type = 'LICENCE'")).isEqualTo(163);
  }

  @Test
  @Order(2)
  void theSameAgainChangesNothingInEitherEncoding() {
    long versions = one("select count(*) from matter_version where jurisdiction = $1");
    assertThat(imports.report(CatalogueText.marked(CatalogueText.county()))).isEqualTo("DONE 1135 = 0 + 0 + 1135 + 0");
    assertThat(imports.report(CatalogueText.county().getBytes(CatalogueText.GB18030))).isEqualTo("DONE 1135 = 0 + 0 + 1135 + 0");
    assertThat(one("select count(*) from matter_version where jurisdiction = $1")).isEqualTo(versions);
  }

  @Test
  @Order(3)
  void aChangedNameIsANewVersionAndAMissingRowTakesNothingAway() {
    String changed = CatalogueText.county().replace(",第7项审批,", ",第7项审批（新）,");
    String shorter = changed.substring(0, changed.indexOf(CatalogueText.code(1_000)));
    shorter = shorter.substring(0, shorter.lastIndexOf("\r\n") + 2);

    assertThat(imports.report(CatalogueText.marked(shorter))).isEqualTo("DONE 1000 = 0 + 1 + 999 + 0");

    matter(LISTED).then().statusCode(200).header("ETag", equalTo("\"2\"")).body("name", equalTo("第7项审批（新）"));
    matter(CatalogueText.code(1_134)).then().statusCode(200).header("ETag", equalTo("\"1\""));
    assertThat(imports.report(CatalogueText.marked(CatalogueText.county()))).isEqualTo("DONE 1135 = 0 + 1 + 1134 + 0");
  }

  @Test
  @Order(4)
  void aListedMatterIsFoundAndShownWithWhatIsKnown() {
    matter(LISTED)
        .then()
        .statusCode(200)
        .body("state", equalTo("LISTED"))
        .body("name", equalTo("第7项审批"))
        .body("type", equalTo("LICENCE"))
        .body("organ.name", equalTo("区第8局"))
        .body("codes", equalTo(Map.of("localCode", LISTED)))
        .body("mainItem", equalTo(null))
        .body("form", equalTo(null));
    matter(CatalogueText.code(6)).then().body("mainItem", equalTo("主项，甲,乙"));

    list("q=第1001项").then().body("items.name", contains("第1001项审批")).body("items.state", contains("LISTED")).body("items.audience", equalTo(List.of(List.of())));
    list("q=" + LISTED.substring(5, 20)).then().body("items.code", contains(LISTED));
    list("q=第1001项&state=OPEN").then().body("items", hasSize(0));
    list("q=第1001项 审批").then().body("items", hasSize(1));
    list("q=我想办第1001项").then().body("items.name", contains("第1001项审批"));
    list("q=我想办").then().body("items", hasSize(0));
    list("q=第1001项%25").then().body("items", hasSize(0));
  }

  @Test
  @Order(5)
  void thousandsAreReadPageByPage() {
    List<String> seen = new ArrayList<>();
    String next = "";
    while (next != null) {
      Response page = list("limit=100" + (next.isEmpty() ? "" : "&cursor=" + next));
      seen.addAll(page.path("items.code"));
      next = page.path("next");
    }
    assertThat(seen).doesNotHaveDuplicates().hasSize((int) one("select count(*) from matter where jurisdiction = $1"));
  }

  @Test
  @Order(6)
  void nobodyAppliesForAListedMatterOnlineOrAtAWindow() {
    Map<String, String> draft = Map.of("matterCode", LISTED, "jurisdiction", JURISDICTION);
    world.as(Who.CITIZEN).post("/api/v1/applications", draft).then().statusCode(422).body("errors.pointer", contains("/matterCode")).body(
        "errors.detail", contains("这是目录事项，办事指南尚未完善，暂不能在此申请，请到窗口办理或来电咨询"));
    Map<String, ?> walkIn =
        Map.of("matterCode", LISTED, "jurisdiction", JURISDICTION, "channel", "WINDOW", "servicePoint", "youxian-centre", "applicant", Cases.applicant());
    world.as(Who.CLERK).post("/api/v1/applications", walkIn, "Accept-Language", "en").then().statusCode(422).body("errors.detail[0]", equalTo(
        "This matter is listed only: its guide is not complete and it cannot be applied for here yet. Please go to a window or call."));
  }

  @Test
  @Order(7)
  void anOpenMatterKeepsItsGuideWhateverTheCatalogueSays() {
    world.sql("insert into region (code, name, level) values ('510704000000', '游仙区', 'COUNTY') on conflict do nothing");
    String guide = world.sql("select name || version || summary::text from matter where jurisdiction = '510704' and code = 'SPJY-XB'").iterator().next().getString(0);
    String row = String.join(",", "绵阳市游仙区行政审批局", "", "食品经营许可证遗失补办", "SPJY-XB", "510704000000", "20", "T-9001");

    String report = imports.report(CatalogueText.utf8(CatalogueText.file(row)));

    assertThat(report).startsWith("DONE 1 = 0 + 0 + 1 + 0; warning 2 name OPEN_DIFFERS");
    assertThat(world.sql("select name || version || summary::text from matter where jurisdiction = '510704' and code = 'SPJY-XB'").iterator().next().getString(0))
        .isEqualTo(guide);
  }

  @Test
  @Order(8)
  void anImportForOneJurisdictionTakesNoOtherRows() {
    byte[] content = CatalogueText.utf8(CatalogueText.file(CatalogueText.row("J1"), CatalogueText.row("J2").replace(CatalogueText.DIVISION, "510704000000")));
    world.sql("insert into region (code, name, level) values ('510704000000', '游仙区', 'COUNTY') on conflict do nothing");

    Response answer = imports.send(content, "J.csv", JURISDICTION);

    answer.then().statusCode(202).body("jurisdiction", equalTo(JURISDICTION)).body("state", equalTo("RUNNING")).body("total", equalTo(2));
    assertThat(answer.header("Location")).endsWith("/api/v1/matter-imports/" + answer.path("id"));
    assertThat(imports.finished(answer)).isEqualTo("DONE 2 = 1 + 0 + 0 + 1; 3 areaCode OTHER_JURISDICTION");
  }

  @Test
  @Order(8)
  void ofTwoOrgansWithOneNameTheLivingOneIsMeant() {
    world.sql("insert into organ (jurisdiction, code, name, nature, valid_until) values ($1, 'OLD-1', '区合并局', 'OTHER', '2020-01-01')", JURISDICTION);
    world.sql("insert into organ (jurisdiction, code, name, nature) values ($1, 'WAS.NEW_1', '区合并局', 'OTHER')", JURISDICTION);
    world.sql("insert into organ_alias (jurisdiction, alias, organ) values ($1, 'M-0001', 'WAS.NEW_1')", JURISDICTION);
    String row = String.join(",", "区合并局", "未分类", "合并后的事项", "HB-1", CatalogueText.DIVISION, "1", "M-0001");
    assertThat(imports.report(CatalogueText.utf8(CatalogueText.file(row)))).isEqualTo("DONE 1 = 1 + 0 + 0 + 0");
    matter("HB-1").then().body("organ.code", equalTo("WAS.NEW_1"));
    world.as(Who.AUDITOR).get("/api/v1/audit-entries?chain=organ:WAS.NEW_1").then().statusCode(200);
  }

  @Test
  @Order(9)
  void theSameKeyIsOneImportAndItsReportSpeaksTwoLanguages() {
    byte[] content = CatalogueText.utf8(CatalogueText.file(CatalogueText.row("K1").replace(",1,", ",66,")));
    String key = "import-" + java.util.UUID.randomUUID();
    String id = imports.send(content, "K.csv", null, "Idempotency-Key", key).then().statusCode(202).extract().path("id");

    imports.send(content, "K.csv", null, "Idempotency-Key", key).then().statusCode(202).body("id", equalTo(id));
    imports.send(CatalogueText.utf8(CatalogueText.file()), "K.csv", null, "Idempotency-Key", key).then().statusCode(422).body("type", equalTo("/errors/idempotency-key-reused"));

    assertThat(imports.finished(imports.send(content, "K.csv", null, "Idempotency-Key", key))).isEqualTo("DONE 1 = 0 + 0 + 0 + 1; 2 matterType UNKNOWN_TYPE");
    assertThat(imports.view(id).getString("errors[0].text")).isEqualTo("没有事项类型“66”（应为 01 至 10 或 20）");
    imports.manager().request().header("Accept-Language", "en").get(Imports.PATH + "/" + id).then().body("errors[0].text", equalTo("There is no type “66” (01 to 10, or 20)"));
    assertThat(audited(id)).containsExactly("START_MATTER_IMPORT", "FINISH_MATTER_IMPORT");
  }

  @Test
  @Order(10)
  void aLongListOfErrorsIsReadPageByPage() {
    String[] rows = java.util.stream.IntStream.range(0, 450).mapToObj(i -> CatalogueText.row("P" + i).replace(",1,", ",66,")).toArray(String[]::new);
    Response answer = imports.send(CatalogueText.utf8(CatalogueText.file(rows)), "P.csv", null);
    String id = answer.path("id");
    imports.finished(answer);

    assertThat(imports.view(id).getList("errors")).hasSize(100);
    assertThat(imports.view(id).getInt("errorCount")).isEqualTo(450);
    List<Integer> lines = new ArrayList<>();
    String next = "";
    while (next != null) {
      Response page = imports.manager().get(Imports.PATH + "/" + id + "/errors?limit=100" + (next.isEmpty() ? "" : "&cursor=" + next));
      lines.addAll(page.then().statusCode(200).extract().path("items.line"));
      next = page.path("next");
    }
    assertThat(lines).containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(2, 451).boxed().toList());
    imports.manager().get(Imports.PATH + "?limit=1").then().statusCode(200).body("items.id", contains(id)).body("items.rejected", contains(450));
  }

  private List<String> audited(String id) {
    return world.as(Who.AUDITOR).get("/api/v1/audit-entries?chain=import:" + id).then().statusCode(200).extract().path("items.action");
  }

  private Response matter(String code) {
    return world.as(Who.ANONYMOUS).get("/api/v1/matters/" + code + "?jurisdiction=" + JURISDICTION);
  }

  private Response list(String query) {
    return world.as(Who.ANONYMOUS).get("/api/v1/matters?jurisdiction=" + JURISDICTION + "&" + query);
  }

  private int count(String table) {
    return (int) one("select count(*) from " + table + " where jurisdiction = $1");
  }

  private long one(String sql) {
    return world.sql(sql, JURISDICTION).iterator().next().getLong(0);
  }
}
