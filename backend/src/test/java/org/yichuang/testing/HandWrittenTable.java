package org.yichuang.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A table that people wrote and people review: cells between commas, blanks around them and lines with # do not count. */
public final class HandWrittenTable {

  private HandWrittenTable() {}

  /**
   * A line.
   *
   * @param number in the file, for whoever must find it
   */
  public record Line(int number, List<String> cells) {

    /** A cell; empty when the line is shorter. */
    public String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }

    /** The words of a cell. */
    public List<String> words(int index) {
      return List.of(cell(index).split("\\s+"));
    }
  }

  /** @param cells most that a line has; the last one may hold commas */
  public static List<Line> read(String resource, int cells) {
    List<Line> lines = new ArrayList<>();
    InputStream in = Objects.requireNonNull(Thread.currentThread().getContextClassLoader().getResourceAsStream(resource), resource);
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(new Line(number, Arrays.stream(line.split(",", cells)).map(String::strip).toList()));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return lines;
  }
}
