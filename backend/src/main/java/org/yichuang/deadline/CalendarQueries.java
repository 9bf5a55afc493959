package org.yichuang.deadline;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.shared.json.Json;

/** Years of calendars that were kept, for reading. A few rows: one a year and division. */
@ApplicationScoped
class CalendarQueries {

  private final Pool pool;
  private final Json json;

  CalendarQueries(Pool pool, Json json) {
    this.pool = pool;
    this.json = json;
  }

  Uni<List<CalendarYear>> years() {
    return pool.query("select region, year, version, document, days::text from calendar_year order by region, year").execute().map(rows -> {
      List<CalendarYear> years = new ArrayList<>(rows.size());
      rows.forEach(
          row -> years.add(
              new CalendarYear(
                  row.getString(0), row.getInteger(1), row.getInteger(2), row.getString(3), List.of(json.read(row.getString(4), CalendarDay[].class)))));
      return years;
    });
  }
}
