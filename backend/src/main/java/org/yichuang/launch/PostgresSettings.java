package org.yichuang.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The configuration of the embedded server, written anew at every start: what a county runs on day one keeps what it
 * acknowledged (fsync), asks everyone for a password and listens on this machine only.
 */
final class PostgresSettings {

  private static final String SERVER = """
      # Written by Yichuang at every start; changes here are lost.
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      max_connections = 40
      password_encryption = 'scram-sha-256'

      # What was answered stays, also after a power cut.
      fsync = on
      synchronous_commit = on
      full_page_writes = on

      shared_buffers = 128MB
      max_wal_size = 1GB
      timezone = 'UTC'
      log_timezone = 'UTC'
      datestyle = 'iso, ymd'
      lc_messages = 'C'
      default_text_search_config = 'pg_catalog.simple'

      # One log per weekday; statements and values stay out, for they hold personal data.
      logging_collector = on
      log_directory = 'log'
      log_filename = 'postgresql-%a.log'
      log_rotation_age = 1d
      log_rotation_size = 0
      log_truncate_on_rotation = on
      log_min_error_statement = panic
      log_error_verbosity = terse
      log_parameter_max_length_on_error = 0
      """;

  private static final String ACCESS = """
      # Written by Yichuang at every start; changes here are lost.
      host all all 127.0.0.1/32 scram-sha-256
      """;

  private PostgresSettings() {}

  static void write(Path cluster) throws IOException {
    Files.writeString(
        cluster.resolve("postgresql.conf"), SERVER + "cluster_name = '" + PostgresProcesses.clusterName(cluster) + "'\n");
    Files.writeString(cluster.resolve("pg_hba.conf"), ACCESS);
  }
}
