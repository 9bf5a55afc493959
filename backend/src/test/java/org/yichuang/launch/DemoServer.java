package org.yichuang.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The packaged demo as a process of its own, on a data directory and a port of its own, which a test can kill. */
final class DemoServer implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

  private final Path data;
  private final int port;
  private final Process process;

  private DemoServer(Path data, int port, Process process) {
    this.data = data;
    this.port = port;
    this.process = process;
  }

  /** Starts it without the town and waits until it is ready; what it says is added to {@code server.log} beside the data directory. */
  static DemoServer start(Path data) throws IOException {
    return start(data, false);
  }

  /** @param town whether it fills itself with cases while it serves */
  static DemoServer start(Path data, boolean town) throws IOException {
    int port = freePort();
    DemoServer server = new DemoServer(data, port, launch(data, port, town));
    await()
        .atMost(Duration.ofSeconds(150))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> {
          assertThat(server.process.isAlive()).as("the server is running; see server.log").isTrue();
          return server.isReady();
        });
    return server;
  }

  /** Runs a task of the program to its end; returns its exit code. */
  static int run(Path data, String... task) throws IOException, InterruptedException {
    return launch(data, freePort(), false, task).waitFor();
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** The database alone; the program goes on without it. */
  void killDatabase() throws IOException {
    ProcessHandle postmaster = postmaster();
    postmaster.destroyForcibly();
    postmaster.onExit().join();
  }

  /** The program alone; whatever of its database lives goes on. */
  void killProgram() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor()).isEqualTo(137);
  }

  Connection connectAsOwner() throws IOException, SQLException {
    DataDirectory directory = DataDirectory.open(data);
    int databasePort = PostgresCluster.runningPort(directory.cluster()).orElseThrow();
    String url = DatabaseAddress.local(databasePort, EmbeddedDatabase.NAME).jdbcUrl();
    return EmbeddedDatabase.connect(url, DatabaseCredentials.OWNER_ROLE, DatabaseCredentials.loadOrCreate(directory).owner());
  }

  /** In order, so that nothing stays behind. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private boolean isReady() {
    try {
      HttpRequest request = HttpRequest.newBuilder(address("/q/health/ready")).timeout(Duration.ofSeconds(5)).build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** The server of this data directory and of no other: PostgreSQL writes its number there. */
  ProcessHandle postmaster() throws IOException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    assertThat(PostgresProcesses.in(data.resolve("postgres"))).extracting(ProcessHandle::pid).contains(pid);
    return postmaster;
  }

  private static Process launch(Path data, int port, boolean town, String... arguments) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dquarkus.profile=demo",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dyichuang.data.dir=" + data,
                "-Dyichuang.demo.town=" + town,
                "-Dyichuang.limits.requests.capacity=1000000",
                "-jar",
                Path.of("target", "demo", "quarkus-run.jar").toString()));
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolveSibling("server.log").toFile()))
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
