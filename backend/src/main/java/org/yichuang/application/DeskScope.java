package org.yichuang.application;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.Role;

/**
 * Which cases stand on an actor's desk, as parameters of SQL: what {@link org.yichuang.identity.Access#relations} says of one case, said of
 * many at once. A test compares the two.
 *
 * @param points of a clerk
 * @param organs of reviewers, deciders and heads
 * @param windows of deciders at a window
 */
record DeskScope(List<Assignment> points, List<Assignment> organs, List<Assignment> windows) {

  /**
   * Candidates for a tray: from each place of the actor the first ones only, by the index of the place, whatever the table holds.
   * Parameters: $1 jurisdictions and $2 points of a clerk; $3 and $4 organs; $5, $6 and $7 points and organs of a window; $8 phases; $9
   * whether reviewed (null: either); $10 and $11 the last row of the page before; $12 how many.
   */
  static final String TRAY =
      "select distinct jurisdiction, id, queue_day from ("
          + lateral("unnest($1::text[], $2::text[]) s (jurisdiction, point)", "a.service_point = s.point")
          + " union all "
          + lateral("unnest($3::text[], $4::text[]) s (jurisdiction, organ)", "a.organ = s.organ and a.phase <> 'DRAFT'")
          + " union all "
          + lateral("unnest($5::text[], $6::text[], $7::text[]) s (jurisdiction, point, organ)", "a.service_point = s.point and a.organ = s.organ")
          + ") candidates order by queue_day, id limit $12";

  /** Whether a found case is within reach. Parameters $1 to $7 as above. */
  static final String REACH =
      """
      ((a.jurisdiction, a.service_point) in (select * from unnest($1::text[], $2::text[]))
        or (a.phase <> 'DRAFT' and (a.jurisdiction, a.organ) in (select * from unnest($3::text[], $4::text[])))
        or (a.jurisdiction, a.service_point, a.organ) in (select * from unnest($5::text[], $6::text[], $7::text[])))
      and (a.phase <> 'DRAFT' or a.channel = 'WINDOW')""";

  private static String lateral(String places, String at) {
    return "select c.* from "
        + places
        + " cross join unnest($8::text[]) f (phase) cross join lateral ("
        + "select a.jurisdiction, a.id, a.queue_day from application a where a.jurisdiction = s.jurisdiction and "
        + at
        + " and a.phase = f.phase and (a.phase <> 'DRAFT' or a.channel = 'WINDOW')"
        + " and ($9::boolean is null or (a.reviewed_by is not null) = $9)"
        + " and ($10::date is null or (a.queue_day, a.id) > ($10, $11::uuid))"
        + " order by a.queue_day, a.id limit $12) c";
  }

  static DeskScope of(Actor actor) {
    return new DeskScope(
        actor.as(Role.CLERK).toList(),
        Stream.of(Role.REVIEWER, Role.DECIDER, Role.HEAD).flatMap(actor::as).toList(),
        actor.as(Role.DECIDER_WINDOW).toList());
  }

  /** $1 to $7. */
  List<Object> parameters() {
    return List.of(
        texts(points, Assignment::jurisdiction),
        texts(points, Assignment::servicePoint),
        texts(organs, Assignment::jurisdiction),
        texts(organs, Assignment::organ),
        texts(windows, Assignment::jurisdiction),
        texts(windows, Assignment::servicePoint),
        texts(windows, Assignment::organ));
  }

  private static String[] texts(List<Assignment> held, Function<Assignment, String> value) {
    return held.stream().map(value).toArray(String[]::new);
  }
}
