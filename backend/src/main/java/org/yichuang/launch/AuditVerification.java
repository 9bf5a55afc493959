package org.yichuang.launch;

import java.io.PrintStream;
import java.sql.SQLException;
import org.yichuang.audit.AuditVerifier;

/** The task {@code verify-audit}: checks the whole audit log, beside a running server or without one. */
final class AuditVerification {

  static final String COMMAND = "verify-audit";

  private AuditVerification() {}

  static int run(PrintStream out) {
    try (var bootstrap = Bootstrap.prepareBeside();
        var connection = bootstrap.connectAsOwner()) {
      return AuditVerifier.verify(connection, bootstrap.keyDirectory(), bootstrap.checkpointDirectory(), out);
    } catch (SQLException e) {
      throw new LaunchException("The audit log could not be read: " + e.getMessage().lines().findFirst().orElse(""), e);
    }
  }
}
