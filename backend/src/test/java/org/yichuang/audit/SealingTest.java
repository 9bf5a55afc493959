package org.yichuang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yichuang.audit.SealCheckpoint.Result;
import org.yichuang.testing.Cases;
import org.yichuang.testing.Metrics;
import org.yichuang.testing.Owner;
import org.yichuang.testing.Parallel;
import org.yichuang.testing.World.Who;

/** Sealing beside whatever else happens: several nodes, late commits, a database that was put back. */
@QuarkusTest
class SealingTest extends SealedCase {


  @Test
  void isDoneByOneOfManyNodes() throws Throwable {
    cases.act(world.as(Who.REVIEWER), application, Cases.review());
    Parallel.run(4, node -> {
      try {
        return seal();
      } catch (Throwable failure) {
        throw new IllegalStateException(failure);
      }
    });
    assertThat(number("select count(*) from audit_checkpoint where jurisdiction = '510704' and content like '%" + chain + "\",\"seq\":6,%'")).isEqualTo(1);
    assertThat(verify(directory)).endsWith("every chain is whole");
  }

  @Test
  void doesNotForgetWhatCommitsLate() throws Throwable {
    String late = "organ:late-" + UUID.randomUUID();
    try (Connection writer = Owner.connect()) {
      writer.setAutoCommit(false);
      append(writer, late);
      cases.act(world.as(Who.REVIEWER), application, Cases.review());
      seal();
      writer.commit();
    }
    assertThat(number("select count(*) from audit_unsealed where chain = '" + late + "'")).isEqualTo(1);
    seal();
    assertThat(number("select count(*) from audit_unsealed where chain = '" + late + "'")).isZero();
    assertThat(verify(directory)).endsWith("every chain is whole");
  }

  @Test
  void isRefusedWhereTheDatabaseWasRolledBack() throws Throwable {
    cases.act(world.as(Who.REVIEWER), application, Cases.review());
    CheckpointKey key = new CheckpointKey(keys);
    var ahead = Checkpoint.Signed.of(new Checkpoint(HOME, number + 1, Instant.now(), "", null, List.of()), key);
    Metrics before = Metrics.read();
    assertThat(VertxContextSupport.subscribeAndAwait(() -> seal.execute(HOME, key, ahead))).isEqualTo(Result.REFUSED);
    copyOfDirectory();
    new CheckpointFiles(copy).add(HOME, List.of(ahead));
    assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> copyingTo(copy).now()))
        .hasMessage("Not every jurisdiction could be sealed; the log says which");
    assertThat(number("select count(*) from audit_unsealed where chain = '" + chain + "'")).isEqualTo(1);
    assertThat(Metrics.read().since(before, "yichuang_audit_checkpoints_total{result=\"refused\"}")).isEqualTo(1);
  }

  @Test
  void goesOnOnceARestoreIsAccepted() throws Exception {
    String lost = "999999";
    CheckpointKey key = new CheckpointKey(keys);
    copyOfDirectory();
    var first = Checkpoint.Signed.of(new Checkpoint(lost, 1, Instant.now(), "", null, List.of(new Checkpoint.Head("case:gone", 3, "00"))), key);
    new CheckpointFiles(copy).add(lost, List.of(first));
    assertThat(verify(copy)).contains("BROKEN at 999999 checkpoint #1 of ").contains("it was rolled back; 999999 case:gone #1: the tail that checkpoint #1 sealed is missing");
    try (Connection owner = Owner.connect()) {
      assertThat(AcceptRestore.execute(owner, keys, copy, Instant.now(), silent())).isZero();
      assertThat(verify(copy)).startsWith("0 audit: 999999 checkpoint #1 to #1: lost by a restore that was accepted at ").endsWith("every chain is whole");
      assertThat(AcceptRestore.execute(owner, keys, copy, Instant.now(), silent())).isZero();
      assertThat(number("select number from audit_checkpoint_tip where jurisdiction = '999999'")).isEqualTo(2);
    } finally {
      try (Connection owner = Owner.connect(); var statement = owner.createStatement()) {
        statement.execute("delete from audit_checkpoint where jurisdiction = '999999'; delete from audit_checkpoint_tip where jurisdiction = '999999'");
      }
    }
  }

  private void append(Connection writer, String to) throws SQLException {
    AuditKey key = new AuditKey(keys);
    Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
    byte[] hash = key.hash(new AuditLink(HOME, to, 1, at, "CHANGE_ORGAN", "nobody", "ORG_ADMIN", "", new byte[0], ""), AuditLink.GENESIS);
    try (var entry = writer.prepareStatement("insert into audit_entry (jurisdiction, chain, seq, at, action, actor, role, organ, details_digest, hash)"
            + " values ('510704', ?, 1, ?, 'CHANGE_ORGAN', 'nobody', 'ORG_ADMIN', '', '', ?)");
        var head = writer.prepareStatement("insert into audit_head (jurisdiction, chain, seq, hash) values ('510704', ?, 1, ?)")) {
      entry.setString(1, to);
      entry.setObject(2, at.atOffset(ZoneOffset.UTC));
      entry.setBytes(3, hash);
      entry.executeUpdate();
      head.setString(1, to);
      head.setBytes(2, hash);
      head.executeUpdate();
    }
  }

  @Test
  void isAskedForByTheSystemAdministratorAndReadByTheAuditor() throws Exception {
    cases.act(world.as(Who.REVIEWER), application, Cases.review());
    world.as(Who.AUDITOR).post("/api/v1/audit-checkpoints", "").then().statusCode(403);
    List<String> sealed = world.as(Who.SYS_ADMIN).post("/api/v1/audit-checkpoints", "").then().statusCode(201).extract().path("items.jurisdiction");
    assertThat(sealed).contains(HOME, "platform");
    assertThat(number("select count(*) from audit_unsealed where chain = '" + chain + "'")).isZero();
    assertThat(number("select count(*) from audit_checkpoint where jurisdiction = 'platform' and content like '%system:installation%'")).isPositive();

    world.as(Who.SYS_ADMIN).get("/api/v1/audit-checkpoints").then().statusCode(403);
    List<String> own = world.as(Who.AUDITOR).get("/api/v1/audit-checkpoints").then().statusCode(200).extract().path("items.jurisdiction");
    assertThat(own).containsExactly(HOME, "platform");
    String hash = world.as(Who.AUDITOR).get("/api/v1/audit-checkpoints").path("items.find { it.jurisdiction == '510704' }.hash");
    assertThat(hash).isEqualTo(java.util.Objects.requireNonNull(new CheckpointFiles(directory).last(HOME)).hash());
  }
}
