package org.yichuang.launch;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Instant;
import org.yichuang.audit.AcceptRestore;

/**
 * The tasks {@code rotate-checkpoint-key}, which lets a new key sign from the next checkpoint on, and {@code accept-restore}, by which whoever
 * holds the keys says that the database was put back on purpose. Both work beside a running server.
 */
final class CheckpointTasks {

  static final String ROTATE = "rotate-checkpoint-key";
  static final String ACCEPT = "accept-restore";

  private CheckpointTasks() {}

  static int rotate(PrintStream out) {
    String id = InstallationKeys.rotateCheckpointKey(Bootstrap.configuredKeyDirectory());
    out.println("检查点改用新密钥签名，请另存密钥 / Checkpoints are signed with key " + id + " from now on. Save the keys.");
    return 0;
  }

  static int accept(PrintStream out) {
    try (var bootstrap = Bootstrap.prepareBeside();
        var connection = bootstrap.connectAsOwner()) {
      return AcceptRestore.execute(connection, bootstrap.keyDirectory(), bootstrap.checkpointDirectory(), Instant.now(), out);
    } catch (SQLException e) {
      throw new LaunchException("The restore could not be accepted: " + e.getMessage().lines().findFirst().orElse(""), e);
    }
  }
}
