package org.yichuang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.Owner;
import org.yichuang.testing.World;

/** Who owns the database can change rows, but not unseen. Each test changes a chain inside a transaction that is rolled back. */
@QuarkusTest
class AuditVerifierTest {

  @Inject World world;
  @Inject Cases cases;

  @ConfigProperty(name = "yichuang.keys.dir")
  Path keys;

  @ConfigProperty(name = "yichuang.audit.checkpoint-dir")
  Path checkpoints;

  private String chain;

  /** Its chain: CREATE, ADD_FILE, ADD_FILE, SUBMIT, ACCEPT. */
  @BeforeEach
  void aCase() {
    Api citizen = world.newCitizen();
    chain = "case:" + cases.accepted(citizen, World.LICENCE).substring(7);
  }

  @Test
  void wholeChainsAreVerified() throws SQLException {
    try (Connection owner = Owner.connect()) {
      assertThat(verify(owner)).startsWith("0 audit: ").endsWith(" checkpoints verified, every chain is whole");
    }
  }

  @Test
  void anEditedEntryIsNamed() throws SQLException {
    broken(4, "entry does not fit its hash or the entry before it", "update audit_entry set action = 'WITHDRAW' where chain = ? and seq = 4");
    broken(2, "entry does not fit its hash or the entry before it", "update audit_entry set actor = 'nobody' where chain = ? and seq = 2");
    broken(3, "entry does not fit its hash or the entry before it", "update audit_entry set at = at + interval '1 microsecond' where chain = ? and seq = 3");
    broken(1, "entry does not fit its hash or the entry before it", "update audit_entry set details_digest = sha256('') where chain = ? and seq = 1");
  }

  @Test
  void aDeletedEntryIsNamed() throws SQLException {
    broken(3, "entry is missing", "delete from audit_entry where chain = ? and seq = 3");
    broken(1, "entry is missing", "delete from audit_entry where chain = ? and seq = 1");
  }

  @Test
  void aDeletedEntryIsNamedEvenWhenTheOthersCloseUp() throws SQLException {
    broken(
        3,
        "entry does not fit its hash or the entry before it",
        "delete from audit_entry where chain = ? and seq = 3",
        "update audit_entry set seq = 3 where chain = ? and seq = 4",
        "update audit_entry set seq = 4 where chain = ? and seq = 5");
  }

  @Test
  void entriesThatChangedPlacesAreNamed() throws SQLException {
    broken(
        2,
        "entry does not fit its hash or the entry before it",
        "update audit_entry set seq = 99 where chain = ? and seq = 2",
        "update audit_entry set seq = 2 where chain = ? and seq = 3",
        "update audit_entry set seq = 3 where chain = ? and seq = 99");
  }

  @Test
  void aTailThatWasCutIsNamed() throws SQLException {
    broken(5, "the tail of the chain is missing", "delete from audit_entry where chain = ? and seq = 5");
  }

  @Test
  void aTailThatWasCutWithItsHeadMovedBackIsNamed() throws SQLException {
    broken(
        4,
        "the head does not fit the last entry",
        "delete from audit_entry where chain = ? and seq = 5",
        "update audit_head set seq = 4 where chain = ?");
  }

  @Test
  void aHeadThatWasTakenAwayIsNamed() throws SQLException {
    brokenAt(chain + ": the head of the chain is missing", "delete from audit_head where chain = ?");
  }

  @Test
  void aChainThatIsGoneAltogetherIsNamed() throws SQLException {
    brokenAt(chain + ": the case has no chain", "delete from audit_entry where chain = ?", "delete from audit_head where chain = ?");
  }

  @Test
  void anEntryOfAnotherChainDoesNotFit() throws SQLException {
    String other = "case:" + cases.accepted(world.newCitizen(), World.LICENCE).substring(7);
    broken(
        5,
        "entry does not fit its hash or the entry before it",
        "delete from audit_entry where chain = ? and seq = 5",
        "update audit_entry set chain = ? where seq = 5 and chain = '" + other + "'");
  }

  private void broken(long seq, String how, String... changes) throws SQLException {
    brokenAt(chain + " #" + seq + ": " + how, changes);
  }

  private void brokenAt(String where, String... changes) throws SQLException {
    try (Connection owner = Owner.connect()) {
      owner.setAutoCommit(false);
      for (String change : changes) {
        try (var statement = owner.prepareStatement(change)) {
          statement.setString(1, chain);
          assertThat(statement.executeUpdate()).isPositive();
        }
      }
      assertThat(verify(owner)).isEqualTo("1 audit: BROKEN at 510704 " + where);
      owner.rollback();
    }
  }

  private String verify(Connection owner) throws SQLException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code = AuditVerifier.verify(owner, keys, checkpoints, 0, new PrintStream(said, true, StandardCharsets.UTF_8));
    return code + " " + said.toString(StandardCharsets.UTF_8).strip();
  }
}
