package org.yichuang.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of one case as they stand: bytes, times and days as such, everything else as text. */
record CrowdRows(Map<String, List<Map<String, @Nullable Object>>> tables) {

  static CrowdRows read(Connection connection, CrowdSchema schema, String jurisdiction, UUID id) throws SQLException {
    Map<String, List<Map<String, @Nullable Object>>> tables = new LinkedHashMap<>();
    String of = "jurisdiction = ? and application = ?::uuid";
    tables.put(CrowdSchema.CASE, rows(connection, schema, CrowdSchema.CASE, "jurisdiction = ? and id = ?::uuid", jurisdiction, id.toString()));
    for (String table : schema.ofCase()) {
      tables.put(table, rows(connection, schema, table, of, jurisdiction, id.toString()));
    }
    tables.put(
        CrowdSchema.EVALUATION,
        rows(connection, schema, CrowdSchema.EVALUATION, "(jurisdiction, service_event) in (select jurisdiction, id from service_event where " + of + ")",
            jurisdiction, id.toString()));
    tables.put(
        CrowdSchema.ENTRY, rows(connection, schema, CrowdSchema.ENTRY, "jurisdiction = ? and chain = ? order by seq", jurisdiction, "case:" + id));
    return new CrowdRows(tables);
  }

  private static List<Map<String, @Nullable Object>> rows(Connection connection, CrowdSchema schema, String table, String where, String... values)
      throws SQLException {
    List<CrowdSchema.Column> columns = schema.columns(table);
    String names = String.join(", ", columns.stream().map(CrowdSchema.Column::name).toList());
    try (PreparedStatement statement = connection.prepareStatement("select " + names + " from " + table + " where " + where)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      List<Map<String, @Nullable Object>> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          Map<String, @Nullable Object> row = new LinkedHashMap<>();
          for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i).name(), value(found, i + 1, columns.get(i).type()));
          }
          rows.add(row);
        }
      }
      return rows;
    }
  }

  private static @Nullable Object value(ResultSet row, int place, String type) throws SQLException {
    return switch (type) {
      case "bytea" -> row.getBytes(place);
      case "timestamptz" -> {
        OffsetDateTime at = row.getObject(place, OffsetDateTime.class);
        yield at == null ? null : at.toInstant();
      }
      case "date" -> row.getObject(place, LocalDate.class);
      default -> row.getString(place);
    };
  }

  List<Map<String, @Nullable Object>> of(String table) {
    return Objects.requireNonNull(tables.get(table), table);
  }

  Map<String, @Nullable Object> one() {
    return of(CrowdSchema.CASE).getFirst();
  }

  static @Nullable String text(Map<String, @Nullable Object> row, String column) {
    return (String) row.get(column);
  }

  static Instant time(Map<String, @Nullable Object> row, String column) {
    return (Instant) Objects.requireNonNull(row.get(column), column);
  }

  static byte[] bytes(Map<String, @Nullable Object> row, String column) {
    return (byte[]) Objects.requireNonNull(row.get(column), column);
  }

  /**
   * The same case as it was before it was filed: a draft that only has to be submitted. What hangs on a case since then is gone.
   */
  CrowdRows unfiled() {
    Map<String, List<Map<String, @Nullable Object>>> before = new HashMap<>();
    tables.forEach((table, rows) -> before.put(table, List.of("person_case", "stored_file").contains(table) ? rows : List.of()));
    Map<String, @Nullable Object> draft = new LinkedHashMap<>(one());
    draft.put("phase", "DRAFT");
    for (String later : List.of("number", "query_code", "query_code_digest", "first_fingerprint", "due_kind", "due_on", "submitted_at")) {
      draft.put(later, null);
    }
    before.put(CrowdSchema.CASE, List.of(draft));
    before.put(CrowdSchema.ENTRY, of(CrowdSchema.ENTRY).stream().filter(row -> List.of("CREATE", "ADD_FILE").contains(row.get("action"))).toList());
    return new CrowdRows(before);
  }
}
