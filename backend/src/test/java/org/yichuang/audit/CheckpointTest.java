package org.yichuang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yichuang.audit.SealCheckpoint.Result;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.shared.http.Blocking;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.Metrics;
import org.yichuang.testing.Owner;
import org.yichuang.testing.Parallel;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/**
 * What nobody sees in the chains alone: who owns the database, and even the key of the chains, can cut a tail or roll everything back, but not
 * unseen once a checkpoint lies outside. Changes of the database are rolled back; changes outside are made in a copy.
 */
@QuarkusTest
class CheckpointTest {

  private static final String HOME = World.HOME;

  @Inject World world;
  @Inject Cases cases;
  @Inject Checkpoints checkpoints;
  @Inject SealCheckpoint seal;
  @Inject CheckpointMeters meters;
  @Inject Pool pool;
  @Inject Blocking blocking;

  @ConfigProperty(name = "yichuang.keys.dir")
  Path keys;

  @ConfigProperty(name = "yichuang.audit.checkpoint-dir")
  Path directory;

  @TempDir Path copy;

  private String application;
  private String chain;
  private long number;

  /** Its chain: CREATE, ADD_FILE, ADD_FILE, SUBMIT, and ACCEPT, which has a checkpoint of its own. */
  @BeforeEach
  void aSealedCase() throws Throwable {
    Api citizen = world.newCitizen();
    application = cases.submitted(citizen, World.LICENCE);
    chain = "case:" + application.substring(7);
    seal();
    cases.act(world.as(Who.CLERK), application, "ACCEPT");
    number = seal();
  }

  @Test
  void aSealedLogIsWholeAndNothingWaits() throws Exception {
    assertThat(verify(directory)).startsWith("0 audit: ").endsWith(" checkpoints verified, every chain is whole");
    assertThat(number("select count(*) from audit_unsealed where chain = '" + chain + "'")).isZero();
    Checkpoint last = Objects.requireNonNull(Objects.requireNonNull(new CheckpointFiles(directory).last(HOME)).checkpoint());
    assertThat(last.number()).isEqualTo(number);
    assertThat(last.heads()).extracting(Checkpoint.Head::chain).contains(chain);
    assertThat(last.heads()).filteredOn(head -> head.chain().equals(chain)).extracting(Checkpoint.Head::seq).containsExactly(5L);
  }

  @Test
  void whatDidNotMoveIsNotSealedAgain() throws Throwable {
    seal();
    long before = number;
    assertThat(number("select number from audit_checkpoint_tip where jurisdiction = '" + HOME + "'")).isEqualTo(before);
    cases.act(world.as(Who.REVIEWER), application, Cases.review());
    seal();
    Checkpoint last = Objects.requireNonNull(Objects.requireNonNull(new CheckpointFiles(directory).last(HOME)).checkpoint());
    assertThat(last.heads()).extracting(head -> head.chain() + " " + head.seq()).containsExactly(chain + " 6");
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

  @Nested
  class Outside {

    @Test
    void anAlteredLineIsNamed() throws Exception {
      rewrite(lines -> lines.map(line -> line.contains("\"number\":" + number + ",") ? line.replace("\"seq\":5", "\"seq\":4") : line));
      assertThat(verify(copy)).startsWith("1 audit: BROKEN at 510704 checkpoint #" + number + " outside: the signature is wrong");
    }

    @Test
    void aMissingLineIsNamed() throws Exception {
      rewrite(lines -> lines.filter(line -> !line.contains("\"number\":" + (number - 1) + ",")));
      assertThat(verify(copy)).isEqualTo("1 audit: BROKEN at 510704 checkpoint #" + (number - 1) + ": is missing outside");
    }

    @Test
    void aLineThatIsMissingInTheDatabaseTooIsNamed() throws Exception {
      rewrite(lines -> lines.filter(line -> !line.contains("\"number\":" + (number - 1) + ",")));
      try (Connection owner = Owner.connect(); var statement = owner.createStatement()) {
        owner.setAutoCommit(false);
        statement.execute("delete from audit_checkpoint where jurisdiction = '510704' and number = " + (number - 1));
        assertThat(verify(owner, copy)).startsWith("1 audit: BROKEN at 510704 checkpoint #" + (number - 1) + ": is missing, in the database and outside");
        owner.rollback();
      }
    }

    @Test
    void aLineSignedByAnotherKeyIsNamed() throws Exception {
      copyOfDirectory();
      var forged = new Checkpoint(HOME, number + 1, Instant.now(), lastHash(), null, List.of());
      byte[] wrong = Objects.requireNonNull(new CheckpointFiles(copy).last(HOME)).signature();
      new CheckpointFiles(copy).add(HOME, List.of(new Checkpoint.Signed(forged.content(), "1", wrong)));
      assertThat(verify(copy)).startsWith("1 audit: BROKEN at 510704 checkpoint #" + (number + 1) + " outside: the signature is wrong");
    }

    @Test
    void aPublicKeyOfSomebodyElseIsNamed() throws Exception {
      copyOfDirectory();
      Files.writeString(copy.resolve("keys").resolve("7.pem"), "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----\n");
      assertThat(verify(copy)).isEqualTo("1 audit: BROKEN at checkpoints: the public key 7 outside is not one of this installation");
    }

    @Test
    void whatIsMissingIsCopiedAgain() throws Throwable {
      VertxContextSupport.subscribeAndAwait(() -> copyingTo(copy).now());
      assertThat(new CheckpointFiles(copy).all(HOME).map(Checkpoint.Signed::line)).isEqualTo(new CheckpointFiles(directory).all(HOME).map(Checkpoint.Signed::line).toList());
      assertThat(verify(copy)).endsWith("every chain is whole");
    }

    @Test
    void aLineThatACrashToreIsWrittenAgain() throws Throwable {
      rewrite(lines -> lines.filter(line -> !line.contains("\"number\":" + number + ",")));
      Path day = day();
      String torn = "{\"checkpoint\":{\"format\":\"yichuang-checkpoint-1\",\"jurisd";
      Files.writeString(day, torn, StandardOpenOption.APPEND);
      VertxContextSupport.subscribeAndAwait(() -> copyingTo(copy).now());
      assertThat(Files.readAllLines(day)).contains(torn);
      assertThat(verify(copy)).endsWith("every chain is whole");
    }
  }

  @Nested
  class Sealing {

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
        assertThat(AcceptRestore.execute(owner, keys, copy, silent())).isZero();
        assertThat(verify(copy)).startsWith("0 audit: 999999 checkpoint #1 to #1: lost by a restore that was accepted at ").endsWith("every chain is whole");
        assertThat(AcceptRestore.execute(owner, keys, copy, silent())).isZero();
        assertThat(number("select number from audit_checkpoint_tip where jurisdiction = '999999'")).isEqualTo(2);
      } finally {
        try (Connection owner = Owner.connect(); var statement = owner.createStatement()) {
          statement.execute("delete from audit_checkpoint where jurisdiction = '999999'; delete from audit_checkpoint_tip where jurisdiction = '999999'");
        }
      }
    }
  }

  private long seal() throws Throwable {
    VertxContextSupport.subscribeAndAwait(checkpoints::now);
    return number("select number from audit_checkpoint_tip where jurisdiction = '" + HOME + "'");
  }

  private Checkpoints copyingTo(Path elsewhere) {
    return new Checkpoints(seal, meters, pool, blocking, keys, elsewhere);
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

  private void append(Connection writer, String to) throws SQLException {
    AuditKey key = new AuditKey(keys);
    Instant at = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    byte[] hash = key.hash(new AuditLink(HOME, to, 1, at, "CHANGE_ORGAN", "nobody", "ORG_ADMIN", "", new byte[0], ""), AuditLink.GENESIS);
    try (var entry = writer.prepareStatement("insert into audit_entry (jurisdiction, chain, seq, at, action, actor, role, organ, details_digest, hash)"
            + " values ('510704', ?, 1, ?, 'CHANGE_ORGAN', 'nobody', 'ORG_ADMIN', '', '', ?)");
        var head = writer.prepareStatement("insert into audit_head (jurisdiction, chain, seq, hash) values ('510704', ?, 1, ?)")) {
      entry.setString(1, to);
      entry.setObject(2, at.atOffset(java.time.ZoneOffset.UTC));
      entry.setBytes(3, hash);
      entry.executeUpdate();
      head.setString(1, to);
      head.setBytes(2, hash);
      head.executeUpdate();
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

  private String verify(Path outside) throws SQLException {
    try (Connection owner = Owner.connect()) {
      return verify(owner, outside);
    }
  }

  private String verify(Connection owner, Path outside) throws SQLException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code = AuditVerifier.verify(owner, keys, outside, 0, new PrintStream(said, true, StandardCharsets.UTF_8));
    return code + " " + said.toString(StandardCharsets.UTF_8).strip();
  }

  private static PrintStream silent() {
    return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
  }

  private static long number(String query) throws SQLException {
    try (Connection owner = Owner.connect(); var statement = owner.createStatement(); var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private String lastHash() {
    return Objects.requireNonNull(new CheckpointFiles(directory).last(HOME)).hash();
  }

  private void copyOfDirectory() throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      paths.filter(Files::isRegularFile).forEach(path -> {
        try {
          Path target = copy.resolve(directory.relativize(path));
          Files.createDirectories(target.getParent());
          Files.copy(path, target);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }

  private Path day() throws IOException {
    try (Stream<Path> days = Files.list(copy.resolve(HOME))) {
      return days.sorted().reduce((a, b) -> b).orElseThrow();
    }
  }

  private void rewrite(java.util.function.UnaryOperator<Stream<String>> change) throws IOException {
    copyOfDirectory();
    Path day = day();
    List<String> lines = Files.readAllLines(day);
    Files.write(day, change.apply(lines.stream()).toList());
    assertThat(Files.readAllLines(day)).isNotEqualTo(lines);
  }
}
