package org.yichuang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Owner;

/** What was done to the checkpoints outside the database, and what mends itself. */
@QuarkusTest
class CheckpointsOutsideTest extends SealedCase {


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
    var forged = new Checkpoint(HOME, number + 1, Instant.now(), Objects.requireNonNull(new CheckpointFiles(directory).last(HOME)).hash(), null, List.of());
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
