package org.yichuang.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks the checkpoints against each other, against their copies outside the database, and the log against them: what was sealed must be
 * there as it was sealed. It names the first one that is forged, altered or missing, and the first entry that was cut off or rolled back.
 */
final class CheckpointVerifier {

  private static final int BATCH = 1000;
  private static final String SEALED =
      "create temp table if not exists sealed_head (jurisdiction varchar(8), chain varchar(80), seq bigint, hash bytea, number bigint) on commit drop";
  private static final String STORED = "select content, key, signature, hash, number from audit_checkpoint where jurisdiction = ? order by number";
  private static final String UNLIKE =
      """
      select s.jurisdiction, s.chain, s.seq, s.number, e.seq,
        (select coalesce(max(t.seq), 0) from audit_entry t where t.jurisdiction = s.jurisdiction and t.chain = s.chain)
      from sealed_head s
      left join audit_entry e on e.jurisdiction = s.jurisdiction and e.chain = s.chain and e.seq = s.seq
      where e.hash is distinct from s.hash
      order by s.jurisdiction, s.chain, s.seq, s.number limit 1""";
  private static final String NEVER_SEALED =
      """
      select h.jurisdiction, h.chain, h.seq from audit_head h
      left join (select jurisdiction, chain, max(seq) as seq from sealed_head group by jurisdiction, chain) s
        on s.jurisdiction = h.jurisdiction and s.chain = h.chain
      where h.seq > coalesce(s.seq, 0)
        and not exists (select from audit_unsealed u where u.jurisdiction = h.jurisdiction and u.chain = h.chain and u.seq = h.seq)
      order by 1, 2 limit 1""";

  private final Connection connection;
  private final CheckpointKey key;
  private final CheckpointFiles files;
  private final List<String> notes = new ArrayList<>();
  private long count;
  private boolean onItsWay;

  CheckpointVerifier(Connection connection, CheckpointKey key, CheckpointFiles files) {
    this.connection = connection;
    this.key = key;
    this.files = files;
  }

  /** What is true of the log and must be told, though nothing is broken. */
  List<String> notes() {
    return notes;
  }

  /** Checkpoints that were read. */
  long count() {
    return count;
  }

  /** Whether what is broken may be a checkpoint that a running server was just copying. */
  boolean mayBeOnItsWay() {
    return onItsWay;
  }

  /** Null when everything is as it was sealed. */
  @Nullable String firstBroken() throws SQLException {
    notes.clear();
    count = 0;
    onItsWay = false;
    try (Statement statement = connection.createStatement()) {
      statement.execute(SEALED);
      statement.execute("truncate sealed_head");
    }
    String foreign = foreignKey();
    if (foreign != null) {
      return foreign;
    }
    String broken = null;
    for (String jurisdiction : jurisdictions()) {
      String first = firstBroken(jurisdiction);
      broken = broken == null ? first : broken;
    }
    String entry = firstUnlike();
    if (broken != null) {
      return entry == null ? broken : broken + "; " + entry;
    }
    String never = entry == null ? firstNeverSealed() : entry;
    onItsWay = entry == null && never != null;
    return never;
  }

  /** Whoever signs with another key must not be able to publish it. */
  private @Nullable String foreignKey() {
    Map<String, String> own = key.publicKeys();
    for (Map.Entry<String, String> outside : files.publicKeys().entrySet()) {
      if (!outside.getValue().equals(own.get(outside.getKey()))) {
        return "checkpoints: the public key " + outside.getKey() + " outside is not one of this installation";
      }
    }
    return null;
  }

  private TreeSet<String> jurisdictions() throws SQLException {
    var jurisdictions = new TreeSet<>(files.jurisdictions());
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select distinct jurisdiction from audit_checkpoint union select jurisdiction from audit_checkpoint_tip")) {
      while (rows.next()) {
        jurisdictions.add(rows.getString(1));
      }
    }
    return jurisdictions;
  }

  private @Nullable String firstBroken(String jurisdiction) throws SQLException {
    try (Stream<Checkpoint.Signed> outside = files.all(jurisdiction);
        PreparedStatement stored = connection.prepareStatement(STORED);
        PreparedStatement insert = connection.prepareStatement("insert into sealed_head values (?, ?, ?, ?, ?)")) {
      stored.setString(1, jurisdiction);
      stored.setFetchSize(100);
      try (ResultSet rows = stored.executeQuery()) {
        var line = new CheckpointLine(jurisdiction, key);
        Iterator<Checkpoint.Signed> copies = outside.iterator();
        line.outside(copies);
        line.inside(rows);
        String broken = null;
        while (broken == null && line.hasNext()) {
          broken = line.next();
          if (broken == null) {
            count++;
            seal(insert, line.current());
          }
        }
        insert.executeBatch();
        forget(jurisdiction, line);
        notes.addAll(line.notes());
        onItsWay |= broken == null && line.mayBeOnItsWay();
        return broken == null ? line.atTheEnd() : broken;
      }
    }
  }

  private void seal(PreparedStatement insert, Checkpoint checkpoint) throws SQLException {
    int waiting = 0;
    for (Checkpoint.Head head : checkpoint.heads()) {
      insert.setString(1, checkpoint.jurisdiction());
      insert.setString(2, head.chain());
      insert.setLong(3, head.seq());
      insert.setBytes(4, HexFormat.of().parseHex(head.hash()));
      insert.setLong(5, checkpoint.number());
      insert.addBatch();
      if (++waiting == BATCH) {
        insert.executeBatch();
        waiting = 0;
      }
    }
  }

  /** What was lost by a restore that was accepted is not asked for. */
  private void forget(String jurisdiction, CheckpointLine line) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement("delete from sealed_head where jurisdiction = ? and number between ? and ?")) {
      for (long[] lost : line.lost()) {
        delete.setString(1, jurisdiction);
        delete.setLong(2, lost[0]);
        delete.setLong(3, lost[1]);
        delete.executeUpdate();
      }
    }
  }

  private @Nullable String firstUnlike() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(UNLIKE)) {
      if (!rows.next()) {
        return null;
      }
      String chain = rows.getString(1) + " " + rows.getString(2);
      long last = rows.getLong(6);
      rows.getLong(5);
      if (!rows.wasNull()) {
        return chain + " #" + rows.getLong(3) + ": entry is not the one that checkpoint #" + rows.getLong(4) + " sealed";
      }
      return last < rows.getLong(3)
          ? chain + " #" + (last + 1) + ": the tail that checkpoint #" + rows.getLong(4) + " sealed is missing"
          : chain + " #" + rows.getLong(3) + ": entry that checkpoint #" + rows.getLong(4) + " sealed is missing";
    }
  }

  private @Nullable String firstNeverSealed() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(NEVER_SEALED)) {
      return rows.next()
          ? rows.getString(1) + " " + rows.getString(2) + " #" + rows.getLong(3) + ": entry is not sealed and does not wait for it"
          : null;
    }
  }
}
