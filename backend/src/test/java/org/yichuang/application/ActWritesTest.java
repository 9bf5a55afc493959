package org.yichuang.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.Drafts;
import org.yichuang.testing.World;

/** An act writes its case once: the version, which counts the writes, goes up by one. */
@QuarkusTest
class ActWritesTest {

  @Inject World world;

  @Test
  void aSubmissionWritesItsCaseOnce() {
    Api citizen = world.newCitizen();
    String application = Drafts.ready(citizen, World.LICENCE);
    int before = version(citizen, application);

    assertThat(citizen.act(application, "SUBMIT").statusCode()).isEqualTo(201);

    assertThat(version(citizen, application)).isEqualTo(before + 1);
  }

  private static int version(Api citizen, String application) {
    return Integer.parseInt(citizen.get(Cases.path(application)).header("ETag").replace("\"", ""));
  }
}
