package org.yichuang.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The database and its two roles, as an administrator would create them on a server of their own: the owner migrates
 * the schema, the application gets only what the migrations grant. Running it again sets the passwords anew.
 */
final class DatabaseRoles {

  private DatabaseRoles() {}

  static void ensure(int port, DatabaseCredentials credentials) throws SQLException {
    try (var connection = superuser(port, "postgres", credentials);
        var statement = connection.createStatement()) {
      ensureRole(statement, DatabaseCredentials.OWNER_ROLE, credentials.owner());
      ensureRole(statement, DatabaseCredentials.APPLICATION_ROLE, credentials.application());
      if (isMissing(statement, "select from pg_database where datname = '" + EmbeddedDatabase.NAME + "'")) {
        statement.execute(
            "create database " + EmbeddedDatabase.NAME + " owner " + DatabaseCredentials.OWNER_ROLE);
      }
      statement.execute("revoke all on database " + EmbeddedDatabase.NAME + " from public");
      statement.execute("grant connect on database " + EmbeddedDatabase.NAME + " to "
          + DatabaseCredentials.APPLICATION_ROLE);
    }
    try (var connection = superuser(port, EmbeddedDatabase.NAME, credentials);
        var statement = connection.createStatement()) {
      statement.execute("alter schema public owner to " + DatabaseCredentials.OWNER_ROLE);
      statement.execute("revoke all on schema public from public");
    }
  }

  private static void ensureRole(Statement statement, String role, String password) throws SQLException {
    if (isMissing(statement, "select from pg_roles where rolname = '" + role + "'")) {
      statement.execute("create role " + role);
    }
    // the password is base64url, so it cannot end the literal
    statement.execute("alter role " + role
        + " with login nosuperuser nocreatedb nocreaterole noreplication password '" + password + "'");
  }

  private static boolean isMissing(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      return !rows.next();
    }
  }

  private static Connection superuser(int port, String database, DatabaseCredentials credentials)
      throws SQLException {
    return EmbeddedDatabase.connect(
        DatabaseAddress.local(port, database).jdbcUrl(),
        DatabaseCredentials.SUPERUSER_ROLE,
        credentials.superuser());
  }
}
