package org.yichuang.shared.csv;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.problem.FieldFault;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/**
 * A table as CSV, line by line. No cell holds a line break, so that a quotation mark too many costs its own line and no other. Blocking:
 * read it on a worker thread.
 */
public final class CsvFile {

  /** Where requests carry it. */
  public static final String FIELD = "/file";

  private static final Tika TIKA = new Tika();
  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
  private static final int HEAD = 64 * 1024;
  private static final String MARK = "\uFEFF";

  private final BufferedReader reader;
  private final List<String> header;
  private int line = 1;

  private CsvFile(BufferedReader reader, List<String> header) {
    this.reader = reader;
    this.header = header;
  }

  /**
   * One line with something in it.
   *
   * @param number of the line in the file
   * @param cells null when its quotation marks do not belong together
   */
  public record Line(int number, @Nullable List<String> cells) {}

  /** What a file is, when it can be taken. */
  public record Description(CsvEncoding encoding, int rows) {}

  /** How much is taken. */
  public record Limits(long bytes, int rows) {}

  /**
   * Looks at the whole of a file, and refuses (413, 415, 422) what is no table or too much of one.
   *
   * @param header refuses titles that are not as they should be
   */
  public static Description describe(byte[] content, Limits limits, Consumer<List<String>> header) throws IOException {
    if (content.length == 0) {
      throw Problem.unprocessable(FIELD, "file-empty");
    }
    requireSize(content.length, limits);
    requireText(content);
    CsvEncoding encoding = CsvEncoding.of(content);
    CsvFile file = open(content, encoding);
    header.accept(file.header);
    int rows = 0;
    for (String text = file.reader.readLine(); text != null; text = file.reader.readLine()) {
      rows += isBlank(text) ? 0 : 1;
      if (rows > limits.rows()) {
        throw Problem.fields(ProblemType.TOO_LARGE, List.of(FieldFault.of(FIELD, "too-many-rows", limits.rows())));
      }
    }
    return new Description(encoding, rows);
  }

  /** 413 before anything of a file that is too large is read. */
  public static void requireSize(long bytes, Limits limits) {
    long most = limits.bytes();
    if (bytes > most) {
      throw Problem.fields(ProblemType.TOO_LARGE, List.of(FieldFault.of(FIELD, "file-too-large", most / 1024 / 1024)));
    }
  }

  /** A file that {@link #describe} took. */
  public static CsvFile open(byte[] content, CsvEncoding encoding) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(content), encoding.decoder()));
    String first = reader.readLine();
    String text = first == null ? "" : first.startsWith(MARK) ? first.substring(1) : first;
    List<String> cells = cells(text);
    return new CsvFile(reader, cells == null ? List.of() : cells.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList());
  }

  public List<String> header() {
    return header;
  }

  /** Last line that was read. */
  public int lineNumber() {
    return line;
  }

  /** The next line that is not blank; null after the last. */
  public @Nullable Line next() throws IOException {
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

  /** No header has a NUL in it; a NUL further on is a damaged row. */
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
