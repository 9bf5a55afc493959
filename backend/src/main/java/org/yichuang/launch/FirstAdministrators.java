package org.yichuang.launch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.VertxContextSupport;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yichuang.staff.FirstAccounts;

/**
 * The task {@code first-accounts}: in an installation without staff it makes the three administrators and the auditor, and writes their
 * one-time passwords into a file that only its owner reads. It takes no requests.
 */
public final class FirstAdministrators implements QuarkusApplication {

  static final String COMMAND = "first-accounts";

  /** Beside a server that may be running: another port, no jobs. */
  static final Map<String, String> SETTINGS =
      Map.of("quarkus.http.host", "127.0.0.1", "quarkus.http.port", "0", "quarkus.scheduler.enabled", "false", "quarkus.log.level", "WARN");

  private final FirstAccounts firstAccounts;
  private final ObjectMapper mapper;
  private final Path file;

  FirstAdministrators(FirstAccounts firstAccounts, ObjectMapper mapper, @ConfigProperty(name = "yichuang.data.dir") String data) {
    this.firstAccounts = firstAccounts;
    this.mapper = mapper;
    this.file = Path.of(data, "first-accounts.json");
  }

  @Override
  public int run(String... arguments) throws IOException {
    try {
      List<FirstAccounts.Account> accounts = VertxContextSupport.subscribeAndAwait(firstAccounts::plan);
      // before they exist: a password that was written nowhere would lock everybody out
      Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(accounts.stream().map(FirstAccounts.Account::told).toList()) + "\n");
      return create(accounts);
    } catch (FileAlreadyExistsException there) {
      System.err.println("文件已存在 / The file is there already: " + file);
      return 1;
    } catch (Throwable failure) {
      throw new LaunchException("The first accounts could not be made: " + failure.getMessage(), failure);
    }
  }

  private int create(List<FirstAccounts.Account> accounts) throws Throwable {
    boolean made = false;
    try {
      made = VertxContextSupport.subscribeAndAwait(() -> firstAccounts.execute(accounts));
    } finally {
      if (!made) {
        Files.deleteIfExists(file);
      }
    }
    if (made) {
      System.out.println("首批账号已创建，一次性密码见 / The first accounts are made, their one-time passwords stand in: " + file);
    } else {
      System.err.println("系统中已有工作人员，未作改动 / There are staff already: nothing was changed.");
    }
    return made ? 0 : 1;
  }
}
