package org.yichuang.matter;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.problem.FieldFault;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/**
 * A catalogue as CSV, line by line. No cell holds a line break, so that a quotation mark too many costs its own line and no other. Blocking:
 * read it on a worker thread.
 */
final class CatalogueFile {

  static final String FIELD = "/file";

  private static final Tika TIKA = new Tika();
  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
  private static final int HEAD = 64 * 1024;
  private static final String MARK = "\uFEFF";

  private final BufferedReader reader;
  private final List<String> header;
  private int line = 1;

  private CatalogueFile(BufferedReader reader, List<String> header) {
    this.reader = reader;
    this.header = header;
  }

  /**
   * One line with something in it.
   *
   * @param number of the line in the file
   * @param cells null when its quotation marks do not belong together
   */
  record Line(int number, @Nullable List<String> cells) {}

  /** What a file is, when it can be taken. */
  record Description(ImportEncoding encoding, int rows) {}

  /** Looks at the whole of a file, and refuses what is no catalogue or too much of one. */
  static Description describe(byte[] content, MatterImportSettings limits) throws IOException {
    if (content.length == 0) {
      throw Problem.unprocessable(FIELD, "file-empty");
    }
    requireSize(content.length, limits);
    requireText(content);
    ImportEncoding encoding = ImportEncoding.of(content);
    CatalogueFile file = open(content, encoding);
    CatalogueHeader.of(file.header);
    int rows = 0;
    for (String text = file.reader.readLine(); text != null; text = file.reader.readLine()) {
      rows += isBlank(text) ? 0 : 1;
      if (rows > limits.maxRows()) {
        throw Problem.fields(ProblemType.TOO_LARGE, List.of(FieldFault.of(FIELD, "too-many-rows", limits.maxRows())));
      }
    }
    return new Description(encoding, rows);
  }

  static void requireSize(long bytes, MatterImportSettings limits) {
    long most = limits.maxBytes().asLongValue();
    if (bytes > most) {
      throw Problem.fields(ProblemType.TOO_LARGE, List.of(FieldFault.of(FIELD, "file-too-large", most / 1024 / 1024)));
    }
  }

  /** A file that {@link #describe} took. */
  static CatalogueFile open(byte[] content, ImportEncoding encoding) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(content), encoding.decoder()));
    String first = reader.readLine();
    String text = first == null ? "" : first.startsWith(MARK) ? first.substring(1) : first;
    List<String> cells = cells(text);
    return new CatalogueFile(reader, cells == null ? List.of() : cells.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList());
  }

  List<String> header() {
    return header;
  }

  /** Last line that was read. */
  int lineNumber() {
    return line;
  }

  /** The next line that is not blank; null after the last. */
  @Nullable Line next() throws IOException {
    String text = reader.readLine();
    while (text != null) {
      line++;
      if (!isBlank(text)) {
        return new Line(line, cells(text));
      }
      text = reader.readLine();
    }
    return null;
  }

  /** Spreadsheets leave lines of nothing but separators behind. */
  private static boolean isBlank(String text) {
    return text.chars().allMatch(c -> c == ',' || c == '"' || Character.isWhitespace(c));
  }

  private static @Nullable List<String> cells(String text) {
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      List<String> cells = new ArrayList<>();
      for (CSVRecord one : parser) {
        cells.addAll(Arrays.asList(one.values()));
      }
      return cells;
    } catch (IOException | java.io.UncheckedIOException quotes) {
      return null;
    }
  }

  private static void requireText(byte[] content) {
    byte[] head = Arrays.copyOf(content, Math.min(content.length, HEAD));
    String type = TIKA.detect(head);
    boolean other = type.equals("text/html") || !type.startsWith("text/") && !type.equals("application/octet-stream");
    boolean utf16 = head.length > 1 && ((head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE || (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF);
    if (other || utf16 || startsBinary(head)) {
      throw Problem.fields(ProblemType.UNSUPPORTED_MEDIA_TYPE, List.of(FieldFault.of(FIELD, "csv-type")));
    }
  }

  /** No header of a catalogue has a NUL in it; a NUL further on is a damaged row. */
  private static boolean startsBinary(byte[] head) {
    for (byte b : head) {
      if (b == '\n' || b == '\r') {
        return false;
      }
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
