package org.yichuang.matter;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.csv.CsvEncoding;
import org.yichuang.shared.http.Blocking;
import org.yichuang.shared.time.Beijing;

/**
 * Works catalogues off, the oldest first and one at a time on all nodes together. Each batch commits with its progress, so that whoever goes
 * on after a death knows where; what fails is tried again a few times, then the import has failed where it stands.
 */
@ApplicationScoped
class MatterImportWorker {

  static final Duration LEASE = Duration.ofSeconds(30);

  private static final Logger LOG = Logger.getLogger(MatterImportWorker.class);
  private static final int BATCH = 200;
  private static final int ATTEMPTS = 5;

  private final Pool pool;
  private final Clock clock;
  private final Blocking blocking;
  private final ImportBatch importBatch;
  private final FinishMatterImport finish;
  private final UUID self = UUID.randomUUID();

  MatterImportWorker(Pool pool, Clock clock, Blocking blocking, ImportBatch importBatch, FinishMatterImport finish) {
    this.pool = pool;
    this.clock = clock;
    this.blocking = blocking;
    this.importBatch = importBatch;
    this.finish = finish;
  }

  @Scheduled(every = "{yichuang.matter-imports.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> work() {
    return Multi.createBy()
        .repeating()
        .uni(() -> lease().chain(job -> job == null ? Uni.createFrom().item(false) : workOff(job).replaceWith(true)))
        .whilst(found -> found)
        .collect()
        .last()
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.warnf("Imports could not be worked off: %s", failure.getClass().getSimpleName()))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<@Nullable ImportJob> lease() {
    return pool.preparedQuery(
            """
            update matter_import set holder = $1, held_until = $3
            where id = (select id from matter_import where state = 'RUNNING' order by id limit 1) and state = 'RUNNING'
              and (held_until is null or held_until < $2)
            returning id, jurisdiction, encoding, processed_lines""")
        .execute(Tuple.of(self, now(), now().plus(LEASE)))
        .map(rows -> {
          RowIterator<Row> found = rows.iterator();
          return found.hasNext() ? job(found.next()) : null;
        });
  }

  private ImportJob job(Row row) {
    return new ImportJob(row.getUUID(0), row.getString(1), CsvEncoding.valueOf(row.getString(2)), self, row.getInteger(3));
  }

  private Uni<Void> workOff(ImportJob job) {
    return pool.preparedQuery("select content from matter_import_file where import = $1")
        .execute(Tuple.of(job.id()))
        .map(rows -> rows.iterator().next().getBuffer(0).getBytes())
        .chain(content -> blocking.call(() -> CatalogueRows.after(job.linesDone(), content, job.encoding())))
        .chain(rows -> Multi.createBy().repeating().uni(() -> step(job, rows)).whilst(more -> more).collect().last())
        .replaceWithVoid()
        .onFailure()
        .recoverWithUni(failure -> later(job, failure));
  }

  /** False when there is nothing left. */
  private Uni<Boolean> step(ImportJob job, CatalogueRows rows) {
    return blocking.call(() -> rows.next(BATCH))
        .chain(batch -> batch.isEmpty()
            ? finish.execute(job, MatterImportState.DONE).replaceWith(false)
            : importBatch.execute(job, batch).replaceWith(true));
  }

  /** Tries again after a pause that doubles each time; a batch that was taken in between starts the count anew. */
  private Uni<Void> later(ImportJob job, Throwable failure) {
    return pool.preparedQuery(
            """
            update matter_import set failed_attempts = failed_attempts + 1, held_until = $3 + make_interval(secs => power(2, failed_attempts))
            where id = $1 and holder = $2 and state = 'RUNNING' returning failed_attempts""")
        .execute(Tuple.of(job.id(), self, now()))
        .chain(rows -> {
          RowIterator<Row> mine = rows.iterator();
          int attempts = mine.hasNext() ? mine.next().getInteger(0) : 0;
          LOG.warnf("Import %s failed for the %d. time: %s", job.id(), attempts, failure.getClass().getSimpleName());
          LOG.debug("Failure of an import", failure);
          return attempts >= ATTEMPTS ? finish.execute(job, MatterImportState.FAILED) : Uni.createFrom().voidItem();
        });
  }

  private OffsetDateTime now() {
    return clock.instant().atZone(Beijing.ZONE).toOffsetDateTime();
  }
}
