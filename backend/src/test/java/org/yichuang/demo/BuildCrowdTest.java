package org.yichuang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.yichuang.application.ActRequest;
import org.yichuang.application.ActType;
import org.yichuang.application.CaseDetails;
import org.yichuang.application.Phase;
import org.yichuang.audit.AuditVerifier;
import org.yichuang.identity.Actor;
import org.yichuang.shared.data.RowId;
import org.yichuang.testing.Owner;

/** Copies are cases like any other: they open, their chains hold, their drafts can be filed. */
@QuarkusTest
class BuildCrowdTest {

  private static final int COPIES = 70;
  private static final int DRAFTS = 3;
  private static final LocalDate DAY = LocalDate.of(2026, 10, 12);

  @Inject BuildTown buildTown;
  @Inject BuildCrowd buildCrowd;
  @Inject PerformPastAct performAct;
  @Inject CaseDetails details;

  @ConfigProperty(name = "yichuang.keys.dir")
  String keys;

  @ConfigProperty(name = "yichuang.audit.checkpoint-dir")
  String checkpoints;

  @Test
  void makesCasesThatOpenAndChainsThatHold() throws Throwable {
    assertThat(buildTown.execute(some(), DAY, percent -> true)).isTrue();
    Set<String> before = new HashSet<>(texts("select id::text from application where jurisdiction = '510704'"));
    List<String> indexes = texts("select indexdef from pg_indexes where schemaname = 'public' order by 1");
    List<String> constraints = texts("select conname || pg_get_constraintdef(oid) from pg_constraint order by 1");

    AtomicInteger told = new AtomicInteger();
    buildCrowd.execute(before.size() + COPIES, DRAFTS, done -> told.incrementAndGet());

    assertThat(told).hasValue(COPIES);
    assertThat(texts("select indexdef from pg_indexes where schemaname = 'public' order by 1")).isEqualTo(indexes);
    assertThat(texts("select conname || pg_get_constraintdef(oid) from pg_constraint order by 1")).isEqualTo(constraints);
    List<String> made = new ArrayList<>(texts("select id::text from application where jurisdiction = '510704'"));
    made.removeAll(before);
    assertThat(made).hasSize(COPIES + DRAFTS);
    for (String id : made) {
      opens(id);
    }
    assertThat(verification()).contains("every chain is whole");
    assertThat(texts("select jurisdiction || organ || kind || year from document group by 1 having max(seq) <> count(*)")).isEmpty();
  }

  @Test
  void leavesDraftsThatOnlyHaveToBeSubmitted() throws Throwable {
    assertThat(buildTown.execute(some(), DAY, percent -> true)).isTrue();
    Set<String> before = new HashSet<>(texts("select id::text from application where phase = 'DRAFT'"));
    buildCrowd.execute(0, 1, done -> {});
    List<String> made = new ArrayList<>(texts("select id::text from application where phase = 'DRAFT'"));
    made.removeAll(before);
    RowId draft = new RowId("510704", UUID.fromString(made.getFirst()));
    Actor owner = owner(draft);

    ActRequest submit = new ActRequest(ActType.SUBMIT, null, null, null, null, null, null, null, null, null, null, null);
    VertxContextSupport.subscribeAndAwait(() -> details
        .settings(owner, draft)
        .chain(settings -> performAct.execute(owner, draft, submit, settings)));

    assertThat(VertxContextSupport.subscribeAndAwait(() -> details.get(owner, draft)).phase()).isEqualTo(Phase.RECEIVED);
  }

  /** Every value of it: a copy of a ciphertext would not. */
  private void opens(String id) throws Throwable {
    RowId copy = new RowId("510704", UUID.fromString(id));
    Actor owner = owner(copy);
    if (owner.account().getMostSignificantBits() != 0) {
      CaseDetails.Detail detail = VertxContextSupport.subscribeAndAwait(() -> details.get(owner, copy));
      assertThat(detail.applicant().phone()).matches("1[0-9]{10}");
      assertThat(detail.answers().toString()).doesNotContain("$sealed");
    }
  }

  /** Nobody, for a case of a walk-in. */
  private static Actor owner(RowId id) throws SQLException {
    String owner = texts("select coalesce(owner, '00000000-0000-0000-0000-000000000000')::text from application where id = '" + id.id() + "'").getFirst();
    return new Actor(UUID.fromString(owner), new UUID(0, 0), false, List.of());
  }

  private String verification() throws SQLException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Connection connection = Owner.connect()) {
      AuditVerifier.verify(connection, Path.of(keys), Path.of(checkpoints), new PrintStream(out));
    }
    return out.toString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = Owner.connect(); ResultSet rows = connection.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static List<TownCase> some() {
    List<TownCase> cases = TownCase.read();
    return Stream.of(
            cases.stream().filter(one -> one.closed() != null && one.evaluated() != null && !one.atWindow()).findFirst(),
            cases.stream().filter(one -> one.closed() != null && one.atWindow()).findFirst(),
            cases.stream().filter(one -> one.accepted() != null && one.decided() == null && one.corrected() != null).findFirst(),
            cases.stream()
                .filter(one -> one.submitted() != null && one.accepted() == null && one.corrected() == null && one.closed() == null)
                .filter(one -> !one.atWindow() && one.point().equals("youxian-centre"))
                // none that is accepted by silence
                .filter(one -> List.of("GZZF-SQ", "GTHS-SL", "LSJZ-SQ", "CXJM-CB").contains(one.matter()))
                .findFirst())
        .flatMap(java.util.Optional::stream)
        .toList();
  }
}
