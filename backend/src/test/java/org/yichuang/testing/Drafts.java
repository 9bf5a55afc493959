package org.yichuang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Drafts that lack nothing, in as few requests as possible: for tests that need many. */
public final class Drafts {

  private Drafts() {}

  /** Content and materials are complete; only SUBMIT is left to do. */
  public static String ready(Api citizen, String matter) {
    Response made =
        citizen.post(
            "/api/v1/applications",
            Map.of("matterCode", matter, "jurisdiction", World.HOME, "applicant", Cases.applicant(), "answers", Cases.answers(matter)));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    String application = made.path("id");
    for (String material : matter.equals(World.LICENCE) ? List.of("M3", "M4") : List.of("M4")) {
      Response kept = citizen.upload(Cases.path(application) + "/files", material, "材料.pdf", Cases.PDF, "application/pdf");
      assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(201);
    }
    return application;
  }
}
