package org.yichuang.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checkpoints of a jurisdiction in the database and outside, walked together by their numbers. */
final class CheckpointLine {

  private final String jurisdiction;
  private final CheckpointKey key;
  private final List<String> notes = new ArrayList<>();
  private final List<long[]> lost = new ArrayList<>();
  private Iterator<Checkpoint.Signed> copies = List.<Checkpoint.Signed>of().iterator();
  private @Nullable ResultSet rows;
  private @Nullable Read outside;
  private @Nullable Read inside;
  private @Nullable Checkpoint current;
  private String previous = "";
  private long number;
  private long lastOutside;
  private long lastInside;
  private long firstMissingInside;
  private long firstMissingOutside;
  private String firstMissingInsideAt = "";

  private record Read(Checkpoint.Signed signed, Checkpoint checkpoint, boolean intact) {}

  CheckpointLine(String jurisdiction, CheckpointKey key) {
    this.jurisdiction = jurisdiction;
    this.key = key;
  }

  void outside(Iterator<Checkpoint.Signed> source) {
    copies = source;
    outside = nextCopy();
  }

  void inside(ResultSet source) throws SQLException {
    rows = source;
    inside = nextRow();
  }

  boolean hasNext() {
    return outside != null || inside != null;
  }

  Checkpoint current() {
    return java.util.Objects.requireNonNull(current);
  }

  List<String> notes() {
    return notes;
  }

  /** From and to of what a restore lost. */
  List<long[]> lost() {
    return lost;
  }

  /** Goes on by one; what is wrong with it, or null. */
  @Nullable String next() throws SQLException {
    number++;
    Read copy = outside;
    Read row = inside;
    if ((copy == null || copy.checkpoint().number() > number) && (row == null || row.checkpoint().number() > number)) {
      return name(number) + ": is missing, in the database and outside";
    }
    Read copyHere = copy != null && copy.checkpoint().number() <= number ? copy : null;
    Read rowHere = row != null && row.checkpoint().number() <= number ? row : null;
    String wrong = copyHere == null ? null : wrong(copyHere, "outside");
    if (wrong == null && rowHere != null) {
      wrong = wrong(rowHere, "in the database");
    }
    if (wrong != null) {
      return wrong;
    }
    if (copyHere != null && rowHere != null && !copyHere.signed().content().equals(rowHere.signed().content())) {
      return name(number) + ": the one in the database is not the one outside";
    }
    take(copyHere, rowHere);
    return null;
  }

  private @Nullable String wrong(Read read, String where) {
    if (!read.intact() || !read.signed().isSignedBy(key)) {
      return name(number) + " " + where + ": the signature is wrong";
    }
    if (read.checkpoint().number() != number || !read.checkpoint().jurisdiction().equals(jurisdiction)) {
      return name(number) + " " + where + ": another checkpoint stands in its place";
    }
    return read.checkpoint().previous().equals(previous) ? null : name(number) + " " + where + ": it does not fit the one before it";
  }

  private void take(@Nullable Read copy, @Nullable Read row) throws SQLException {
    Read read = java.util.Objects.requireNonNull(copy == null ? row : copy);
    current = read.checkpoint();
    previous = read.signed().hash();
    if (copy == null) {
      firstMissingOutside = firstMissingOutside == 0 ? number : firstMissingOutside;
    } else {
      lastOutside = number;
      outside = nextCopy();
    }
    if (row == null) {
      firstMissingInsideAt = firstMissingInside == 0 ? read.checkpoint().at().toString() : firstMissingInsideAt;
      firstMissingInside = firstMissingInside == 0 ? number : firstMissingInside;
    } else {
      lastInside = number;
      inside = nextRow();
    }
    if (read.checkpoint().lost() != null && read.checkpoint().lost().equals(firstMissingInside)) {
      lost.add(new long[] {firstMissingInside, number - 1});
      notes.add(name(firstMissingInside) + " to #" + (number - 1) + ": lost by a restore that was accepted at " + read.checkpoint().at());
      firstMissingInside = 0;
    }
  }

  /** What is missing on one side only. */
  @Nullable String atTheEnd() {
    if (firstMissingInside > 0) {
      return firstMissingInside > lastInside
          ? name(firstMissingInside) + " of " + firstMissingInsideAt + " lies outside and not in the database: it was rolled back"
          : name(firstMissingInside) + ": is missing in the database";
    }
    return firstMissingOutside > 0 ? name(firstMissingOutside) + ": is missing outside" : null;
  }

  /** Whether only the newest are on one side: beside a running server they may be on their way. */
  boolean mayBeOnItsWay() {
    return firstMissingInside > lastInside || firstMissingOutside > lastOutside;
  }

  private String name(long of) {
    return jurisdiction + " checkpoint #" + of;
  }

  /** One that came twice, because two nodes wrote it, counts once. */
  private @Nullable Read nextCopy() {
    while (copies.hasNext()) {
      Checkpoint.Signed signed = copies.next();
      if (!signed.hash().equals(previous)) {
        return read(signed, true);
      }
    }
    return null;
  }

  private @Nullable Read nextRow() throws SQLException {
    if (rows == null || !rows.next()) {
      return null;
    }
    var signed = new Checkpoint.Signed(rows.getString(1), rows.getString(2), rows.getBytes(3));
    Read read = read(signed, Arrays.equals(signed.hashBytes(), rows.getBytes(4)));
    return read.checkpoint().number() == rows.getLong(5) ? read : new Read(signed, numbered(rows.getLong(5)), false);
  }

  private Read read(Checkpoint.Signed signed, boolean intact) {
    Checkpoint checkpoint = signed.checkpoint();
    return checkpoint == null ? new Read(signed, numbered(number + 1), false) : new Read(signed, checkpoint, intact);
  }

  private Checkpoint numbered(long of) {
    return new Checkpoint(jurisdiction, of, java.time.Instant.EPOCH, "", null, List.of());
  }
}
