package org.yichuang.application;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.yichuang.application.ExpectedWorkflow.Kind;
import org.yichuang.application.ExpectedWorkflow.Role;
import org.yichuang.application.ExpectedWorkflow.Standing;
import org.yichuang.identity.Assignment;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** Cases of every kind in every phase, and the people who act on them. */
@ApplicationScoped
class WorkflowCases {

  private static final String CENTRE = "youxian-centre";
  private static final String LICENSING_ORGAN = "youxian-spj";

  private final World world;
  private final Cases cases;
  private final Map<Kind, Map<Role, Api>> people = new EnumMap<>(Kind.class);

  WorkflowCases(World world, Cases cases) {
    this.world = world;
    this.cases = cases;
  }

  /** Who plays a role to cases of a kind. */
  Api as(Kind kind, Role role) {
    return people.computeIfAbsent(kind, k -> new EnumMap<>(Role.class)).computeIfAbsent(role, r -> make(kind, r));
  }

  private Api make(Kind kind, Role role) {
    boolean instant = kind == Kind.INSTANT_WINDOW;
    return switch (role) {
      case APPLICANT -> world.newCitizen();
      case CLERK -> world.newStaff(new Assignment(org.yichuang.identity.Role.CLERK, World.HOME, null, CENTRE));
      case REVIEWER -> world.as(instant ? Who.REVIEWER_OF_OTHER_ORGAN : Who.REVIEWER);
      case DECIDER -> world.as(instant ? Who.DECIDER_OF_OTHER_ORGAN : Who.DECIDER);
      case HEAD -> world.newStaff(new Assignment(org.yichuang.identity.Role.HEAD, World.HOME, instant ? "youxian-jtj" : LICENSING_ORGAN, null));
      case WINDOW_DECIDER ->
          instant
              ? world.as(Who.WINDOW_DECIDER)
              : world.newStaff(new Assignment(org.yichuang.identity.Role.DECIDER_WINDOW, World.HOME, LICENSING_ORGAN, CENTRE));
      case AUDITOR -> world.as(Who.AUDITOR);
      case ANONYMOUS -> Api.anonymous();
      case REVIEWER_AND_DECIDER ->
          world.newStaff(
              new Assignment(org.yichuang.identity.Role.REVIEWER, World.HOME, LICENSING_ORGAN, null),
              new Assignment(org.yichuang.identity.Role.DECIDER, World.HOME, LICENSING_ORGAN, null));
    };
  }

  /** A new case that stands so. */
  String bring(Kind kind, Standing standing) {
    Api clerk = as(kind, Role.CLERK);
    String matter = matter(kind);
    Api filer = online(kind) ? as(kind, Role.APPLICANT) : clerk;
    String id = online(kind) ? cases.draft(filer, matter) : cases.walkIn(filer, World.HOME, matter, CENTRE);
    cases.fill(filer, id, matter);
    if (standing == Standing.DRAFT) {
      return id;
    }
    cases.act(filer, id, "SUBMIT");
    if (standing == Standing.CORRECTION) {
      cases.act(clerk, id, body(kind, "REQUEST_CORRECTION"));
    }
    if (standing.compareTo(Standing.ACCEPTED) >= 0) {
      cases.act(clerk, id, "ACCEPT");
    }
    if (standing == Standing.SUSPENDED) {
      cases.act(as(kind, Role.REVIEWER), id, Cases.specialProcedure());
    }
    if (standing.compareTo(Standing.REVIEWED) >= 0) {
      cases.act(as(kind, kind == Kind.ONE_PERSON ? Role.REVIEWER_AND_DECIDER : Role.REVIEWER), id, Cases.review());
    }
    if (standing.compareTo(Standing.DECIDED) >= 0) {
      cases.act(as(kind, Role.DECIDER), id, "GRANT");
    }
    if (standing == Standing.CLOSED) {
      cases.act(clerk, id, "CLOSE");
    }
    return id;
  }

  /** The case as somebody sees it who sees it in every phase. */
  Response look(Kind kind, String id) {
    return as(kind, online(kind) ? Role.APPLICANT : Role.CLERK).get(Cases.path(id)).then().statusCode(200).extract().response();
  }

  /** An act with everything that it must say. */
  static Map<String, ?> body(Kind kind, String act) {
    return switch (act) {
      case "REQUEST_CORRECTION" -> Cases.correction(kind == Kind.INSTANT_WINDOW ? "/answers/cardNumber" : "/answers/premisesAddress");
      case "REFUSE_ACCEPTANCE" -> Cases.notCompetent();
      case "REVIEW" -> Cases.review();
      case "START_SPECIAL_PROCEDURE" -> Cases.specialProcedure();
      case "END_SPECIAL_PROCEDURE" -> Map.of("type", act, "note", "专家组认为布局符合要求。");
      case "EXPLAIN_DELAY" -> Map.of("type", act, "reason", "核查人员不足，下周三前办结。");
      case "EXTEND" -> Cases.extension(5);
      case "SIGN" -> Map.of("type", act, "recommendation", "GRANT");
      case "REFUSE" -> Cases.refusal();
      case "WITHDRAW" -> Cases.withdrawal();
      default -> Map.of("type", act);
    };
  }

  private static boolean online(Kind kind) {
    return kind == Kind.LICENCE_ONLINE || kind == Kind.ONE_PERSON;
  }

  private static String matter(Kind kind) {
    return kind == Kind.INSTANT_WINDOW ? World.BUS_CARD : World.LICENCE;
  }
}
