package org.yichuang.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end and keeps what it said. */
record Command(List<String> prefix) {

  private static final int TIMEOUT_SECONDS = 120;

  record Result(int code, String output) {

    boolean succeeded() {
      return code == 0;
    }
  }

  Result run(String... arguments) throws IOException {
    return run(List.of(arguments));
  }

  Result run(List<String> arguments) throws IOException {
    var line = new ArrayList<>(prefix);
    line.addAll(arguments);
    var builder = new ProcessBuilder(line).redirectErrorStream(true);
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
    var process = builder.start();
    try {
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException(line.getFirst() + " did not end within " + TIMEOUT_SECONDS + " s");
      }
      return new Result(process.exitValue(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + line.getFirst(), e);
    } finally {
      process.destroy();
    }
  }
}
