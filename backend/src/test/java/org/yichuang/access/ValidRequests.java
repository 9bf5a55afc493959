package org.yichuang.access;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.yichuang.access.Records.Found;
import org.yichuang.access.WrittenContract.Endpoint;
import org.yichuang.testing.Api;
import org.yichuang.testing.Authenticator;
import org.yichuang.testing.Cases;
import org.yichuang.testing.People;
import org.yichuang.testing.World;

/** A request for each operation of the contract that has nothing wrong with it, so that only access stands in its way. */
@ApplicationScoped
class ValidRequests {

  private static final Map<String, String> QUEUES = Map.of("received", "TO_ACCEPT", "accepted", "TO_REVIEW", "reviewed", "TO_DECIDE", "bus-card-received", "TO_ACCEPT");

  private static final AtomicInteger FRESH = new AtomicInteger(600);
  private static final byte[] CATALOGUE =
      "department,mainItem,name,itemCode,areaCode,matterType,departmentCode\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private static final byte[] STAFF_LIST = "username,name,organ,employment\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  private static final Set<String> BODILESS = Set.of("departStaff", "rehireStaff", "resetPassword", "resetSecondFactor", "beginSecondFactor");

  private static final String YEAR = "/api/v1/calendar/years/2150";
  private static final String CENTRE = "/api/v1/service-points/youxian-centre";

  private final World world;
  private final Map<String, Endpoint> contract = WrittenContract.operations();

  ValidRequests(World world) {
    this.world = world;
  }

  Response send(String operation, String as, Found found, Api caller) {
    Endpoint endpoint = contract.get(operation);
    if (operation.equals("endOwnSession")) {
      List<String> own = caller.get("/api/v1/accounts/me/sessions").path("items.id");
      return caller.delete(endpoint.path().replace("{sessionId}", own == null ? UUID.randomUUID().toString() : own.getFirst()));
    }
    if (operation.equals("confirmSecondFactor") || operation.equals("renewRecoveryCodes")) {
      return secondFactor(operation, endpoint.path(), caller);
    }
    String path = path(endpoint.path(), found) + query(operation, as, found);
    return switch (endpoint.method()) {
      case "GET" -> caller.get(path);
      case "DELETE" -> operation.equals("discardApplication") ? caller.delete(path, "If-Match", etag(found)) : caller.delete(path);
      case "PUT" -> operation.equals("changePassword")
          ? caller.put(path, body(operation, as, found))
          : caller.put(path, body(operation, as, found), "If-Match", etag(operation, path, found));
      default -> post(operation, as, found, caller, path);
    };
  }

  private Response post(String operation, String as, Found found, Api caller, String path) {
    return switch (operation) {
      case "startMatterImport" -> caller.request().multiPart("file", "a.csv", CATALOGUE, "text/csv").post(path);
      case "rotateSigningKey", "sealLog" -> caller.request().post(path);
      case "importStaff" -> caller.request().multiPart("file", "a.csv", STAFF_LIST, "text/csv").post(path);
      case "uploadFile" -> caller.upload(path, found.name().startsWith("bus-card") ? "M2" : "M5", "补充.pdf", Cases.PDF, "application/pdf");
      default -> caller.post(path, BODILESS.contains(operation) ? "" : body(operation, as, found));
    };
  }

  /** With a code of an authenticator that the caller has just begun to set up; whoever may not begin is refused in the end too. */
  private static Response secondFactor(String operation, String path, Api caller) {
    String secret = caller.post("/api/v1/accounts/me/second-factor", "").path("secret");
    Authenticator authenticator = new Authenticator(secret == null ? "AAAAAAAAAAAAAAAA" : secret);
    if (operation.equals("confirmSecondFactor")) {
      return caller.put(path, Map.of("code", authenticator.code(0)));
    }
    caller.put("/api/v1/accounts/me/second-factor", Map.of("code", authenticator.code(0)));
    return caller.post(path, Map.of("code", authenticator.code(1)));
  }

  /** Whether the record is in a list or in what a search found, on whatever page. */
  boolean shows(String operation, String as, Found found, Api caller, Response first) {
    String wanted =
        switch (operation) {
          case "listAuditEntries" -> chain(found);
          case "listSupervisionOrders" -> found.order();
          default -> found.id();
        };
    String field = operation.equals("listAuditEntries") ? "items.chain" : "items.id";
    Response page = first;
    while (true) {
      if (page.<List<String>>path(field).contains(wanted)) {
        return true;
      }
      if (page.path("next") == null) {
        return false;
      }
      page = caller.get(contract.get(operation).path() + query(operation, as, found) + "&cursor=" + page.path("next"));
    }
  }

  private static String path(String template, Found found) {
    String place = place(template);
    if (place != null) {
      return place;
    }
    Map<String, String> values = new HashMap<>();
    values.put("{id}", found.id());
    values.put("{fileId}", found.file());
    values.put("{documentId}", found.document());
    values.put("{orderId}", found.order());
    values.put("{code}", World.LICENCE);
    if (template.contains("{roleId}") || template.contains("{absenceId}")) {
      Response member = found.keeper().get("/api/v1/staff/" + found.id());
      values.put("{roleId}", member.path("roles[0].id"));
      values.put("{absenceId}", member.path("absences[0].id"));
    }
    String path = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (path.contains(value.getKey())) {
        path = path.replace(value.getKey(), java.util.Objects.requireNonNull(value.getValue(), () -> value.getKey() + " of " + found.name()));
      }
    }
    return path;
  }

  private static String place(String template) {
    return switch (template.substring("/api/v1/".length())) {
      case "regions/{code}" -> "/api/v1/regions/510704000000";
      case "organs/{code}" -> "/api/v1/organs/youxian-jtj";
      case "service-points/{code}" -> "/api/v1/service-points/youxian-bank";
      case "service-points/{code}/counters" -> "/api/v1/service-points/youxian-centre/counters";
      case "service-points/{code}/counters/{id}" -> "/api/v1/service-points/youxian-centre/counters/" + Api.anonymous().get(CENTRE).path("counters[0].id");
      case "calendar/years/{year}" -> YEAR;
      default -> null;
    };
  }

  private static String query(String operation, String as, Found found) {
    return switch (operation) {
      case "listApplications" ->
          switch (as) {
            case "APPLICANT" -> "?limit=100&view=mine";
            case "AUDITOR", "SUPERVISOR" -> "?limit=100&view=audit";
            default -> "?limit=100&view=desk&queue=" + QUEUES.get(found.name());
          };
      case "listAuditEntries" -> "?limit=100&chain=" + chain(found);
      case "listStaff", "listSupervisionOrders" -> "?limit=100";
      case "getDeadline" -> "?start=2026-02-10&workingDays=20";
      default -> "";
    };
  }

  private static String chain(Found found) {
    return "case:" + found.id().substring(found.id().indexOf('-') + 1);
  }

  private static String etag(String operation, String path, Found found) {
    return switch (operation) {
      case "changeOrgan", "changeServicePoint" -> Api.anonymous().get(path).header("ETag");
      case "keepCalendarYear" -> "\"" + Api.anonymous().get("/api/v1/calendar/years").path("items.find { it.year == 2150 }.version") + "\"";
      case "changeCounter" -> "\"" + Api.anonymous().get(CENTRE).path("counters[0].version") + "\"";
      default -> etag(found);
    };
  }

  private static String etag(Found found) {
    String path = found.name().startsWith("staff") ? "/api/v1/staff/" + found.id() : Cases.path(found.id());
    return found.keeper().get(path).then().statusCode(200).extract().header("ETag");
  }

  private Map<String, ?> body(String operation, String as, Found found) {
    return switch (operation) {
      case "sendSmsCode" -> Map.of("phone", World.phone());
      case "openSession" -> Map.of("method", "PASSWORD", "username", world.newUsername(), "password", World.PASSWORD);
      case "refreshSession" -> Map.of("refreshToken", world.newRefreshToken());
      case "queryProgress" -> Map.of("number", found.number(), "queryCode", found.queryCode());
      case "createApplication" -> draft(as);
      case "searchApplications" -> Map.of("number", found.number());
      case "saveApplication" ->
          Map.of("applicant", Cases.applicant(), "answers", Cases.answers(found.name().startsWith("bus-card") ? World.BUS_CARD : World.LICENCE));
      case "performAct" -> Records.nextAct(found.name());
      case "issueSupervisionOrder" -> Map.of("reason", "群众来电催问，请说明进展。");
      case "actOnSupervisionOrder" -> Map.of("type", found.name().equals("order-answered") ? "CLOSE" : "ANSWER", "text", "已联系申请人，三日内办结。");
      case "discloseApplication" -> Map.of("purpose", "核对申请人的联系电话");
      case "giveEvaluation" -> evaluation(as, found);
      case "keepCalendarYear" -> Map.of("document", "通知", "days", List.of());
      case "addRegion" -> Map.of("code", "510704" + FRESH.incrementAndGet() + "000", "name", "新设镇");
      case "createOrgan" -> organ("organ-" + FRESH.incrementAndGet());
      case "changeOrgan" -> organ("youxian-jtj");
      case "createServicePoint" -> point("point-" + FRESH.incrementAndGet());
      case "changeServicePoint" -> point("youxian-bank");
      case "addCounter" -> Map.of("code", "Z" + FRESH.incrementAndGet(), "name", "新窗口", "organs", List.of(), "active", true);
      case "changeCounter" -> Map.of("code", Api.anonymous().get(CENTRE).path("counters[0].code"), "name", "综合窗口1号", "zone", "一楼综合受理区", "organs", List.of(), "active", true);
      case "changeRegion" ->
          Map.of("kind", "RENAMED", "region", "510704400498", "name", "社区" + FRESH.incrementAndGet(), "effectiveOn", "2024-01-01", "document", "批复");
      case "createStaff" -> People.request(People.username());
      case "changePassword" -> Map.of("current", World.PASSWORD, "next", "Youxian-2026-xin");
      case "saveStaff" -> Map.of("name", "黎晓雨", "organ", "youxian-spj", "employment", "CONTRACTED");
      case "setSubstitute" -> Map.of();
      case "grantRole" -> Map.of("role", "CLERK", "servicePoint", "youxian-zhongxing");
      case "addAbsence" -> Map.of("from", "2099-05-04", "until", "2099-05-08");
      case "retryOutbox" -> Map.of("jurisdiction", World.HOME);
      default -> throw new IllegalArgumentException("No body is known for " + operation);
    };
  }

  private static Map<String, ?> organ(String code) {
    boolean known = code.equals("youxian-jtj");
    return Map.of(
        "code", code, "name", known ? "绵阳市游仙区交通运输局" : "新机构" + code, "nature", "STATUTORY", "aliases", List.of(), "documentPrefix", known ? "游交" : "新" + code,
        "reviewOrgan", "绵阳市游仙区人民政府", "court", "绵阳市游仙区人民法院");
  }

  private static Map<String, ?> point(String code) {
    return Map.of(
        "code", code, "name", "政银合作示范网点", "level", "BANK", "region", "510704001000", "organ", "youxian-zwzx", "address", "涪江街道");
  }

  private static Map<String, ?> draft(String as) {
    return switch (as) {
      case "APPLICANT" -> Map.of("matterCode", World.LICENCE, "jurisdiction", World.HOME);
      case "CLERK" -> walkIn(World.LICENCE);
      default -> walkIn(World.BUS_CARD);
    };
  }

  private static Map<String, ?> walkIn(String matter) {
    return Map.of(
        "matterCode", matter, "jurisdiction", World.HOME, "channel", "WINDOW", "servicePoint", "youxian-centre", "applicant", Cases.applicant());
  }

  private static Map<String, ?> evaluation(String as, Found found) {
    Map<String, Object> evaluation = new LinkedHashMap<>(Map.of("serviceEvent", found.event(), "level", "SATISFIED"));
    if (as.equals("CODE_HOLDER")) {
      evaluation.put("queryCode", found.queryCode());
    }
    return evaluation;
  }
}
