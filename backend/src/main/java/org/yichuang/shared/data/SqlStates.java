package org.yichuang.shared.data;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the database says about a write that it refuses, whichever of the two drivers' exceptions carries it. */
public final class SqlStates {

  private static final String UNIQUE = "23505";

  private SqlStates() {}

  /** Whether somebody else was first. */
  public static boolean isUnique(Throwable failure) {
    return UNIQUE.equals(sqlState(failure));
  }

  /** The SQLSTATE within a failure, or null when the database has no part in it. */
  public static @Nullable String sqlState(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PgException database) {
        return database.getSqlState();
      }
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return null;
  }
}
