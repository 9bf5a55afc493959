package org.yichuang.launch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Finds the processes of the server of one data directory: by their working directory, which is always that one, or, where containers hide
 * it, by their command line.
 */
final class PostgresProcesses {

  private static final long POLL_MILLIS = 50;

  private PostgresProcesses() {}

  /** What PostgreSQL writes into the titles of its child processes; their command line does not name the directory. */
  static String clusterName(Path directory) {
    return "yichuang-%08x".formatted(directory.toString().hashCode());
  }

  static List<ProcessHandle> in(Path directory) throws IOException {
    Path real = directory.toRealPath();
    return ProcessHandle.allProcesses().filter(process -> isOf(process, directory, real)).toList();
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

  /** A process may end while it is looked at; then it is not one of them. */
  private static boolean isOf(ProcessHandle process, Path directory, Path real) {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    try {
      if (!Files.readString(proc.resolve("comm")).startsWith("postgres")) {
        return false;
      }
      try {
        return Files.readSymbolicLink(proc.resolve("cwd")).equals(real);
      } catch (AccessDeniedException hidden) {
        return commandLineNames(proc, directory);
      }
    } catch (IOException gone) {
      return false;
    }
  }

  private static boolean commandLineNames(Path proc, Path directory) throws IOException {
    var arguments = List.of(Files.readString(proc.resolve("cmdline")).split("\0"));
    return arguments.contains(directory.toString()) || arguments.getFirst().startsWith("postgres: " + clusterName(directory) + ": ");
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
