package org.yichuang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.testing.World.Who;

/** The steps of a case over REST, so that a test reads as a list of them. Each step asserts that it was taken. */
@ApplicationScoped
public class Cases {

  /** Smallest file that is a PDF by its content. */
  public static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private final World world;

  Cases(World world) {
    this.world = world;
  }

  public static String path(String application) {
    return "/api/v1/applications/" + application;
  }

  /** An applicant with everything that is needed. */
  public static Map<String, Object> applicant() {
    return new LinkedHashMap<>(
        Map.of("kind", "PERSON", "name", "何秀英", "idType", "RESIDENT_ID", "idNumber", "510704193803129922", "phone", "13900000002", "address", "四川省绵阳市游仙区小枧镇先锋街27号"));
  }

  /** Complete answers to the form of a demo matter. */
  public static Map<String, Object> answers(String matter) {
    return new LinkedHashMap<>(
        switch (matter) {
          case World.LICENCE ->
              Map.ofEntries(
                  Map.entry("tradeName", "绵阳市游仙区罗记小面馆"),
                  Map.entry("creditCode", "92510704DEM000057H"),
                  Map.entry("legalRepresentative", "罗文彬"),
                  Map.entry("businessForm", "CATERING"),
                  Map.entry("formMark", "NONE"),
                  Map.entry("businessItems", List.of("HOT_FOOD")),
                  Map.entry("premisesRegion", "510704003000"),
                  Map.entry("premisesAddress", "富乐街道东津路36号附2号"),
                  Map.entry("premisesArea", 45),
                  Map.entry("safetyManagerName", "罗文彬"),
                  Map.entry("safetyManagerPhone", "13900000001"),
                  Map.entry("declaration", true));
          case World.ALLOWANCE ->
              Map.of(
                  "ageBand", "AGE_80_89",
                  "householdRegion", "510704121000",
                  "receivesElsewhere", false,
                  "bankName", "绵阳农商银行小枧支行",
                  "bankCardNumber", "6214570000000012345",
                  "agentRelation", "NONE",
                  "declaration", true);
          default -> Map.of("cardNumber", "1234567890", "cardState", "NORMAL", "agentRelation", "NONE", "declaration", true);
        });
  }

  /** A draft made online. */
  public String draft(Api citizen, String matter) {
    return draft(citizen, World.HOME, matter);
  }

  public String draft(Api citizen, String jurisdiction, String matter) {
    return created(citizen.post("/api/v1/applications", Map.of("matterCode", matter, "jurisdiction", jurisdiction)));
  }

  /** A draft for a walk-in. */
  public String walkIn(Api staff, String jurisdiction, String matter, String servicePoint) {
    return created(
        staff.post(
            "/api/v1/applications",
            Map.of("matterCode", matter, "jurisdiction", jurisdiction, "channel", "WINDOW", "servicePoint", servicePoint, "applicant", applicant())));
  }

  /** Fills form and materials so that the case can be filed. */
  public void fill(Api writer, String application, String matter) {
    save(writer, application, applicant(), answers(matter)).then().statusCode(200);
    List<String> materials =
        switch (matter) {
          case World.LICENCE -> List.of("M3", "M4");
          case World.ALLOWANCE -> List.of("M4");
          default -> List.of();
        };
    for (String material : materials) {
      writer.upload(path(application) + "/files", material, "材料.pdf", PDF, "application/pdf").then().statusCode(201);
    }
  }

  public Response save(Api writer, String application, Map<String, Object> applicant, Map<String, Object> answers) {
    String etag = writer.get(path(application)).then().statusCode(200).extract().header("ETag");
    return writer.put(path(application), Map.of("applicant", applicant, "answers", answers), "If-Match", etag);
  }

  public void act(Api actor, String application, Map<String, ?> act) {
    Response answer = actor.act(application, act);
    assertThat(answer.statusCode()).as("%s: %s", act, answer.asString()).isEqualTo(201);
  }

  public void act(Api actor, String application, String type) {
    act(actor, application, Map.of("type", type));
  }

  /** A case filed online: RECEIVED. */
  public String submitted(Api citizen, String matter) {
    return submitted(citizen, World.HOME, matter);
  }

  public String submitted(Api citizen, String jurisdiction, String matter) {
    String application = draft(citizen, jurisdiction, matter);
    fill(citizen, application, matter);
    act(citizen, application, "SUBMIT");
    return application;
  }

  /** A case filed at a window: RECEIVED. */
  public String submittedAtWindow(Api staff, String jurisdiction, String matter, String servicePoint) {
    String application = walkIn(staff, jurisdiction, matter, servicePoint);
    fill(staff, application, matter);
    act(staff, application, "SUBMIT");
    return application;
  }

  public void requestCorrection(Api clerk, String application, String... targets) {
    act(clerk, application, correction(targets));
  }

  public static Map<String, Object> correction(String... targets) {
    return Map.of(
        "type", "REQUEST_CORRECTION", "items", java.util.Arrays.stream(targets).map(t -> Map.of("target", t, "message", "请按营业执照填写")).toList());
  }

  public static Map<String, Object> review() {
    return Map.of("type", "REVIEW", "recommendation", "GRANT", "opinion", "材料齐全，符合法定条件。");
  }

  public static Map<String, Object> specialProcedure() {
    return Map.of("type", "START_SPECIAL_PROCEDURE", "specialProcedure", "EXPERT_REVIEW", "days", 5, "reason", "中央厨房工艺布局复杂，需要专家评审。");
  }

  public static Map<String, Object> extension(int days) {
    return Map.of("type", "EXTEND", "days", days, "reason", "申请集中，经营场所核查尚未完成。");
  }

  public static Map<String, Object> refusal() {
    return Map.of("type", "REFUSE", "reason", "经营场所与有毒有害场所距离不符合规定。");
  }

  public static Map<String, Object> notCompetent() {
    return Map.of("type", "REFUSE_ACCEPTANCE", "ground", "NOT_COMPETENT", "competentOrgan", "绵阳市市场监督管理局", "reason", "申请的主体业态由市级办理。");
  }

  public static Map<String, Object> withdrawal() {
    return Map.of("type", "WITHDRAW", "reason", "不再开店。");
  }

  /** A case that is accepted: ACCEPTED. */
  public String accepted(Api citizen, String matter) {
    String application = submitted(citizen, matter);
    act(world.as(Who.CLERK), application, "ACCEPT");
    return application;
  }

  /** A case that is granted: DECIDED. */
  public String granted(Api citizen, String matter) {
    String application = accepted(citizen, matter);
    act(world.as(Who.REVIEWER), application, review());
    act(world.as(Who.DECIDER), application, "GRANT");
    return application;
  }

  /** A case that is over: CLOSED. */
  public String closed(Api citizen, String matter) {
    String application = granted(citizen, matter);
    act(world.as(Who.CLERK), application, "CLOSE");
    return application;
  }

  private static String created(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.path("id");
  }
}
