package org.yichuang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Cases;
import org.yichuang.testing.Owner;
import org.yichuang.testing.World.Who;

/**
 * What nobody sees in the chains alone: who owns the database, and even the key of the chains, can cut a tail or roll everything back, but not
 * unseen once a checkpoint lies outside. Each test changes the database inside a transaction that is rolled back.
 */
@QuarkusTest
class CheckpointTest extends SealedCase {

  @Test
  void aSealedLogIsWholeAndNothingWaits() throws Exception {
    assertThat(verify(directory)).startsWith("0 audit: ").endsWith(" checkpoints verified, every chain is whole");
    assertThat(number("select count(*) from audit_unsealed where chain = '" + chain + "'")).isZero();
    assertThat(last().number()).isEqualTo(number);
    assertThat(last().heads()).extracting(Checkpoint.Head::chain).contains(chain);
    assertThat(last().heads()).filteredOn(head -> head.chain().equals(chain)).extracting(Checkpoint.Head::seq).containsExactly(5L);
  }

  @Test
  void whatDidNotMoveIsNotSealedAgain() throws Throwable {
    var reviewer = world.as(Who.REVIEWER);
    seal();
    long before = number;
    assertThat(number("select number from audit_checkpoint_tip where jurisdiction = '" + HOME + "'")).isEqualTo(before);
    cases.act(reviewer, application, Cases.review());
    seal();
    assertThat(last().heads()).extracting(head -> head.chain() + " " + head.seq()).containsExactly(chain + " 6");
  }

  @Test
  void anybodyCanCheckTheSignatureWithThePublicKeyOutside() throws Exception {
    Checkpoint.Signed last = Objects.requireNonNull(new CheckpointFiles(directory).last(HOME));
    String pem = Files.readString(directory.resolve("keys").resolve(last.key() + ".pem"));
    byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----.*-----", ""));
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der)));
    signature.update(last.content().getBytes(StandardCharsets.UTF_8));
    assertThat(signature.verify(last.signature())).isTrue();
  }

  @Test
  void theApplicationCannotTakeACheckpointBack() throws SQLException {
    try (Connection owner = Owner.connect(); var statement = owner.createStatement()) {
      var rows = statement.executeQuery("select has_table_privilege('yichuang_app', 'audit_checkpoint', 'update')"
          + " or has_table_privilege('yichuang_app', 'audit_checkpoint', 'delete')");
      rows.next();
      assertThat(rows.getBoolean(1)).isFalse();
    }
  }

  @Nested
  class WhoOwnsTheDatabase {

    @Test
    void isSeenToEdit() throws SQLException {
      broken(chain + " #4: entry does not fit its hash or the entry before it", "update audit_entry set action = 'WITHDRAW' where chain = ? and seq = 4");
    }

    @Test
    void isSeenToDelete() throws SQLException {
      broken(chain + " #3: entry is missing", "delete from audit_entry where chain = ? and seq = 3");
    }

    @Test
    void isSeenToReorder() throws SQLException {
      broken(
          chain + " #2: entry does not fit its hash or the entry before it",
          "update audit_entry set seq = 99 where chain = ? and seq = 2",
          "update audit_entry set seq = 2 where chain = ? and seq = 3",
          "update audit_entry set seq = 3 where chain = ? and seq = 99");
    }

    @Test
    void isSeenToCutTheTailTogetherWithTheHead() throws SQLException {
      broken(chain + " #5: the tail that checkpoint #" + number + " sealed is missing", cutTail());
    }

    @Test
    void isSeenToCutTheTailAndItsCheckpoint() throws SQLException {
      brokenStarting(
          "checkpoint #" + number + " of ",
          " lies outside and not in the database: it was rolled back; 510704 " + chain + " #5: the tail that checkpoint #" + number + " sealed is missing",
          concat(cutTail(), rollBackOneCheckpoint()));
    }

    @Test
    void isSeenToPutAnEntryThatHasTheRightHash() throws SQLException {
      try (Connection owner = Owner.connect()) {
        owner.setAutoCommit(false);
        forgeLastEntry(owner);
        assertThat(verify(owner, directory)).isEqualTo("1 audit: BROKEN at 510704 " + chain + " #5: entry is not the one that checkpoint #" + number + " sealed");
        owner.rollback();
      }
    }

    @Test
    void isSeenToKeepAnEntryFromItsCheckpoint() throws SQLException {
      cases.act(world.as(Who.REVIEWER), application, Cases.review());
      broken(chain + " #6: entry is not sealed and does not wait for it", "delete from audit_unsealed where chain = ?");
    }

    @Test
    void isSeenToRemoveACheckpoint() throws SQLException {
      brokenCheckpoint("#" + (number - 1) + ": is missing in the database", "delete from audit_checkpoint where jurisdiction = '510704' and number = " + (number - 1));
    }

    @Test
    void isSeenToAlterACheckpoint() throws SQLException {
      brokenCheckpoint(
          "#" + number + " in the database: the signature is wrong",
          "update audit_checkpoint set content = replace(content, '\"seq\":5', '\"seq\":4') where jurisdiction = '510704' and number = " + number);
      brokenCheckpoint(
          "#" + number + " in the database: the signature is wrong",
          "update audit_checkpoint set signature = '\\x00' where jurisdiction = '510704' and number = " + number);
    }
  }

  private String[] cutTail() {
    return new String[] {
      "delete from audit_entry where chain = ? and seq = 5",
      "update audit_head h set seq = 4, hash = e.hash from audit_entry e where e.chain = h.chain and e.seq = 4 and h.chain = ?"
    };
  }

  private String[] rollBackOneCheckpoint() {
    return new String[] {
      "delete from audit_checkpoint where jurisdiction = '510704' and number = " + number + " and length(?) > 0",
      "update audit_checkpoint_tip t set number = c.number, hash = c.hash from audit_checkpoint c where t.jurisdiction = c.jurisdiction"
          + " and c.jurisdiction = '510704' and c.number = " + (number - 1) + " and length(?) > 0"
    };
  }

  private static String[] concat(String[] one, String[] other) {
    return Stream.of(one, other).flatMap(Stream::of).toArray(String[]::new);
  }

  /** With the key of the chains: the last entry says something else, and its hash and the head fit. */
  private void forgeLastEntry(Connection owner) throws SQLException {
    AuditKey key = new AuditKey(keys);
    try (var read = owner.prepareStatement("select at, actor, role, organ, details_digest, facts, (select hash from audit_entry b where b.chain = e.chain and b.seq = 4)"
            + " from audit_entry e where chain = ? and seq = 5");
        var write = owner.prepareStatement("update audit_entry set action = 'CLOSE', hash = ? where chain = ? and seq = 5");
        var head = owner.prepareStatement("update audit_head set hash = ? where chain = ?")) {
      read.setString(1, chain);
      var row = read.executeQuery();
      row.next();
      Instant at = row.getObject(1, java.time.OffsetDateTime.class).toInstant();
      var link = new AuditLink(HOME, chain, 5, at, "CLOSE", row.getString(2), row.getString(3), row.getString(4), row.getBytes(5), row.getString(6));
      byte[] hash = key.hash(link, row.getBytes(7));
      for (var statement : List.of(write, head)) {
        statement.setBytes(1, hash);
        statement.setString(2, chain);
        assertThat(statement.executeUpdate()).isEqualTo(1);
      }
    }
  }

  private void broken(String where, String... changes) throws SQLException {
    brokenStarting("", where, changes);
  }

  private void brokenStarting(String start, String end, String... changes) throws SQLException {
    try (Connection owner = Owner.connect()) {
      owner.setAutoCommit(false);
      for (String change : changes) {
        try (var statement = owner.prepareStatement(change)) {
          statement.setString(1, chain);
          assertThat(statement.executeUpdate()).as(change).isPositive();
        }
      }
      assertThat(verify(owner, directory)).startsWith("1 audit: BROKEN at 510704 " + start).endsWith(end);
      owner.rollback();
    }
  }

  private void brokenCheckpoint(String where, String change) throws SQLException {
    try (Connection owner = Owner.connect(); var statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      assertThat(statement.executeUpdate(change)).isEqualTo(1);
      assertThat(verify(owner, directory)).startsWith("1 audit: BROKEN at 510704 checkpoint " + where);
      owner.rollback();
    }
  }
}
