package org.yichuang.demo;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.yichuang.region.InstallationSettings;
import org.yichuang.shared.time.Standstill;

/**
 * Makes a county of many cases out of the town: copies of its cases with other people, other times and numbers, each sealed with a key of
 * its own and with an audit chain that holds. What a case leaves behind for a week only (messages that are done, keys of idempotency) is left
 * out, and so are the contents of files. Foreign keys, indexes and triggers are away meanwhile: it is for a database that can be thrown
 * away.
 */
@ApplicationScoped
@UnlessBuildProfile("prod")
class BuildCrowd {

  private static final int CHUNK = 250;

  private final CrowdCopies copies;
  private final CrowdTown town;
  private final CrowdDatabase database;
  private final InstallationSettings installation;
  private final Standstill standstill;
  private final Clock clock;

  BuildCrowd(CrowdCopies copies, CrowdTown town, CrowdDatabase database, InstallationSettings installation, Standstill standstill, Clock clock) {
    this.copies = copies;
    this.town = town;
    this.database = database;
    this.installation = installation;
    this.standstill = standstill;
    this.clock = clock;
  }

  /** A piece of the work. */
  @FunctionalInterface
  private interface Piece {
    void write(CrowdBatch batch, int number);
  }

  /**
   * Makes them. Meanwhile nothing happens because a day has passed: what is written beside would miss its triggers.
   *
   * @param cases how many there shall be in all, with the town's
   * @param drafts how many drafts there shall be besides that only have to be submitted
   * @param progress told how many cases are written
   */
  void execute(int cases, int drafts, IntConsumer progress) throws Exception {
    standstill.begin();
    try (Connection connection = database.connect(); ExecutorService threads = Executors.newFixedThreadPool(database.threads())) {
      CrowdSchema schema = new CrowdSchema(connection);
      CrowdPlan plan = town.plan(connection, schema, cases);
      List<CrowdModel> models = town.drafts(connection, schema);
      List<UUID> accounts = town.accounts(connection, plan.regular());
      CrowdCopies.Numbers numbers = town.numbers(connection, plan.copies());
      List<CrowdSchema.Key> keys = database.dropKeys(connection, schema);
      AtomicInteger done = new AtomicInteger();
      try {
        run(threads, schema, plan.people(), (batch, i) -> copies.add(batch, plan.person(i), clock.instant().minus(Duration.ofDays(1200))));
        run(threads, schema, plan.copies(), (batch, i) -> {
          CrowdPlan.Copy copy = plan.get(i);
          copies.add(batch, copy.model(), copy.later(), copy.person(), numbers);
          progress.accept(done.incrementAndGet());
        });
        run(threads, schema, drafts, (batch, i) -> {
          CrowdModel draft = models.get(i % models.size());
          Duration later = Duration.between(draft.created(), clock.instant()).truncatedTo(ChronoUnit.SECONDS);
          copies.add(batch, draft, later, CrowdPerson.account(accounts.get(i % accounts.size())), numbers);
        });
      } finally {
        database.restoreKeys(threads, schema, keys);
      }
      finish(connection, schema, numbers);
    } finally {
      standstill.end();
    }
  }

  private void run(ExecutorService threads, CrowdSchema schema, int total, Piece piece) throws Exception {
    AtomicLong next = new AtomicLong();
    List<Future<?>> workers = new ArrayList<>();
    for (int i = 0; i < database.threads(); i++) {
      workers.add(threads.submit(() -> {
        work(schema, total, next, piece);
        return null;
      }));
    }
    for (Future<?> worker : workers) {
      worker.get();
    }
  }

  private void work(CrowdSchema schema, int total, AtomicLong next, Piece piece) throws SQLException, IOException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      CrowdBatch batch = new CrowdBatch(connection, schema);
      for (long from = next.getAndAdd(CHUNK); from < total; from = next.getAndAdd(CHUNK)) {
        for (long number = from; number < Math.min(total, from + CHUNK); number++) {
          piece.write(batch, (int) number);
        }
        batch.write();
      }
    }
  }

  private void finish(Connection connection, CrowdSchema schema, CrowdCopies.Numbers numbers) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      numbers.papers().keep(statement, installation.jurisdiction());
      statement.executeUpdate(
          """
          insert into evaluation_rollup (jurisdiction, matter_code, level, total)
          select s.jurisdiction, s.matter_code, e.level, count(*)
          from evaluation e join service_event s on s.jurisdiction = e.jurisdiction and s.id = e.service_event group by 1, 2, 3
          on conflict (jurisdiction, matter_code, level) do update set total = excluded.total""");
      for (String table : schema.written()) {
        statement.execute("vacuum (analyze) " + table);
      }
    }
  }
}
