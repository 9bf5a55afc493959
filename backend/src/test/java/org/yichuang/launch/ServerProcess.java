package org.yichuang.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The embedded database inside a JVM of its own, which a test can kill as a power cut or an impatient administrator would. */
final class ServerProcess {

  private ServerProcess() {}

  /** Starts the database, says so and waits to be killed. */
  public static void main(String... arguments) throws InterruptedException {
    try {
      EmbeddedDatabase.start(DataDirectory.open(Path.of(arguments[0])));
      System.out.println("started");
      Thread.sleep(Long.MAX_VALUE);
    } catch (LaunchException e) {
      System.out.println(e.getMessage());
    }
  }

  static Process start(Path directory) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var line = List.of(java, "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), ServerProcess.class.getName(), directory.toString());
    return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** The first line that it printed: {@code started}, or why it was refused. */
  static String firstLine(Process process) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return reader.readLine();
  }
}
