package org.yichuang.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the database says of itself: which tables hang on a case, with which columns. A table that a later migration adds is copied, too.
 */
final class CrowdSchema {

  static final String CASE = "application";
  static final String EVALUATION = "evaluation";
  static final String RENDERING = "document_rendering";
  static final String HEAD = "audit_head";
  static final String ENTRY = "audit_entry";
  static final String UNSEALED = "audit_unsealed";
  static final String ACCOUNT = "account";
  private static final String ORDER = "supervision_order";

  private static final String COLUMNS =
      """
      select c.table_name, c.column_name, c.udt_name from information_schema.columns c
      join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
      where c.table_schema = 'public' and c.is_generated = 'NEVER' order by c.table_name, c.ordinal_position""";

  /** Foreign keys first; what a unique constraint stands on stays. */
  private static final String KEYS =
      """
      select format('alter table %I drop constraint %I', t.relname, c.conname),
        format('alter table %I add constraint %I %s', t.relname, c.conname, pg_get_constraintdef(c.oid)), 0 as place
      from pg_constraint c join pg_class t on t.oid = c.conrelid where c.contype = 'f' and t.relname = any (?)
      union all
      select format('drop index %I', i.relname), pg_get_indexdef(i.oid), 1
      from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
      where t.relname = any (?) and t.relnamespace = 'public'::regnamespace and not x.indisunique
      order by place""";

  /** Columns of what is not copied cell by cell. */
  private static final Map<String, String> MADE =
      Map.of(
          RENDERING, "jurisdiction, document, media_type, file, sha256, size, rendered_at",
          ENTRY, "jurisdiction, chain, seq, at, action, actor, role, organ, details_digest, hash, facts",
          HEAD, "jurisdiction, chain, seq, hash",
          UNSEALED, "jurisdiction, chain, seq, at",
          ACCOUNT, "id, version, staff, wrapped_key, name, phone, resident_id, phone_index, created_at");

  /** A column, with the type that PostgreSQL has for it. */
  record Column(String name, String type) {}

  /** What is taken away while the rows come in, and how it is put back. */
  record Key(String drop, String create, boolean foreign) {}

  private final Map<String, List<Column>> columns = new LinkedHashMap<>();

  CrowdSchema(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(COLUMNS)) {
      while (rows.next()) {
        columns.computeIfAbsent(rows.getString(1), table -> new ArrayList<>()).add(new Column(rows.getString(2), rows.getString(3)));
      }
    }
  }

  List<Column> columns(String table) {
    return java.util.Objects.requireNonNull(columns.get(table), table);
  }

  /** As COPY names them. */
  String copied(String table) {
    String made = MADE.get(table);
    return made != null ? made : String.join(", ", columns(table).stream().map(Column::name).toList());
  }

  /** Tables whose rows name their case. Orders (督办) are about today and not copied. */
  List<String> ofCase() {
    return columns.entrySet().stream()
        .filter(table -> !table.getKey().equals(ORDER))
        .filter(table -> has(table.getValue(), "application") && has(table.getValue(), "jurisdiction"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** All that is written. */
  List<String> written() {
    List<String> tables = new ArrayList<>(List.of(CASE));
    tables.addAll(ofCase());
    tables.addAll(List.of(EVALUATION, RENDERING, HEAD, ENTRY, UNSEALED, ACCOUNT));
    return tables;
  }

  List<Key> keys(Connection connection) throws SQLException {
    List<Key> keys = new ArrayList<>();
    try (var statement = connection.prepareStatement(KEYS)) {
      var tables = connection.createArrayOf("text", written().toArray());
      statement.setArray(1, tables);
      statement.setArray(2, tables);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          keys.add(new Key(rows.getString(1), rows.getString(2), rows.getInt(3) == 0));
        }
      }
    }
    return keys;
  }

  private static boolean has(List<Column> columns, String name) {
    return columns.stream().anyMatch(column -> column.name().equals(name));
  }
}
