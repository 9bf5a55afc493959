package org.yichuang.audit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.http.Blocking;

/**
 * Seals the log of every jurisdiction now and then, and copies the checkpoints to where whoever owns the database cannot change them. What
 * the database has and the copy has not, because somebody pulled the plug in between, is copied with the next ones.
 */
@ApplicationScoped
public class Checkpoints {

  private static final Logger LOG = Logger.getLogger(Checkpoints.class);
  private static final int PAGE = 100;
  private static final String JURISDICTIONS =
      "select jurisdiction from audit_checkpoint_tip union select distinct jurisdiction from audit_unsealed order by 1";
  private static final String AFTER =
      "select content, key, signature from audit_checkpoint where jurisdiction = $1 and number > $2 order by number limit $3";

  private final SealCheckpoint seal;
  private final CheckpointMeters meters;
  private final Pool pool;
  private final Blocking blocking;
  private final Path keys;
  private final CheckpointFiles files;

  Checkpoints(
      SealCheckpoint seal,
      CheckpointMeters meters,
      Pool pool,
      Blocking blocking,
      @ConfigProperty(name = "yichuang.keys.dir") Path keys,
      @ConfigProperty(name = "yichuang.audit.checkpoint-dir") Path directory) {
    this.seal = seal;
    this.meters = meters;
    this.pool = pool;
    this.blocking = blocking;
    this.keys = keys;
    this.files = new CheckpointFiles(directory);
  }

  @Scheduled(every = "{yichuang.audit.checkpoint-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> work() {
    return now().onFailure().invoke(failure -> LOG.error("The log could not be sealed", failure)).onFailure().recoverWithNull();
  }

  /** Seals everything that is committed by now; fails where a jurisdiction could not be sealed or copied, after the others were. */
  public Uni<Void> now() {
    return blocking
        .call(this::key)
        .chain(key -> pool.query(JURISDICTIONS)
            .execute()
            .onItem()
            .transformToMulti(rows -> Multi.createFrom().iterable(rows))
            .onItem()
            .transformToUniAndConcatenate(row -> sealAndCopy(row.getString(0), key))
            .collect()
            .with(java.util.stream.Collectors.reducing(true, (a, b) -> a && b)))
        .onFailure()
        .invoke(meters::failed)
        .invoke(all -> {
          if (!all) {
            throw new IllegalStateException("Not every jurisdiction could be sealed; the log says which");
          }
        })
        .replaceWithVoid();
  }

  /** Read anew each time, for it may have been rotated; its public half lies outside before it signs. */
  private CheckpointKey key() throws java.io.IOException {
    CheckpointKey key = new CheckpointKey(keys);
    files.publish(key.publicKeys());
    return key;
  }

  private Uni<Boolean> sealAndCopy(String jurisdiction, CheckpointKey key) {
    return copy(jurisdiction)
        .chain(outside -> seal(jurisdiction, key, outside))
        .chain(result -> result == SealCheckpoint.Result.REFUSED ? refused(jurisdiction) : copy(jurisdiction).replaceWith(true))
        .onFailure()
        .recoverWithItem(failure -> {
          LOG.errorf(failure, "The log of %s could not be sealed", jurisdiction);
          meters.failed();
          return false;
        });
  }

  private Uni<Boolean> refused(String jurisdiction) {
    LOG.errorf(
        "The log of %s is not sealed: outside lies a checkpoint that the database does not know. Was it rolled back? See docs/operations.md, Restore.",
        jurisdiction);
    meters.refused();
    return Uni.createFrom().item(false);
  }

  private Uni<SealCheckpoint.Result> seal(String jurisdiction, CheckpointKey key, Checkpoint.@Nullable Signed outside) {
    return seal.execute(jurisdiction, key, outside)
        .invoke(meters::sealed)
        .chain(result -> result == SealCheckpoint.Result.MORE ? seal(jurisdiction, key, outside) : Uni.createFrom().item(result));
  }

  /** What lies outside afterwards. */
  private Uni<Checkpoint.@Nullable Signed> copy(String jurisdiction) {
    return blocking.call(() -> files.last(jurisdiction)).chain(last -> after(jurisdiction, last)
        .chain(missing -> missing.isEmpty()
            ? Uni.createFrom().item(last)
            : blocking
                .call(() -> {
                  files.add(jurisdiction, missing);
                  return missing.getLast();
                })
                .chain(added -> missing.size() == PAGE ? copy(jurisdiction) : Uni.createFrom().item(added))));
  }

  private Uni<List<Checkpoint.Signed>> after(String jurisdiction, Checkpoint.@Nullable Signed last) {
    Checkpoint known = last == null ? null : last.checkpoint();
    return pool.preparedQuery(AFTER).execute(Tuple.of(jurisdiction, known == null ? 0L : known.number(), PAGE)).map(rows -> {
      List<Checkpoint.Signed> missing = new ArrayList<>(rows.size());
      rows.forEach(row -> missing.add(new Checkpoint.Signed(row.getString(0), row.getString(1), row.getBuffer(2).getBytes())));
      return missing;
    });
  }
}
