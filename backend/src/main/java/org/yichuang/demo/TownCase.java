package org.yichuang.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.application.Channel;
import org.yichuang.application.Outcome;
import org.yichuang.evaluation.Satisfaction;

/**
 * A line of {@code demo/town-cases.csv}: a case of the town. The days are counted in working days before the day on which the town is
 * built; what has not happened is empty.
 *
 * @param number from 1, in the order of the file
 * @param sample which of the matter's answers
 */
record TownCase(
    int number,
    String matter,
    String applicant,
    int sample,
    Channel channel,
    String point,
    int created,
    @Nullable Integer submitted,
    @Nullable Integer corrected,
    @Nullable Integer resubmitted,
    @Nullable Integer accepted,
    @Nullable Integer reviewed,
    @Nullable Integer decided,
    @Nullable Integer closed,
    @Nullable Outcome outcome,
    @Nullable Integer evaluated,
    @Nullable Satisfaction level) {

  private static final int COLUMNS = 16;

  static List<TownCase> read() {
    try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("demo/town-cases.csv");
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<TownCase> cases = new ArrayList<>();
      for (String line : reader.lines().skip(1).toList()) {
        cases.add(of(cases.size() + 1, line.split(",", COLUMNS)));
      }
      return cases;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The cases of the demo town cannot be read", unreadable);
    }
  }

  private static TownCase of(int number, String[] c) {
    return new TownCase(
        number, c[0], c[1], Integer.parseInt(c[2]), Channel.valueOf(c[3]), c[4], Integer.parseInt(c[5]), day(c[6]), day(c[7]), day(c[8]), day(c[9]),
        day(c[10]), day(c[11]), day(c[12]), c[13].isEmpty() ? null : Outcome.valueOf(c[13]), day(c[14]), c[15].isEmpty() ? null : Satisfaction.valueOf(c[15]));
  }

  private static @Nullable Integer day(String text) {
    return text.isEmpty() ? null : Integer.valueOf(text);
  }

  boolean atWindow() {
    return channel == Channel.WINDOW;
  }

  /** Decided by the decider who sits at the window, without acceptance and review. */
  boolean onTheSpot() {
    return accepted == null && decided != null;
  }
}
