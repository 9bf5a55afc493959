package org.yichuang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.shared.http.Blocking;
import org.yichuang.testing.Api;
import org.yichuang.testing.Cases;
import org.yichuang.testing.Owner;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** A case whose log is sealed, and what is needed to tamper with it. What happens outside the database happens in a copy. */
abstract class SealedCase {

  static final String HOME = World.HOME;

  @Inject World world;
  @Inject Cases cases;
  @Inject Checkpoints checkpoints;
  @Inject SealCheckpoint seal;
  @Inject CheckpointMeters meters;
  @Inject Pool pool;
  @Inject Blocking blocking;

  @ConfigProperty(name = "yichuang.keys.dir")
  Path keys;

  @ConfigProperty(name = "yichuang.audit.checkpoint-dir")
  Path directory;

  @TempDir Path copy;

  String application;
  String chain;
  long number;

  /** Its chain: CREATE, ADD_FILE, ADD_FILE, SUBMIT, and ACCEPT, which has a checkpoint of its own. */
  @BeforeEach
  void aSealedCase() throws Throwable {
    Api citizen = world.newCitizen();
    application = cases.submitted(citizen, World.LICENCE);
    chain = "case:" + application.substring(7);
    seal();
    cases.act(world.as(Who.CLERK), application, "ACCEPT");
    number = seal();
  }

  long seal() throws Throwable {
    VertxContextSupport.subscribeAndAwait(checkpoints::now);
    return number("select number from audit_checkpoint_tip where jurisdiction = '" + HOME + "'");
  }

  Checkpoints copyingTo(Path elsewhere) {
    return new Checkpoints(seal, meters, pool, blocking, keys, elsewhere);
  }

  String verify(Path outside) throws SQLException {
    try (Connection owner = Owner.connect()) {
      return verify(owner, outside);
    }
  }

  String verify(Connection owner, Path outside) throws SQLException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code = AuditVerifier.verify(owner, keys, outside, 0, new PrintStream(said, true, StandardCharsets.UTF_8));
    return code + " " + said.toString(StandardCharsets.UTF_8).strip();
  }

  static PrintStream silent() {
    return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
  }

  static long number(String query) throws SQLException {
    try (Connection owner = Owner.connect(); var statement = owner.createStatement(); var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  Checkpoint last() {
    return Objects.requireNonNull(Objects.requireNonNull(new CheckpointFiles(directory).last(HOME)).checkpoint());
  }

  void copyOfDirectory() throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      paths.filter(Files::isRegularFile).forEach(path -> {
        try {
          Path target = copy.resolve(directory.relativize(path));
          Files.createDirectories(target.getParent());
          Files.copy(path, target);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }

  Path day() throws IOException {
    try (Stream<Path> days = Files.list(copy.resolve(HOME))) {
      return days.sorted().reduce((a, b) -> b).orElseThrow();
    }
  }

  void rewrite(java.util.function.UnaryOperator<Stream<String>> change) throws IOException {
    copyOfDirectory();
    Path day = day();
    List<String> lines = Files.readAllLines(day);
    Files.write(day, change.apply(lines.stream()).toList());
    assertThat(Files.readAllLines(day)).isNotEqualTo(lines);
  }
}
