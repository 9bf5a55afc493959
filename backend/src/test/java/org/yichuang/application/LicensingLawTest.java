package org.yichuang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.Role;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.MovableClock;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/**
 * The Licensing Law (行政许可法), article by article, over REST and on literal days of 2026: answer, phase, entry of the clock, text of the paper.
 * Spring Festival is 15 to 23 February, made up on 14 and 28 February.
 */
@QuarkusTest
class LicensingLawTest {

  private static final String LAW = "《中华人民共和国行政许可法》";

  @Inject World world;
  @Inject Cases cases;
  @Inject ActWhenDue actWhenDue;

  @AfterEach
  void backToRealTime() {
    MovableClock.INSTANCE.reset();
  }

  // Art. 29, 30, 31: what may be asked for -----------------------------------------------------------------------------------

  @Test
  void article29AnApplicationMayBeFiledByDataMessageAndIsReceivedThatDay() {
    Api citizen = on(2026, 2, 10, 9, world.newCitizen());
    String id = cases.submitted(citizen, World.LICENCE);

    look(citizen, id).body("phase", equalTo("RECEIVED")).body("channel", equalTo("WEB")).body("submittedAt", containsString("2026-02-10T09:"));
    acts(citizen, id).body("items[0].legalBases", hasItem(LAW + "第二十九条"));
    assertThat(paper(citizen, id, "RECEIPT").getString("title")).isEqualTo("申请材料收件凭证");
  }

  @Test
  void article30TheGuideShowsBasisConditionsProcedureLimitMaterialsAndForm() {
    Api.anonymous()
        .get("/api/v1/matters/" + World.LICENCE)
        .then()
        .statusCode(200)
        .body("legalBases.title", hasItem("中华人民共和国食品安全法"))
        .body("conditions.size()", not(equalTo(0)))
        .body("steps.name", hasItem("受理"))
        .body("statutoryLimit.value", equalTo(10))
        .body("materials.name.size()", not(equalTo(0)))
        .body("form.properties", notNullValue());
  }

  @Test
  void article31NothingIsAskedForThatTheMatterDoesNotName() {
    Api citizen = on(2026, 2, 10, 9, world.newCitizen());
    String id = cases.submitted(citizen, World.LICENCE);

    world
        .as(Who.CLERK)
        .act(id, Cases.correction("/materials/M99"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/items/0/target"));
    look(citizen, id).body("phase", equalTo("RECEIVED"));
  }

  // Art. 32: acceptance ------------------------------------------------------------------------------------------------------

  @Test
  void article32OneTwoWhatIsNotThisOrgansIsRefusedAtOnceWithTheRightOrganNamed() {
    Api citizen = on(2026, 2, 10, 9, world.newCitizen());
    String id = cases.submitted(citizen, World.LICENCE);
    Api clerk = world.as(Who.CLERK);
    Map<String, Object> without = new HashMap<>(Cases.notCompetent());
    without.remove("competentOrgan");
    clerk.act(id, without).then().statusCode(422).body("errors[0].pointer", equalTo("/competentOrgan"));

    cases.act(clerk, id, Cases.notCompetent());

    look(citizen, id).body("phase", equalTo("CLOSED")).body("outcome", equalTo("NOT_COMPETENT")).body("due", nullValue());
    JsonPath paper = paper(citizen, id, "ACCEPTANCE_REFUSAL");
    assertThat(paper.getString("title")).isEqualTo("不予受理决定书");
    assertThat(paper.getList("paragraphs").toString()).contains("请向绵阳市市场监督管理局申请");
    assertThat(paper.getString("remedies[0]")).contains("六十日内").contains("六个月内");
  }

  @Test
  void article32OneFourAllThatIsMissingIsToldOnceWithItsLastDay() {
    Api citizen = on(2026, 2, 10, 9, world.newCitizen());
    String id = cases.submitted(citizen, World.LICENCE);
    Api clerk = on(2026, 2, 24, 17, world.as(Who.CLERK));

    cases.requestCorrection(clerk, id, "/answers/premisesAddress", "/materials/M3");

    look(citizen, id).body("phase", equalTo("CORRECTION")).body("due.kind", equalTo("CORRECTION")).body("due.on", equalTo("2026-04-07")).body("lamp", equalTo("NONE"));
    JsonPath paper = paper(citizen, id, "CORRECTION_NOTICE");
    assertThat(paper.getString("title")).isEqualTo("补正告知书");
    assertThat(paper.getString("number")).contains("补字〔2026〕第");
    assertThat(paper.<String>getList("paragraphs")).anySatisfy(p -> assertThat(p).contains("一次性告知")).anySatisfy(p -> assertThat(p).contains("2026年4月7日").contains("终止办理"));
    JsonPath clock = clock(citizen, id);
    assertThat(clock.getList("entries.event")).containsExactly("START", "STOP", "START");
    assertThat(clock.getBoolean("limits[0].inTime")).isTrue();

    cases.save(citizen, id, Cases.applicant(), mended()).then().statusCode(200);
    cases.act(citizen, id, "RESUBMIT");
    clerk
        .act(id, Cases.correction("/answers/tradeName"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/items/0/target"));
  }

  @Test
  void article32OneFourAFilingThatNobodyAnsweredIsAcceptedFromTheDayOfItsReceipt() throws Throwable {
    Api citizen = on(2026, 2, 10, 9, world.newCitizen());
    String id = cases.submitted(citizen, World.LICENCE);

    now(2026, 2, 24, 23); // the fifth working day is not over
    VertxContextSupport.subscribeAndAwait(actWhenDue::work);
    look(citizen, id).body("phase", equalTo("RECEIVED"));

    now(2026, 2, 25, 0);
    world.as(Who.CLERK).act(id, Cases.notCompetent()).then().statusCode(409).body("detail", containsString("即为受理"));
    VertxContextSupport.subscribeAndAwait(actWhenDue::work);
    VertxContextSupport.subscribeAndAwait(actWhenDue::work);

    // seven working days of the promise from 10 February: 11, 12, 13, 14 (made up), 24, 25, 26
    look(citizen, id)
        .body("phase", equalTo("ACCEPTED"))
        .body("deemedAccepted", equalTo(true))
        .body("acceptedAt", containsString("2026-02-10T09:"))
        .body("due.kind", equalTo("DECISION"))
        .body("due.on", equalTo("2026-02-26"));
    acts(citizen, id)
        .body("items.type", contains("SUBMIT", "DEEM_ACCEPTED"))
        .body("items[1].role", equalTo("SYSTEM"))
        .body("items[1].channel", nullValue())
        .body("items[1].legalBases", hasItem(LAW + "第三十二条第一款第四项"));
    JsonPath clock = clock(citizen, id);
    assertThat(clock.getList("entries.event")).containsExactly("START", "STOP", "START");
    assertThat(clock.getBoolean("limits[0].inTime")).isFalse();
    assertThat(clock.getString("limits[1].startedAt")).contains("2026-02-10T09:");
    JsonPath paper = paper(citizen, id, "ACCEPTANCE_NOTICE");
    assertThat(paper.getList("paragraphs").toString()).contains("自收到申请材料之日（2026年2月10日）起即为受理").contains("2026年2月26日 前作出决定");
    world.as(Who.CLERK).act(id, Map.of("type", "ACCEPT")).then().statusCode(409);
  }

  @Test
  void article32OneFourDoesNotGovernWhatIsNoLicence() throws Throwable {
    Api citizen = on(2026, 2, 10, 9, world.newCitizen());
    String id = cases.submitted(citizen, World.ALLOWANCE);

    now(2026, 3, 20, 9);
    VertxContextSupport.subscribeAndAwait(actWhenDue::work);

    look(citizen, id).body("phase", equalTo("RECEIVED")).body("deemedAccepted", nullValue()).body("lamp", equalTo("RED"));
  }

  @Test
  void article32OneFourAfterACorrectionTheFiveDaysBeginAnew() throws Throwable {
    Api citizen = on(2026, 2, 10, 9, world.newCitizen());
    String id = cases.submitted(citizen, World.LICENCE);
    cases.requestCorrection(on(2026, 2, 11, 9, world.as(Who.CLERK)), id, "/answers/premisesAddress");
    now(2026, 3, 2, 20);
    cases.save(citizen, id, Cases.applicant(), mended()).then().statusCode(200);
    cases.act(citizen, id, "RESUBMIT");

    now(2026, 3, 10, 1); // fifth working day after 2 March: 9 March
    VertxContextSupport.subscribeAndAwait(actWhenDue::work);

    look(citizen, id).body("phase", equalTo("ACCEPTED")).body("acceptedAt", containsString("2026-03-02T20:")).body("due.on", equalTo("2026-03-11"));
  }

  @Test
  void article32SilenceAfterACorrectionNoticeEndsTheCaseOnlyWhereTheNoticeSaidSo() throws Throwable {
    Api citizen = on(2026, 2, 10, 9, world.newCitizen());
    String licence = cases.submitted(citizen, World.LICENCE);
    String allowance = cases.submitted(citizen, World.ALLOWANCE);
    Api clerk = on(2026, 2, 24, 9, world.as(Who.CLERK));
    cases.requestCorrection(clerk, licence, "/answers/premisesAddress");
    cases.requestCorrection(clerk, allowance, "/answers/bankName");

    now(2026, 4, 7, 23);
    VertxContextSupport.subscribeAndAwait(actWhenDue::work);
    look(citizen, licence).body("phase", equalTo("CORRECTION"));

    now(2026, 4, 20, 9); // twelve days of standstill
    VertxContextSupport.subscribeAndAwait(actWhenDue::work);
    VertxContextSupport.subscribeAndAwait(actWhenDue::work);

    look(citizen, licence).body("phase", equalTo("CLOSED")).body("outcome", equalTo("TERMINATED"));
    acts(citizen, licence).body("items.type", contains("SUBMIT", "REQUEST_CORRECTION", "TERMINATE"));
    JsonPath paper = paper(citizen, licence, "TERMINATION_NOTICE");
    assertThat(paper.getList("paragraphs").toString()).contains("没有补正").contains("可以重新申请");
    assertThat(paper.getString("remedies[0]")).contains("行政复议");
    look(citizen, allowance).body("phase", equalTo("CORRECTION")).body("due", nullValue());
  }

  @Test
  void article32OneFiveWhatIsCompleteIsAcceptedWithANoticeThatNamesTheDayOfTheDecision() {
    Api citizen = on(2026, 2, 10, 9, world.newCitizen());
    String id = cases.submitted(citizen, World.LICENCE);
    cases.act(on(2026, 2, 11, 9, world.as(Who.CLERK)), id, "ACCEPT");

    look(citizen, id).body("phase", equalTo("ACCEPTED")).body("acceptedAt", containsString("2026-02-11")).body("due.on", equalTo("2026-02-27"));
    JsonPath paper = paper(citizen, id, "ACCEPTANCE_NOTICE");
    assertThat(paper.getString("title")).isEqualTo("受理通知书");
    assertThat(paper.getString("issuedOn")).isEqualTo("2026-02-11");
    assertThat(paper.getList("paragraphs").toString()).contains("2026年2月27日 前作出决定");
  }

  // Art. 34, 38: review and decision -----------------------------------------------------------------------------------------

  @Test
  void article34NothingIsDecidedThatNobodyReviewedAndNobodyDecidesWhatTheyReviewed() {
    Api citizen = world.newCitizen();
    String id = cases.accepted(citizen, World.LICENCE);
    world.as(Who.DECIDER).act(id, Map.of("type", "GRANT")).then().statusCode(409).body("detail", containsString("尚未审查"));

    Api both = world.newStaff(ofOrgan(Role.REVIEWER), ofOrgan(Role.DECIDER));
    cases.act(both, id, Cases.review());
    both.act(id, Map.of("type", "GRANT")).then().statusCode(409).body("detail", containsString("不能是同一人"));
    look(citizen, id).body("phase", equalTo("ACCEPTED"));
  }

  @Test
  void article34ASpecialCaseIsSignedByTwo() {
    Api citizen = world.newCitizen();
    String id = cases.accepted(citizen, World.LICENCE);
    Map<String, Object> review = new HashMap<>(Cases.review());
    review.put("specialCase", "NOTHING");
    world.as(Who.REVIEWER).act(id, review).then().statusCode(422).body("errors[0].pointer", equalTo("/specialCase"));
    review.put("specialCase", "CENTRAL");
    cases.act(world.as(Who.REVIEWER), id, review);
    Api first = world.newStaff(ofOrgan(Role.DECIDER));
    Api second = head();

    first.act(id, Map.of("type", "GRANT")).then().statusCode(409).body("detail", containsString("两人签批"));
    cases.act(first, id, Map.of("type", "SIGN", "recommendation", "GRANT"));
    look(first, id).body("signature.required", equalTo(true)).body("signature.recommendation", equalTo("GRANT"));
    look(citizen, id).body("signature", nullValue());
    first.act(id, Map.of("type", "GRANT")).then().statusCode(409).body("detail", containsString("先签的人"));
    second.act(id, Cases.refusal()).then().statusCode(409).body("detail", containsString("与此不同"));
    cases.act(second, id, "GRANT");

    look(citizen, id).body("phase", equalTo("DECIDED")).body("outcome", equalTo("GRANTED"));
  }

  @Test
  void article38ARefusalGivesReasonsAndRemedies() {
    Api citizen = world.newCitizen();
    String id = cases.accepted(citizen, World.LICENCE);
    cases.act(world.as(Who.REVIEWER), id, Cases.review());
    Api decider = world.as(Who.DECIDER);
    decider.act(id, Map.of("type", "REFUSE")).then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));

    cases.act(decider, id, Cases.refusal());

    look(citizen, id).body("phase", equalTo("DECIDED")).body("outcome", equalTo("REFUSED")).body("due", nullValue());
    JsonPath paper = paper(citizen, id, "REFUSAL_DECISION");
    assertThat(paper.getString("title")).isEqualTo("不予行政许可决定书");
    assertThat(paper.getList("paragraphs").toString()).contains("理由：经营场所与有毒有害场所距离不符合规定。");
    assertThat(paper.getString("remedies[0]")).contains("绵阳市游仙区人民政府").contains("行政复议法》第二十条").contains("绵阳市游仙区人民法院").contains("行政诉讼法》第四十六条");
  }

  // Art. 42, 45, 82: the clock -----------------------------------------------------------------------------------------------

  @Test
  void article42TheHeadExtendsOnceWithReasonsBeforeTheLimitHasPassed() {
    Api head = head();
    Api citizen = on(2026, 2, 10, 9, world.newCitizen());
    String id = cases.submitted(citizen, World.LICENCE);
    cases.act(on(2026, 2, 11, 9, world.as(Who.CLERK)), id, "ACCEPT");

    now(2026, 2, 26, 9);
    head.act(id, Cases.extension(6)).then().statusCode(422).body("errors[0].pointer", equalTo("/days")).body("errors[0].detail", containsString("5"));
    head.act(id, Map.of("type", "EXTEND", "days", 5)).then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
    cases.act(head, id, Cases.extension(5));

    // 27 February, and five more: 28 (made up), 2, 3, 4, 5 March
    look(citizen, id).body("phase", equalTo("ACCEPTED")).body("due.on", equalTo("2026-03-05"));
    JsonPath clock = clock(citizen, id);
    assertThat(clock.getList("entries.event")).containsExactly("START", "STOP", "START", "EXTEND");
    assertThat(clock.getInt("entries[3].days")).isEqualTo(5);
    assertThat(clock.getInt("limits[1].extendedBy")).isEqualTo(5);
    assertThat(clock.getString("limits[1].dueOn")).isEqualTo("2026-03-05");
    JsonPath paper = paper(citizen, id, "EXTENSION_NOTICE");
    assertThat(paper.getString("title")).isEqualTo("延长办理期限告知书");
    assertThat(paper.getList("paragraphs").toString()).contains("本机关负责人批准，延长 5 个工作日").contains("经营场所核查尚未完成").contains("2026年3月5日");
    head.act(id, Cases.extension(1)).then().statusCode(409).body("detail", containsString("只能延长一次"));
  }

  @Test
  void article42AnExtensionAfterTheLimitIsNone() {
    Api head = head();
    Api citizen = on(2026, 2, 10, 9, world.newCitizen());
    String id = cases.submitted(citizen, World.LICENCE);
    cases.act(on(2026, 2, 11, 9, world.as(Who.CLERK)), id, "ACCEPT");

    now(2026, 2, 28, 0);
    head.act(id, Cases.extension(5)).then().statusCode(409).body("detail", containsString("已经过去"));
    world.as(Who.REVIEWER).act(id, Cases.specialProcedure()).then().statusCode(409).body("detail", containsString("已经过去"));
    look(citizen, id).body("due.on", equalTo("2026-02-27")).body("lamp", equalTo("RED"));
  }

  @Test
  void article45ASpecialProcedureStopsTheClockWithANoticeOfTheTimeItTakes() {
    Api citizen = on(2026, 2, 10, 9, world.newCitizen());
    String id = cases.submitted(citizen, World.LICENCE);
    cases.act(on(2026, 2, 11, 9, world.as(Who.CLERK)), id, "ACCEPT");
    Api reviewer = on(2026, 2, 12, 9, world.as(Who.REVIEWER));
    reviewer
        .act(id, Map.of("type", "START_SPECIAL_PROCEDURE", "specialProcedure", "EXPERT_REVIEW", "reason", "布局复杂"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/days"));

    cases.act(reviewer, id, Cases.specialProcedure());

    // five working days after 12 February: 13, 14, 24, 25, 26
    look(citizen, id)
        .body("phase", equalTo("ACCEPTED"))
        .body("suspension.specialProcedure", equalTo("EXPERT_REVIEW"))
        .body("suspension.expectedOn", equalTo("2026-02-26"))
        .body("due", nullValue())
        .body("lamp", equalTo("GREEN"));
    JsonPath paper = paper(citizen, id, "SPECIAL_PROCEDURE_NOTICE");
    assertThat(paper.getString("title")).isEqualTo("特别程序告知书");
    assertThat(paper.getList("lines.text").toString()).contains("专家评审").contains("5 个工作日，预计至2026年2月26日");
    assertThat(paper.<String>getList("legalBases")).contains(LAW + "第四十五条");

    now(2026, 2, 27, 9);
    look(citizen, id).body("lamp", equalTo("YELLOW"));
    cases.act(reviewer, id, Map.of("type", "END_SPECIAL_PROCEDURE", "note", "专家组认为布局符合要求。"));

    // none of the seven days was used before 12 February; they are counted from 27 February on: 27, 28 (made up), 2, 3, 4, 5, 6 March
    look(citizen, id).body("suspension", nullValue()).body("due.on", equalTo("2026-03-06"));
    JsonPath clock = clock(citizen, id);
    assertThat(clock.getList("entries.event")).containsExactly("START", "STOP", "START", "PAUSE", "RESUME");
    assertThat(clock.getString("entries[3].ground")).isEqualTo(LAW + "第四十五条");
    assertThat(clock.getString("limits[1].pauses[0].from")).isEqualTo("2026-02-12");
    assertThat(clock.getString("limits[1].pauses[0].until")).isEqualTo("2026-02-27");
  }

  @Test
  void article45AnInspectionOfPremisesStopsNothing() {
    Api citizen = world.newCitizen();
    String id = cases.accepted(citizen, World.LICENCE);

    world
        .as(Who.REVIEWER)
        .act(id, Map.of("type", "START_SPECIAL_PROCEDURE", "specialProcedure", "SITE_INSPECTION", "days", 5, "reason", "现场核查"))
        .then()
        .statusCode(400);
    look(citizen, id).body("suspension", nullValue()).body("due.kind", equalTo("DECISION"));
  }

  @Test
  void article45DoesNotGovernWhatIsNoLicence() {
    Api citizen = world.newCitizen();
    String id = cases.accepted(citizen, World.ALLOWANCE);

    world.as(Who.REVIEWER).act(id, Cases.specialProcedure()).then().statusCode(409).body("detail", containsString("行政许可"));
    world.newStaff(new Assignment(Role.HEAD, World.HOME, "youxian-mzj", null)).act(id, Cases.extension(5)).then().statusCode(409);
  }

  @Test
  void article82DaysAreWorkingDaysWithoutStatutoryHolidays() {
    Api citizen = on(2026, 9, 18, 9, world.newCitizen());
    String id = cases.submitted(citizen, World.LICENCE);
    cases.act(world.as(Who.CLERK), id, "ACCEPT");

    // 20 (made up), 21, 22, 23, 24, 28, 29: Mid-Autumn is 25 to 27 September
    look(citizen, id).body("due.on", equalTo("2026-09-29"));
  }

  // --------------------------------------------------------------------------------------------------------------------------

  private Api head() {
    return world.newStaff(ofOrgan(Role.HEAD));
  }

  private static Assignment ofOrgan(Role role) {
    return new Assignment(role, World.HOME, "youxian-spj", null);
  }

  private static Map<String, Object> mended() {
    Map<String, Object> mended = Cases.answers(World.LICENCE);
    mended.put("premisesAddress", "富乐街道东津路36号附3号");
    return mended;
  }

  private static Api on(int year, int month, int day, int hour, Api who) {
    now(year, month, day, hour);
    return who;
  }

  private static void now(int year, int month, int day, int hour) {
    MovableClock.INSTANCE.set(LocalDateTime.of(LocalDate.of(year, month, day), java.time.LocalTime.of(hour, 0)));
  }

  private static ValidatableResponse look(Api who, String id) {
    return who.get(Cases.path(id)).then().statusCode(200);
  }

  private static ValidatableResponse acts(Api who, String id) {
    return who.get(Cases.path(id) + "/acts").then().statusCode(200);
  }

  private static JsonPath clock(Api who, String id) {
    return who.get(Cases.path(id) + "/clock").then().statusCode(200).extract().jsonPath();
  }

  /** The one paper of a kind; its content. */
  private static JsonPath paper(Api who, String id, String kind) {
    JsonPath papers = who.get(Cases.path(id) + "/documents").then().statusCode(200).extract().jsonPath();
    List<String> ids = papers.getList("items.findAll { it.kind == '" + kind + "' }.id");
    assertThat(ids).as("papers of kind %s", kind).hasSize(1);
    return who.get(Cases.path(id) + "/documents/" + ids.getFirst()).then().statusCode(200).extract().jsonPath();
  }
}
