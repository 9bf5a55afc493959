package org.yichuang.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Finds the processes of a PostgreSQL server by their working directory, which is always its data directory. */
final class PostgresProcesses {

  private static final long POLL_MILLIS = 50;

  private PostgresProcesses() {}

  static List<ProcessHandle> in(Path directory) throws IOException {
    Path real = directory.toRealPath();
    return ProcessHandle.allProcesses()
        .filter(process -> real.equals(workingDirectory(process)))
        .filter(PostgresProcesses::isPostgres)
        .toList();
  }

  /** Waits for them to end by themselves, then ends them. */
  static void awaitEnd(Path directory, Duration patience) throws IOException {
    Instant deadline = Instant.now().plus(patience);
    for (var left = in(directory); !left.isEmpty(); left = in(directory)) {
      if (Instant.now().isAfter(deadline)) {
        left.forEach(ProcessHandle::destroyForcibly);
      }
      pause();
    }
  }

  private static Path workingDirectory(ProcessHandle process) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
    } catch (IOException e) {
      return Path.of("");
    }
  }

  /** A shell that someone opened in the data directory must not count. */
  private static boolean isPostgres(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "comm"))
          .startsWith("postgres");
    } catch (IOException e) {
      return false;
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the old database server to end", e);
    }
  }
}
