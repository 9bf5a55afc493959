package org.yichuang.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * One PostgreSQL data directory: creating it, starting and stopping its server, and clearing away what a crash left.
 * The caller holds the lock of the data directory, so no other Yichuang works on it at the same time.
 */
final class PostgresCluster {

  private static final int START_ATTEMPTS = 3;
  private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(20);
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  private final Path directory;
  private final PostgresBinaries binaries;
  private final RunAs runAs;
  private final Command command;

  PostgresCluster(Path directory, PostgresBinaries binaries, RunAs runAs) {
    this.directory = directory;
    this.binaries = binaries;
    this.runAs = runAs;
    this.command = new Command(runAs.prefix());
  }

  void createIfMissing(String superuserPassword) throws IOException {
    if (Files.exists(directory)) {
      return;
    }
    Path fresh = directory.resolveSibling(directory.getFileName() + ".new");
    Path passwordFile = directory.resolveSibling(".postgres-password");
    DataDirectory.deleteTree(fresh);
    DataDirectory.createClosed(fresh);
    runAs.own(fresh);
    try {
      DataDirectory.writeAtomically(passwordFile, superuserPassword);
      runAs.own(passwordFile);
      require(
          "create the database",
          command.run(
              binaries.program("initdb"),
              "--pgdata=" + fresh,
              "--username=" + DatabaseCredentials.SUPERUSER_ROLE,
              "--pwfile=" + passwordFile,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--data-checksums"));
    } finally {
      Files.deleteIfExists(passwordFile);
    }
    Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
    DataDirectory.flushDirectory(directory.getParent());
  }

  /** Starts the server on a free port of the loopback interface and returns that port. */
  int start() throws IOException {
    runAs.own(directory);
    clearAfterCrash();
    PostgresSettings.write(directory);
    Command.Result result = new Command.Result(0, "");
    for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
      int port = freePort();
      Path log = directory.resolve("start.log");
      result = command.run(
          binaries.program("pg_ctl"),
          "start",
          "--wait",
          "--timeout=60",
          "--pgdata=" + directory,
          "--log=" + log,
          "--options=-p " + port);
      if (result.succeeded()) {
        return port;
      }
    }
    throw failure("start the database", result);
  }

  void stop() throws IOException {
    var fast = stop("fast");
    if (!fast.succeeded() && isRunning()) {
      require("stop the database", stop("immediate"));
    }
  }

  boolean isRunning() throws IOException {
    return Files.exists(directory) && !PostgresProcesses.in(directory).isEmpty();
  }

  /** The port of a server that runs on this directory and takes connections. */
  static OptionalInt runningPort(Path directory) throws IOException {
    Path file = directory.resolve("postmaster.pid");
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    return ready ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip())) : OptionalInt.empty();
  }

  private Command.Result stop(String mode) throws IOException {
    return command.run(
        binaries.program("pg_ctl"), "stop", "--wait", "--timeout=30", "--mode=" + mode, "--pgdata=" + directory);
  }

  /**
   * A server whose Yichuang was killed is stopped in order. If the server was killed too, its pid file may name a
   * number that some other program has by now, which PostgreSQL would respect for ever.
   */
  private void clearAfterCrash() throws IOException {
    if (!PostgresProcesses.in(directory).isEmpty()) {
      stop("fast");
      PostgresProcesses.awaitEnd(directory, ORPHAN_PATIENCE);
    }
    Files.deleteIfExists(directory.resolve("postmaster.pid"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void require(String what, Command.Result result) {
    if (!result.succeeded()) {
      throw failure(what, result);
    }
  }

  private LaunchException failure(String what, Command.Result result) {
    return new LaunchException("PostgreSQL could not " + what + " in " + directory + " (see start.log and log/ there): "
        + result.output().replace('\n', ' '));
  }
}
