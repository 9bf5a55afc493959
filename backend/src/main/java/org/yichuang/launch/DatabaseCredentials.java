package org.yichuang.launch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The passwords of the embedded database's three roles. They are random and lie beside the other keys: another account
 * of the same machine reaches the port, but does not get in.
 */
record DatabaseCredentials(String superuser, String owner, String application) {

  static final String FILE = "postgres.json";

  /** Runs the embedded server; nothing else uses it. */
  static final String SUPERUSER_ROLE = "postgres";

  /** Owns the schema and runs the migrations. */
  static final String OWNER_ROLE = "yichuang_owner";

  /** What the application connects as: no DDL, only what the migrations grant. */
  static final String APPLICATION_ROLE = "yichuang_app";

  private static final ObjectMapper JSON = new ObjectMapper();

  static DatabaseCredentials loadOrCreate(DataDirectory data) throws IOException {
    var file = data.keys().resolve(FILE);
    if (Files.exists(file)) {
      return JSON.readValue(Files.readString(file), DatabaseCredentials.class);
    }
    if (Files.exists(data.cluster())) {
      throw new LaunchException("The database " + data.cluster() + " is there but its passwords are not: put "
          + file + " back from the backup.");
    }
    var created = new DatabaseCredentials(password(), password(), password());
    DataDirectory.writeAtomically(file, JSON.writeValueAsString(created));
    return created;
  }

  private static String password() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "DatabaseCredentials[***]";
  }
}
