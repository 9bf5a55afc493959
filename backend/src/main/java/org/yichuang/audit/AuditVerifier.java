package org.yichuang.audit;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Checks every chain link by link without the running system, and names the first broken entry: edited, missing, out of order, a tail that
 * was cut, or a case that has no chain at all. Then the log against its checkpoints, of which copies lie outside the database: a tail that was
 * cut together with its head, or a database that was rolled back, shows there only.
 */
public final class AuditVerifier {

  private static final int PATIENCE = 15;
  private static final String ENTRIES =
      "select jurisdiction, chain, seq, at, action, actor, role, organ, details_digest, hash, facts from audit_entry order by jurisdiction, chain, seq";
  private static final String HEADS =
      """
      select coalesce(h.jurisdiction, e.jurisdiction), coalesce(h.chain, e.chain), h.seq, h.hash, e.seq, e.hash
      from audit_head h full join
        (select distinct on (jurisdiction, chain) jurisdiction, chain, seq, hash from audit_entry order by jurisdiction, chain, seq desc) e
        on e.jurisdiction = h.jurisdiction and e.chain = h.chain
      order by 1, 2""";
  private static final String CASES =
      """
      select a.jurisdiction, a.id from application a
      where not exists (select from audit_head h where h.jurisdiction = a.jurisdiction and h.chain = 'case:' || a.id)
      order by 1, 2 limit 1""";

  private AuditVerifier() {}

  /**
   * @param checkpoints where they are copied to
   * @return 0 when everything is whole, 1 when something is broken (named on {@code out})
   */
  public static int verify(Connection connection, Path keyDirectory, Path checkpoints, PrintStream out) throws SQLException {
    return verify(connection, keyDirectory, checkpoints, PATIENCE, out);
  }

  /** @param patience how often it is looked again where a running server may just be copying a checkpoint */
  static int verify(Connection connection, Path keyDirectory, Path checkpoints, int patience, PrintStream out) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false); // lets the driver stream
    try {
      long[] count = new long[1];
      String broken = firstBrokenLink(connection, new AuditKey(keyDirectory), count);
      if (broken == null) {
        broken = firstBrokenHead(connection);
      }
      if (broken == null) {
        broken = firstCaseWithoutChain(connection);
      }
      var sealed = new CheckpointVerifier(connection, new CheckpointKey(keyDirectory), new CheckpointFiles(checkpoints));
      if (broken == null) {
        broken = sealed.firstBroken();
        for (int again = 0; broken != null && sealed.mayBeOnItsWay() && again < patience; again++) {
          pause();
          broken = sealed.firstBroken();
        }
      }
      sealed.notes().forEach(note -> out.println("audit: " + note));
      out.println(
          broken == null
              ? "audit: " + count[0] + " entries and " + sealed.count() + " checkpoints verified, every chain is whole"
              : "audit: BROKEN at " + broken);
      return broken == null ? 0 : 1;
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static @Nullable String firstBrokenLink(Connection connection, AuditKey key, long[] count) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
      statement.setFetchSize(1000);
      try (ResultSet rows = statement.executeQuery()) {
        String chain = "";
        long seq = 0;
        byte[] previous = AuditLink.GENESIS;
        while (rows.next()) {
          AuditLink link = link(rows);
          String name = link.jurisdiction() + " " + link.chain();
          if (!name.equals(chain)) {
            chain = name;
            seq = 0;
            previous = AuditLink.GENESIS;
          }
          if (link.seq() != seq + 1) {
            return name + " #" + (seq + 1) + ": entry is missing";
          }
          if (!key.verifies(link, previous, rows.getBytes(10))) {
            return name + " #" + link.seq() + ": entry does not fit its hash or the entry before it";
          }
          seq = link.seq();
          previous = rows.getBytes(10);
          count[0]++;
        }
        return null;
      }
    }
  }

  private static AuditLink link(ResultSet rows) throws SQLException {
    return new AuditLink(
        rows.getString(1),
        rows.getString(2),
        rows.getLong(3),
        rows.getObject(4, OffsetDateTime.class).toInstant(),
        rows.getString(5),
        rows.getString(6),
        rows.getString(7),
        rows.getString(8),
        rows.getBytes(9),
        rows.getString(11));
  }

  private static @Nullable String firstBrokenHead(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HEADS);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        String name = rows.getString(1) + " " + rows.getString(2);
        byte[] head = rows.getBytes(4);
        if (head == null) {
          return name + ": the head of the chain is missing";
        }
        long last = rows.getLong(5);
        if (rows.getLong(3) != last) {
          return name + " #" + (last + 1) + ": the tail of the chain is missing";
        }
        if (last > 0 && !Arrays.equals(head, rows.getBytes(6))) {
          return name + " #" + last + ": the head does not fit the last entry";
        }
      }
      return null;
    }
  }

  private static @Nullable String firstCaseWithoutChain(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CASES);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getString(1) + " case:" + rows.getString(2) + ": the case has no chain" : null;
    }
  }
}
