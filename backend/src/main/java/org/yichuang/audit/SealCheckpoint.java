package org.yichuang.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.time.Beijing;

/**
 * Seals what waits for a checkpoint in a jurisdiction: the heads of the chains that moved, in one transaction. It takes rows that are
 * committed; one that commits later waits for the next checkpoint, whatever its number. Of several nodes one seals
 * at a time; the next one finds what is left.
 */
@ApplicationScoped
class SealCheckpoint {

  /** So many entries go into a checkpoint at most, so that after a standstill none becomes too large; there are more of them then. */
  static final int MOST = 1000;

  private static final String TIP = "select number, hash from audit_checkpoint_tip where jurisdiction = $1 for update";
  private static final String TAKE =
      """
      with taken as (
        delete from audit_unsealed u using (select chain, seq from audit_unsealed where jurisdiction = $1 order by chain, seq limit $2) w
        where u.jurisdiction = $1 and u.chain = w.chain and u.seq = w.seq
        returning u.chain, u.seq)
      select distinct on (t.chain) t.chain, t.seq, e.hash, count(*) over () from taken t
      join audit_entry e on e.jurisdiction = $1 and e.chain = t.chain and e.seq = t.seq
      order by t.chain, t.seq desc""";

  private final Pool pool;
  private final Clock clock;

  SealCheckpoint(Pool pool, Clock clock) {
    this.pool = pool;
    this.clock = clock;
  }

  /** How far it came. */
  enum Result {
    /** Nothing waits. */
    NOTHING,
    SEALED,
    /** There is more. */
    MORE,
    /** Outside lies what the database does not know: nothing is sealed until somebody has looked. */
    REFUSED
  }

  private record Tip(long number, String hash) {

    /** Whether a checkpoint is this one or an earlier one. */
    boolean knows(Checkpoint.@Nullable Signed outside) {
      Checkpoint last = outside == null ? null : outside.checkpoint();
      return outside == null || (last != null && (last.number() < number || (last.number() == number && outside.hash().equals(hash))));
    }
  }

  /** @param outside the last checkpoint of the jurisdiction outside the database, as it was before */
  Uni<Result> execute(String jurisdiction, CheckpointKey key, Checkpoint.@Nullable Signed outside) {
    return pool.withTransaction(
        connection -> tip(connection, jurisdiction)
            .chain(tip -> tip.knows(outside) ? take(connection, jurisdiction, key, tip) : Uni.createFrom().item(Result.REFUSED)));
  }

  private static Uni<Tip> tip(SqlConnection connection, String jurisdiction) {
    return connection
        .preparedQuery("insert into audit_checkpoint_tip (jurisdiction, number, hash) values ($1, 0, '') on conflict do nothing")
        .execute(Tuple.of(jurisdiction))
        .chain(() -> connection.preparedQuery(TIP).execute(Tuple.of(jurisdiction)))
        .map(rows -> {
          Row row = rows.iterator().next();
          return new Tip(row.getLong(0), HexFormat.of().formatHex(row.getBuffer(1).getBytes()));
        });
  }

  private Uni<Result> take(SqlConnection connection, String jurisdiction, CheckpointKey key, Tip tip) {
    return connection.preparedQuery(TAKE).execute(Tuple.of(jurisdiction, MOST)).chain(rows -> {
      if (rows.size() == 0) {
        return Uni.createFrom().item(Result.NOTHING);
      }
      boolean more = rows.iterator().next().getLong(3) == MOST;
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      var checkpoint = new Checkpoint(jurisdiction, tip.number() + 1, now, tip.hash(), null, heads(rows));
      return keep(connection, checkpoint, Checkpoint.Signed.of(checkpoint, key)).replaceWith(more ? Result.MORE : Result.SEALED);
    });
  }

  private static List<Checkpoint.Head> heads(RowSet<Row> rows) {
    List<Checkpoint.Head> heads = new ArrayList<>(rows.size());
    rows.forEach(row -> heads.add(new Checkpoint.Head(row.getString(0), row.getLong(1), HexFormat.of().formatHex(row.getBuffer(2).getBytes()))));
    return heads;
  }

  private static Uni<Void> keep(SqlConnection connection, Checkpoint checkpoint, Checkpoint.Signed signed) {
    Tuple values =
        Tuple.tuple()
            .addString(checkpoint.jurisdiction())
            .addLong(checkpoint.number())
            .addOffsetDateTime(checkpoint.at().atZone(Beijing.ZONE).toOffsetDateTime())
            .addString(signed.content())
            .addBuffer(Buffer.buffer(signed.hashBytes()))
            .addString(signed.key())
            .addBuffer(Buffer.buffer(signed.signature()));
    return connection
        .preparedQuery("insert into audit_checkpoint (jurisdiction, number, at, content, hash, key, signature) values ($1, $2, $3, $4, $5, $6, $7)")
        .execute(values)
        .chain(() -> connection
            .preparedQuery("update audit_checkpoint_tip set number = $2, hash = $3 where jurisdiction = $1")
            .execute(Tuple.of(checkpoint.jurisdiction(), checkpoint.number()).addBuffer(Buffer.buffer(signed.hashBytes()))))
        .replaceWithVoid();
  }
}
