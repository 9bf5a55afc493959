package org.yichuang.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.yichuang.shared.time.Beijing;

/** Numbers of the copies' papers: they go on where the town's end, per organ, kind and year, without gaps. */
final class CrowdPapers {

  private record Counter(String organ, String kind, int year) {}

  private final Map<Counter, AtomicInteger> counters = new ConcurrentHashMap<>();

  CrowdPapers(Connection connection, String jurisdiction) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select organ, kind, year, last from paper_counter where jurisdiction = ?")) {
      statement.setString(1, jurisdiction);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          counters.put(new Counter(rows.getString(1), rows.getString(2), rows.getInt(3)), new AtomicInteger(rows.getInt(4)));
        }
      }
    }
  }

  /** E.g. 游审受字〔2026〕第000123号, for the model's number and the copy's time. */
  String next(CrowdModel.Paper paper, String number, java.time.Duration later) {
    int year = Beijing.day(paper.issued().plus(later)).getYear();
    int seq = counters.computeIfAbsent(new Counter(paper.organ(), paper.kind(), year), counter -> new AtomicInteger()).incrementAndGet();
    return number.substring(0, number.indexOf('〔') + 1) + year + "〕第" + String.format("%06d", seq) + "号";
  }

  static CrowdCell year(int place) {
    return (out, copy) -> out.append(between(copy, place, '〔', '〕'));
  }

  static CrowdCell seq(int place) {
    return (out, copy) -> out.append(Integer.parseInt(between(copy, place, '第', '号')));
  }

  private static String between(CrowdCopy copy, int place, char from, char to) {
    String number = copy.words().get(place);
    return number.substring(number.lastIndexOf(from) + 1, number.lastIndexOf(to));
  }

  void keep(Statement statement, String jurisdiction) throws SQLException {
    for (var counter : counters.entrySet()) {
      statement.executeUpdate(
          "insert into paper_counter values ('%s', '%s', '%s', %d, %d) on conflict (jurisdiction, organ, kind, year) do update set last = excluded.last"
              .formatted(jurisdiction, counter.getKey().organ(), counter.getKey().kind(), counter.getKey().year(), counter.getValue().get()));
    }
  }
}
