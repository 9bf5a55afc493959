package org.yichuang.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds values that must stand nowhere in clear: as they are, escaped in JSON, as hex and as base64. */
public final class Canaries {

  /** Each way to write a value, with what to call it. */
  private final Map<String, String> needles = new LinkedHashMap<>();

  public Canaries(List<String> values) {
    for (String value : values) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      needles.put(value, value);
      needles.put(escaped(value), value + " (escaped)");
      needles.put(HexFormat.of().formatHex(bytes), value + " (hex)");
      for (int shift = 0; shift < 3; shift++) {
        needles.put(base64(bytes, shift), value + " (base64)");
      }
    }
  }

  /** What of them stands in a text; each find says where. */
  public List<String> in(String where, String text) {
    return needles.keySet().stream().filter(text::contains).map(n -> where + ": " + needles.get(n)).toList();
  }

  /** In each row of each table, read as its owner and written as text. */
  public List<String> inTables(Connection owner) throws SQLException {
    List<String> finds = new ArrayList<>();
    for (String table : tables(owner)) {
      try (var statement = owner.createStatement();
          ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
        while (rows.next()) {
          finds.addAll(in("table " + table, rows.getString(1)));
        }
      }
    }
    return finds;
  }

  public static List<String> tables(Connection owner) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (var statement = owner.createStatement();
        ResultSet rows = statement.executeQuery("select quote_ident(tablename) from pg_tables where schemaname = 'public' order by 1")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  /** The database makes and drops files while it is looked at; one that is gone tells nothing. */
  private static String contentOf(Path file) throws IOException {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException gone) {
      return "";
    }
  }

  /** In each file below a directory, by name and content; what ends like one of the exceptions is left out. */
  public List<String> inFiles(Path directory, String... exceptions) throws IOException {
    List<String> finds = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).filter(f -> Stream.of(exceptions).noneMatch(f::endsWith)).toList()) {
        finds.addAll(in("name of a file", file.toString()));
        String content = contentOf(file);
        needles.forEach(
            (needle, name) -> {
              if (content.contains(new String(needle.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
                finds.add("file " + file + ": " + name);
              }
            });
      }
    }
    return finds;
  }

  private static String escaped(String value) {
    StringBuilder text = new StringBuilder();
    value.chars().forEach(c -> text.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
    return text.toString();
  }

  /** The characters of a base64 text that depend on the value alone when it begins at any place of the encoded bytes. */
  private static String base64(byte[] value, int shift) {
    byte[] shifted = new byte[shift + value.length];
    System.arraycopy(value, 0, shifted, shift, value.length);
    String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int end = shifted.length % 3 == 0 ? text.length() : text.length() - 1;
    return text.substring((shift * 8 + 5) / 6, end);
  }
}
