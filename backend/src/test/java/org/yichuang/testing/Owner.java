package org.yichuang.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.Driver;

/** Connections of the role that owns the schema: what an attacker inside the database could do. */
public final class Owner {

  private Owner() {}

  public static Connection connect() throws SQLException {
    Config config = ConfigProvider.getConfig();
    Properties credentials = new Properties();
    credentials.setProperty("user", config.getValue("quarkus.flyway.username", String.class));
    credentials.setProperty("password", config.getValue("quarkus.flyway.password", String.class));
    return new Driver().connect(config.getValue("quarkus.datasource.jdbc.url", String.class), credentials);
  }
}
