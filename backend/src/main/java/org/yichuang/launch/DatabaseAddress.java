package org.yichuang.launch;

/** Where a PostgreSQL database listens. The application and the migrations name it in two notations. */
record DatabaseAddress(String hostAndDatabase) {

  private static final String JDBC = "jdbc:postgresql://";
  private static final String REACTIVE = "postgresql://";

  static DatabaseAddress local(int port, String database) {
    return new DatabaseAddress("127.0.0.1:" + port + "/" + database);
  }

  String jdbcUrl() {
    return JDBC + hostAndDatabase;
  }

  String reactiveUrl() {
    return REACTIVE + hostAndDatabase;
  }

  /** The JDBC notation of a reactive URL; some write that one with a prefix. */
  static String jdbcUrlOf(String reactiveUrl) {
    return "jdbc:" + reactiveUrl.replaceFirst("^vertx-reactive:", "").replaceFirst("^postgres://", REACTIVE);
  }

  static String reactiveUrlOf(String jdbcUrl) {
    return jdbcUrl.replaceFirst("^jdbc:", "");
  }
}
