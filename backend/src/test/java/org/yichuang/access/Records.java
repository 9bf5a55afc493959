package org.yichuang.access;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.People;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** What requests are about: new cases in every state that the table names, with a file, a paper and a service event where there is one. */
@ApplicationScoped
class Records {

  private static final String CENTRE = "youxian-centre";

  private final World world;
  private final Cases cases;
  private final People people;

  Records(World world, Cases cases, People people) {
    this.world = world;
    this.cases = cases;
    this.people = people;
  }

  /**
   * A case with what belongs to it.
   *
   * @param id empty where the table names no record
   * @param keeper who filed it
   */
  record Found(
      String name,
      String id,
      @Nullable String number,
      @Nullable String queryCode,
      @Nullable String file,
      @Nullable String document,
      @Nullable String event,
      @Nullable String order,
      Api keeper) {}

  Found make(String name) {
    if (name.equals("-")) {
      return new Found(name, "", null, null, null, null, null, null, world.as(Who.CITIZEN));
    }
    if (name.equals("import")) {
      return new Found(name, anImport(), null, null, null, null, null, null, world.as(Who.CATALOGUE));
    }
    if (name.startsWith("staff")) {
      return staff(name);
    }
    Api keeper = keeper(name);
    String id = begin(name, keeper);
    goOn(name, id, keeper);
    Response seen = keeper.get(Cases.path(id)).then().statusCode(200).extract().response();
    List<String> papers = keeper.get(Cases.path(id) + "/documents").then().statusCode(200).extract().path("items.id");
    List<String> events = seen.path("serviceEvents.id");
    return new Found(
        name,
        id,
        seen.path("number"),
        seen.path("queryCode"),
        seen.path("files[0].id"),
        papers.isEmpty() ? null : papers.getFirst(),
        events == null || events.isEmpty() ? null : events.getFirst(),
        name.startsWith("order") ? order(name, id) : null,
        keeper);
  }

  /** An order of the supervisor about it, answered or not. */
  private String order(String name, String application) {
    String order =
        world.as(Who.SUPERVISOR).post(Cases.path(application) + "/supervision-orders", Map.of("reason", "群众来电催问。")).then().statusCode(201).extract().path("id");
    if (name.equals("order-answered")) {
      var answer = Map.of("type", "ANSWER", "text", "今天联系申请人。");
      world.as(Who.REVIEWER).post("/api/v1/supervision-orders/" + order + "/acts", answer).then().statusCode(201);
    }
    return order;
  }

  private String anImport() {
    String id = org.yichuang.shared.data.RowId.freshUuid().toString();
    world.sql(
        "insert into matter_import (id, state, file_name, sha256, encoding, started_by, total, started_at, finished_at)"
            + " values ($1::text::uuid, 'DONE', 'a.csv', '-', 'UTF_8', $1::text::uuid, 0, now(), now())",
        id);
    return id;
  }

  /** A clerk who will be away; or one who has left, or one with an authenticator. */
  private Found staff(String name) {
    People.Hired hired = people.hired();
    people.granted(hired, "CLERK", "servicePoint", CENTRE);
    Api keeper = world.as(Who.ORG_ADMIN);
    keeper.post(hired.path() + "/absences", Map.of("from", "2099-03-02", "until", "2099-03-06")).then().statusCode(201);
    if (name.equals("staff-left")) {
      keeper.post(hired.path() + "/departure", "").then().statusCode(200);
    }
    if (name.equals("staff-factor")) {
      world.sql(
          "insert into second_factor (account, version, secret, created_at, confirmed_at, last_step) values ($1, 0, ''::bytea, now(), now(), 0)",
          hired.account());
    }
    return new Found(name, hired.id(), null, null, null, null, null, null, keeper);
  }

  private Api keeper(String name) {
    return world.as(name.startsWith("bus-card") ? Who.WINDOW_DECIDER : name.startsWith("walk-in") ? Who.CLERK : Who.CITIZEN);
  }

  private String begin(String name, Api keeper) {
    if (name.startsWith("bus-card")) {
      String id = cases.walkIn(keeper, World.HOME, World.BUS_CARD, CENTRE);
      cases.fill(keeper, id, World.BUS_CARD);
      keeper.upload(Cases.path(id) + "/files", "M1", "公交卡.pdf", Cases.PDF, "application/pdf").then().statusCode(201);
      return id;
    }
    String id = name.startsWith("walk-in") ? cases.walkIn(keeper, World.HOME, World.LICENCE, CENTRE) : cases.draft(keeper, World.LICENCE);
    cases.fill(keeper, id, World.LICENCE);
    return id;
  }

  private void goOn(String name, String id, Api keeper) {
    String state = name.substring(name.lastIndexOf('-') + 1);
    if (state.equals("draft")) {
      return;
    }
    cases.act(keeper, id, "SUBMIT");
    if (state.equals("correction")) {
      cases.requestCorrection(world.as(Who.CLERK), id, "/answers/premisesAddress");
    }
    if (List.of("accepted", "reviewed", "closed").contains(state)) {
      cases.act(world.as(Who.CLERK), id, "ACCEPT");
    }
    if (List.of("reviewed", "closed").contains(state)) {
      cases.act(world.as(Who.REVIEWER), id, Cases.review());
    }
    if (state.equals("closed")) {
      cases.act(world.as(Who.DECIDER), id, "GRANT");
      cases.act(world.as(Who.CLERK), id, "CLOSE");
    }
  }

  /** The act that is next for such a case. */
  static Map<String, ?> nextAct(String name) {
    return switch (name) {
      case "draft" -> Map.of("type", "SUBMIT");
      case "received" -> Map.of("type", "ACCEPT");
      case "accepted" -> Cases.review();
      default -> Map.of("type", "GRANT");
    };
  }

  /**
   * Everything that a refused request must leave alone, as one text: how much there is of what, and the versions of all cases. Imports that
   * were let in before end when they end, and say so in the log; and the version of a walk-in's draft is read by its clerk, who is in the log then.
   */
  String everything() {
    return world
        .sql(
            """
            select concat_ws(' ',
              (select count(*) || '/' || coalesce(sum(version), 0) from application), (select count(*) from act), (select count(*) from clock_entry),
              (select count(*) from stored_file), (select count(*) from document), (select count(*) from service_event),
              (select count(*) from evaluation), (select count(*) from audit_entry where action not in ('FINISH_MATTER_IMPORT', 'READ_CASE')), (select count(*) from account),
              (select count(*) from session where ended_at is null), (select count(*) from idempotency),
              (select count(*) from region), (select count(*) from region_change), (select count(*) from matter_import),
              (select count(*) || '/' || coalesce(sum(version), 0) from staff), (select count(*) from assignment), (select count(*) from absence),
              (select count(*) || '/' || coalesce(sum(version), 0) from supervision_order), (select count(*) from supervision_step),
              (select count(*) from second_factor), (select count(*) from recovery_code),

              (select count(*) || '/' || sum(version) from organ), (select count(*) || '/' || sum(version) from service_point),
              (select count(*) || '/' || sum(version) from counter), (select count(*) from organ_alias))""")
        .iterator()
        .next()
        .getString(0);
  }
}
