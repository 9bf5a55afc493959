package org.yichuang.demo;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/** Rows that wait to be written with COPY, by table. Of one thread. */
final class CrowdBatch {

  private final Connection connection;
  private final CrowdSchema schema;
  private final Map<String, StringBuilder> rows = new LinkedHashMap<>();

  CrowdBatch(Connection connection, CrowdSchema schema) {
    this.connection = connection;
    this.schema = schema;
  }

  /** Where the next row of a table is written; it ends with {@link #end}. */
  StringBuilder of(String table) {
    return rows.computeIfAbsent(table, name -> new StringBuilder(1 << 20));
  }

  void row(String table, List<CrowdCell> cells, CrowdCopy copy) {
    StringBuilder out = of(table);
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.append('\t');
      }
      cells.get(i).write(out, copy);
    }
    end(out);
  }

  static void end(StringBuilder out) {
    out.append('\n');
  }

  void write() throws SQLException, IOException {
    for (Map.Entry<String, StringBuilder> table : rows.entrySet()) {
      if (!table.getValue().isEmpty()) {
        connection.unwrap(PGConnection.class).getCopyAPI()
            .copyIn("copy " + table.getKey() + " (" + schema.copied(table.getKey()) + ") from stdin", new StringReader(table.getValue().toString()));
        table.getValue().setLength(0);
      }
    }
    connection.commit();
  }
}
