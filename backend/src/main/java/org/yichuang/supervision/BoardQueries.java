package org.yichuang.supervision;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.deadline.Calendars;
import org.yichuang.deadline.WorkingDays;
import org.yichuang.shared.data.NamedRef;
import org.yichuang.shared.time.Beijing;

/** What is under way in a jurisdiction, organ by organ, and how urgent it is: of what is under way only, whatever the table holds. */
@ApplicationScoped
public class BoardQueries {

  /** More working days than any lamp looks ahead. */
  private static final int AHEAD = 30;

  /** $2 is today, $3[n + 1] the last day that is n working days away or fewer. */
  private static final String BOARD =
      """
      with lit as (
        select a.organ, a.phase, a.deemed_accepted,
          case
            when a.special_expected_on < $2 then 'YELLOW'
            when a.special_expected_on is not null then 'SUSPENDED'
            when a.phase in ('CORRECTION', 'DECIDED') or a.due_on is null then 'WAITING'
            when a.due_on < $2 or (a.lamp_red >= 0 and a.due_on <= ($3::date[])[least(a.lamp_red, 30) + 1]) then 'RED'
            when a.due_on <= ($3::date[])[least(a.lamp_yellow, 30) + 1] then 'YELLOW'
            else 'GREEN'
          end as lamp
        from application a
        where a.jurisdiction = $1 and a.phase in ('RECEIVED', 'CORRECTION', 'ACCEPTED', 'DECIDED')
      ), orders as (
        select organ, count(*) as open from supervision_order where jurisdiction = $1 and state in ('OPEN', 'ANSWERED') group by organ
      )
      select o.code, o.name, count(*), count(*) filter (where lamp = 'GREEN'), count(*) filter (where lamp = 'YELLOW'),
        count(*) filter (where lamp = 'RED'), count(*) filter (where lamp = 'SUSPENDED'), count(*) filter (where lamp = 'WAITING'),
        count(*) filter (where deemed_accepted), coalesce(max(orders.open), 0)
      from lit join organ o on o.jurisdiction = $1 and o.code = lit.organ
      left join orders on orders.organ = lit.organ
      group by o.code, o.name order by 6 desc, 5 desc, o.code""";

  private final Pool pool;
  private final Calendars calendars;
  private final Clock clock;

  BoardQueries(Pool pool, Calendars calendars, Clock clock) {
    this.pool = pool;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** The figures of an organ. */
  public record BoardRow(
      NamedRef organ,
      long underWay,
      long green,
      long yellow,
      long red,
      long suspended,
      long waiting,
      long deemedAccepted,
      long openOrders) {}

  public Uni<List<BoardRow>> board(String jurisdiction) {
    LocalDate today = Beijing.day(clock.instant());
    return pool.preparedQuery(BOARD).execute(Tuple.of(jurisdiction, today, ahead(calendars.of(jurisdiction), today))).map(rows -> {
      List<BoardRow> board = new ArrayList<>(rows.size());
      for (Row row : rows) {
        board.add(
            new BoardRow(
                new NamedRef(row.getString(0), row.getString(1)),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9)));
      }
      return board;
    });
  }

  /** For each number of working days the last day that is no farther. */
  private static LocalDate[] ahead(WorkingDays calendar, LocalDate today) {
    LocalDate[] last = new LocalDate[AHEAD + 1];
    for (int n = 0; n <= AHEAD; n++) {
      last[n] = calendar.deadline(today, n + 1).on().minusDays(1);
    }
    return last;
  }
}
