package org.yichuang.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.MovableClock;
import org.yichuang.testing.Parallel;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** What a day that has passed brings with it comes once: after a standstill of ten days, and on several nodes at the same time. */
@QuarkusTest
class ActWhenDueTest {

  @Inject World world;
  @Inject Cases cases;
  @Inject ActWhenDue actWhenDue;

  @AfterEach
  void backToRealTime() {
    MovableClock.INSTANCE.reset();
  }

  @Test
  void afterTenDaysOfStandstillEverythingDueHasHappenedOnce() {
    MovableClock.INSTANCE.set(LocalDateTime.of(2026, 6, 1, 9, 0));
    Api citizen = world.newCitizen();
    Api clerk = world.as(Who.CLERK);
    List<String> unanswered = IntStream.range(0, 6).mapToObj(i -> cases.submitted(citizen, World.LICENCE)).toList();
    String answered = cases.submitted(citizen, World.LICENCE);
    cases.act(clerk, answered, "ACCEPT");
    String allowance = cases.submitted(citizen, World.ALLOWANCE);

    MovableClock.INSTANCE.set(LocalDateTime.of(2026, 6, 11, 9, 0));
    Parallel.run(8, i -> run());
    run();

    for (String application : unanswered) {
      assertThat(acts(citizen, application)).containsExactly("SUBMIT", "DEEM_ACCEPTED");
      assertThat(papers(citizen, application)).containsExactly("RECEIPT", "ACCEPTANCE_NOTICE");
      assertThat(clock(citizen, application)).containsExactly("START", "STOP", "START");
      assertThat(messages(application)).isEqualTo(2);
    }
    assertThat(acts(citizen, answered)).containsExactly("SUBMIT", "ACCEPT");
    assertThat(acts(citizen, allowance)).containsExactly("SUBMIT");
  }

  @Test
  void anAcceptanceAtTheSameMomentLeavesOneOfTheTwo() {
    MovableClock.INSTANCE.set(LocalDateTime.of(2026, 6, 1, 9, 0));
    Api citizen = world.newCitizen();
    Api clerk = world.as(Who.CLERK);
    String application = cases.submitted(citizen, World.LICENCE);
    MovableClock.INSTANCE.set(LocalDateTime.of(2026, 6, 11, 9, 0));

    Parallel.run(16, i -> i % 2 == 0 ? run() : clerk.act(application, Map.of("type", "ACCEPT")).statusCode());

    List<String> acts = acts(citizen, application);
    assertThat(acts).hasSize(2).startsWith("SUBMIT");
    assertThat(acts.get(1)).isIn("ACCEPT", "DEEM_ACCEPTED");
    assertThat(papers(citizen, application)).containsExactly("RECEIPT", "ACCEPTANCE_NOTICE");
  }

  private Integer run() {
    try {
      VertxContextSupport.subscribeAndAwait(actWhenDue::work);
      return 0;
    } catch (Throwable failed) {
      throw new AssertionError(failed);
    }
  }

  private static List<String> acts(Api who, String application) {
    return who.get(Cases.path(application) + "/acts").then().statusCode(200).extract().path("items.type");
  }

  private static List<String> papers(Api who, String application) {
    return who.get(Cases.path(application) + "/documents").then().statusCode(200).extract().path("items.kind");
  }

  private static List<String> clock(Api who, String application) {
    return who.get(Cases.path(application) + "/clock").then().statusCode(200).extract().path("entries.event");
  }

  /** Notices to the applicant that were put into the outbox. */
  private int messages(String application) {
    return world
        .sql("select count(*)::int from outbox where type = 'SMS_NOTICE' and subject ->> 'application' = $1", application)
        .iterator()
        .next()
        .getInteger(0);
  }
}
