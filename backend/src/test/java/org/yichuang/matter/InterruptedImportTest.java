package org.yichuang.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.yichuang.matter.CatalogueText.JURISDICTION;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.shared.csv.CsvEncoding;
import org.yichuang.testing.World;

/** A worker dies in the middle: what is counted is in the table, and another one goes on from there. */
@QuarkusTest
class InterruptedImportTest {

  private static final int ROWS = 1_000;

  @Inject Imports imports;
  @Inject World world;
  @Inject ImportBatch importBatch;
  @Inject MatterImportWorker worker;
  @Inject FinishMatterImport finish;

  private final UUID dead = UUID.randomUUID();
  private final UUID id = org.yichuang.shared.data.RowId.freshUuid();
  private final byte[] content = CatalogueText.utf8(CatalogueText.file(IntStream.range(0, ROWS).mapToObj(this::row).toArray(String[]::new)));

  @BeforeEach
  void anImportInTheHandsOfAWorker() {
    imports.settle();
    world.sql(
        """
        with started as (
          insert into matter_import (id, state, file_name, sha256, encoding, started_by, total, started_at, holder, held_until)
          values ($1, 'RUNNING', 'dead.csv', '-', 'UTF_8', $1, $2, now(), $3, now() + interval '1 hour') returning id)
        insert into matter_import_file select id, $4 from started""",
        id, ROWS, dead, io.vertx.core.buffer.Buffer.buffer(content));
  }

  @AfterEach
  void nothingStaysInTheWay() {
    world.sql("update matter_import set state = 'FAILED', finished_at = now() where id = $1 and state = 'RUNNING'", id);
  }

  @Test
  void anotherWorkerGoesOnWhereTheDeadOneStopped() throws Throwable {
    ImportJob job = new ImportJob(id, null, CsvEncoding.UTF_8, dead, 0);
    CatalogueRows rows = CatalogueRows.after(0, content, CsvEncoding.UTF_8);
    run(() -> importBatch.execute(job, rows.next(300)));
    CatalogueRows.Batch lost = rows.next(300);

    assertThat(Imports.line(imports.view(id.toString()))).startsWith("RUNNING 1000 = 297 + 0 + 0 + 3; ");
    assertThat(inTable()).isEqualTo(297);

    world.sql("update matter_import set held_until = now() - interval '1 second' where id = $1", id);
    JsonPath done = await().atMost(Duration.ofSeconds(30)).until(() -> imports.view(id.toString()), view -> !view.getString("state").equals("RUNNING"));

    assertThat(Imports.line(done)).startsWith("DONE 1000 = 990 + 0 + 0 + 10; 101 matterType UNKNOWN_TYPE; 201 matterType UNKNOWN_TYPE; ");
    assertThat(done.getList("errors.line", Integer.class)).containsExactly(101, 201, 301, 401, 501, 601, 701, 801, 901, 1001);
    assertThat(inTable()).isEqualTo(990);
    assertThat(world.sql("select 1 from matter_import_file where import = $1", id).size()).isZero();

    assertThatThrownBy(() -> run(() -> importBatch.execute(job, lost))).hasMessageContaining("in other hands");
    run(() -> finish.execute(job, MatterImportState.FAILED));
    assertThat(imports.view(id.toString()).getString("state")).isEqualTo("DONE");
    assertThat(inTable()).isEqualTo(990);
  }

  @Test
  void theNextImportWaitsAndNobodyTakesWhatIsHeld() throws Throwable {
    String next = imports.send(CatalogueText.utf8(CatalogueText.file(CatalogueText.row("W1"))), "W.csv", null).path("id");
    run(worker::work);

    assertThat(imports.view(id.toString()).getInt("created")).isZero();
    assertThat(imports.view(next).getString("state")).isEqualTo("RUNNING");

    world.sql("update matter_import set state = 'FAILED', finished_at = now() where id = $1", id);
    await().atMost(Duration.ofSeconds(30)).until(() -> imports.view(next).getString("state").equals("DONE"));
  }

  @Test
  void whatCannotBeReadFailsWhereItStands() {
    world.sql("delete from matter_import_file where import = $1", id);
    world.sql("update matter_import set failed_attempts = 4, held_until = now() - interval '1 second' where id = $1", id);

    JsonPath failed = await().atMost(Duration.ofSeconds(30)).until(() -> imports.view(id.toString()), view -> !view.getString("state").equals("RUNNING"));

    assertThat(Imports.line(failed)).isEqualTo("FAILED 1000 = 0 + 0 + 0 + 0");
    assertThat(inTable()).isZero();
  }

  private String row(int i) {
    String row = CatalogueText.row("D-" + id + "-" + i);
    return i % 100 == 99 ? row.replace(",1,", ",66,") : row;
  }

  private long inTable() {
    return world
        .sql("select count(*) from matter where jurisdiction = $1 and starts_with(code, $2)", JURISDICTION, "D-" + id)
        .iterator()
        .next()
        .getLong(0);
  }

  private static void run(Work work) throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> {
      try {
        return work.get();
      } catch (java.io.IOException unreadable) {
        throw new java.io.UncheckedIOException(unreadable);
      }
    });
  }

  private interface Work {
    io.smallrye.mutiny.Uni<Void> get() throws java.io.IOException;
  }
}
