package org.yichuang.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * After the database was restored from a backup, checkpoints lie outside that it does not know. This goes on behind them with one that says
 * which are lost, signed like all others: what was lost stays told for ever, and is no longer taken for a crime.
 */
public final class AcceptRestore {

  private static final String TIP = "select number from audit_checkpoint_tip where jurisdiction = ? for update";
  private static final String KEEP =
      "insert into audit_checkpoint (jurisdiction, number, at, content, hash, key, signature) values (?, ?, ?, ?, ?, ?, ?)";
  private static final String MOVE =
      """
      insert into audit_checkpoint_tip (jurisdiction, number, hash) values (?, ?, ?)
      on conflict (jurisdiction) do update set number = excluded.number, hash = excluded.hash""";

  private final Connection connection;
  private final CheckpointKey key;
  private final CheckpointFiles files;
  private final PrintStream out;

  private AcceptRestore(Connection connection, CheckpointKey key, CheckpointFiles files, PrintStream out) {
    this.connection = connection;
    this.key = key;
    this.files = files;
    this.out = out;
  }

  /** @return 0; what was accepted is told on {@code out} */
  public static int execute(Connection connection, Path keyDirectory, Path checkpoints, Instant now, PrintStream out) throws SQLException {
    connection.setAutoCommit(false);
    var task = new AcceptRestore(connection, new CheckpointKey(keyDirectory), new CheckpointFiles(checkpoints), out);
    int accepted = 0;
    for (String jurisdiction : task.files.jurisdictions()) {
      accepted += task.accept(jurisdiction, now.truncatedTo(ChronoUnit.MILLIS)) ? 1 : 0;
    }
    out.println(accepted == 0 ? "audit: the database knows all checkpoints outside; there is nothing to accept" : "audit: run verify-audit now");
    return 0;
  }

  private boolean accept(String jurisdiction, Instant now) throws SQLException {
    Checkpoint.Signed outside = files.last(jurisdiction);
    Checkpoint last = outside == null ? null : outside.checkpoint();
    long known = known(jurisdiction);
    if (outside == null || last == null || last.number() <= known) {
      connection.rollback();
      return false;
    }
    if (!outside.isSignedBy(key)) {
      throw new SQLException(jurisdiction + " checkpoint #" + last.number() + " outside is not signed with a key of this installation");
    }
    long from = known + 1;
    var next = new Checkpoint(jurisdiction, last.number() + 1, now, outside.hash(), from, List.of());
    Checkpoint.Signed signed = Checkpoint.Signed.of(next, key);
    keep(next, signed);
    connection.commit();
    try {
      files.publish(key.publicKeys());
      files.add(jurisdiction, List.of(signed));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    out.println("audit: " + jurisdiction + " checkpoints #" + from + " to #" + last.number() + " are accepted as lost");
    return true;
  }

  private long known(String jurisdiction) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TIP)) {
      statement.setString(1, jurisdiction);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  private void keep(Checkpoint checkpoint, Checkpoint.Signed signed) throws SQLException {
    try (PreparedStatement keep = connection.prepareStatement(KEEP);
        PreparedStatement move = connection.prepareStatement(MOVE)) {
      keep.setString(1, checkpoint.jurisdiction());
      keep.setLong(2, checkpoint.number());
      keep.setObject(3, checkpoint.at().atOffset(ZoneOffset.UTC));
      keep.setString(4, signed.content());
      keep.setBytes(5, signed.hashBytes());
      keep.setString(6, signed.key());
      keep.setBytes(7, signed.signature());
      keep.executeUpdate();
      move.setString(1, checkpoint.jurisdiction());
      move.setLong(2, checkpoint.number());
      move.setBytes(3, signed.hashBytes());
      move.executeUpdate();
    }
  }
}
