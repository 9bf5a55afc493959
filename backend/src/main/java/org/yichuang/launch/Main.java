package org.yichuang.launch;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the program begins. Keys and database must stand before Quarkus reads its configuration, and the database must
 * outlive it, so both are done around Quarkus and not inside.
 */
@QuarkusMain
public final class Main {

  Main() {} // Quarkus makes a bean of it

  /**
   * Serves, or does the one task that is named.
   *
   * @param arguments none to serve; {@code verify-audit} to check the audit log; {@code first-accounts} to make the first administrators;
   *     {@code rotate-checkpoint-key} and {@code accept-restore} for its
   *     checkpoints; {@code backup <directory>} and {@code restore <archive>} of an installation with the embedded database
   */
  public static void main(String... arguments) {
    try {
      if (arguments.length == 1 && arguments[0].equals(AuditVerification.COMMAND)) {
        end(AuditVerification.run(System.out));
      }
      if (arguments.length == 1 && arguments[0].equals(CheckpointTasks.ROTATE)) {
        end(CheckpointTasks.rotate(System.out));
      }
      if (arguments.length == 1 && arguments[0].equals(CheckpointTasks.ACCEPT)) {
        end(CheckpointTasks.accept(System.out));
      }
      if (arguments.length == 2 && arguments[0].equals(Backup.COMMAND)) {
        end(Backup.backup(Path.of(arguments[1]), System.out));
      }
      if (arguments.length == 2 && arguments[0].equals(Backup.RESTORE_COMMAND)) {
        end(Backup.restore(Path.of(arguments[1]), System.out));
      }
      if (arguments.length == 1 && arguments[0].equals(FirstAdministrators.COMMAND)) {
        run(Bootstrap.prepareBeside(), FirstAdministrators.SETTINGS, FirstAdministrators.class);
        return;
      }
      run(Bootstrap.prepare(), Map.of(), Application.class, arguments);
    } catch (LaunchException e) {
      System.err.println(e.getMessage());
      end(1);
    }
  }

  /** Ends without shutdown hooks: logging was never set up, and its hook would print all that it held back. */
  private static void end(int code) {
    System.out.flush();
    System.err.flush();
    Runtime.getRuntime().halt(code);
  }

  private static void run(Bootstrap bootstrap, Map<String, String> settings, Class<? extends QuarkusApplication> application, String... arguments) {
    bootstrap.settings().forEach(System::setProperty);
    settings.forEach(System::setProperty);
    var shutdown = new OrderlyShutdown(bootstrap::close);
    Runtime.getRuntime().addShutdownHook(shutdown);
    Quarkus.run(
        application,
        (code, failure) -> {
          if (failure != null) {
            explain(failure);
          }
          shutdown.applicationHasStopped();
          if (LaunchMode.current() == LaunchMode.NORMAL) { // dev mode goes on in this JVM, and so does the database
            System.exit(code);
          }
        },
        arguments);
  }

  /** Quarkus leaves it to its caller to say why it did not start. */
  private static void explain(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        System.err.println("端口已被占用 / The HTTP port is in use: stop the other program, or set QUARKUS_HTTP_PORT to another port.");
        return;
      }
      if (cause instanceof LaunchException refusal) {
        System.err.println(refusal.getMessage());
        return;
      }
    }
    failure.printStackTrace(System.err);
  }

  /** Greets once the server takes requests, then waits. */
  public static final class Application implements QuarkusApplication {

    @Override
    public int run(String... arguments) {
      Welcome.print(System.out);
      Quarkus.waitForExit();
      return 0;
    }
  }
}
