package org.yichuang.staff;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.AccountNames;
import org.yichuang.identity.Role;
import org.yichuang.shared.data.NamedRef;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.time.Beijing;

/** Staff with their roles and absences, for reading. */
@ApplicationScoped
public class StaffQueries {

  private static final String COLUMNS =
      """
      select s.jurisdiction, s.id, s.version, a.username, a.wrapped_key, a.name, a.phone, s.organ, o.name, s.employment, s.employee_number,
        s.joined_on, s.left_on, a.must_change_password, a.locked_until,
        exists (select from second_factor f where f.account = a.id and f.confirmed_at is not null),
        (select jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'jurisdiction', r.jurisdiction, 'organ', r.organ, 'organName', ro.name,
            'point', r.service_point, 'pointName', p.name) order by r.id)
          from assignment r
          left join organ ro on ro.jurisdiction = r.jurisdiction and ro.code = r.organ
          left join service_point p on p.jurisdiction = r.jurisdiction and p.code = r.service_point
          where r.account = a.id),
        (select jsonb_agg(jsonb_build_object('id', x.id, 'from', x.from_on, 'until', x.until_on) order by x.from_on)
          from absence x where x.jurisdiction = s.jurisdiction and x.staff = s.id and x.until_on >= $2),
        s.substitute, b.username, b.wrapped_key, b.name
      from staff s
      join account a on a.id = s.id
      left join organ o on o.jurisdiction = s.jurisdiction and o.code = s.organ
      left join account b on b.id = s.substitute
      where s.jurisdiction = $1
      """;

  private final Pool pool;
  private final AccountNames names;
  private final Clock clock;

  StaffQueries(Pool pool, AccountNames names, Clock clock) {
    this.pool = pool;
    this.names = names;
    this.clock = clock;
  }

  /** A member of staff, in clear; what of it may be shown is the caller's concern. Absences that are over are left out. */
  public record Member(
      RowId id,
      int version,
      String username,
      String name,
      @Nullable String phone,
      @Nullable NamedRef organ,
      Employment employment,
      @Nullable String employeeNumber,
      LocalDate joinedOn,
      @Nullable LocalDate leftOn,
      boolean mustChangePassword,
      boolean secondFactor,
      @Nullable OffsetDateTime lockedUntil,
      boolean absentToday,
      List<HeldRole> roles,
      List<Absence> absences,
      @Nullable Substitute substitute) {}

  public record HeldRole(UUID id, Role role, String jurisdiction, @Nullable NamedRef organ, @Nullable NamedRef servicePoint) {}

  public record Absence(UUID id, LocalDate from, LocalDate until) {}

  public record Substitute(RowId id, String username, String name) {}

  /**
   * Which staff.
   *
   * @param q what user names begin with
   * @param left those who have left, instead of those who are here
   */
  public record Filter(@Nullable String organ, @Nullable String q, boolean left) {}

  /** By user name; one more than the limit when there is a next page. */
  public Uni<List<Member>> list(String jurisdiction, Filter filter, @Nullable String after, int limit) {
    LocalDate today = Beijing.day(clock.instant());
    return members(
        COLUMNS
            + """
            and ($3::text is null or s.organ = $3) and ($4::text is null or starts_with(a.username, $4))
            and (s.left_on is not null) = $5 and ($6::text is null or a.username > $6)
            order by a.username limit $7""",
        Tuple.from(java.util.Arrays.asList(jurisdiction, today, filter.organ(), filter.q(), filter.left(), after, limit + 1)),
        today);
  }

  /** 404 without it. */
  public Uni<Member> get(RowId id) {
    LocalDate today = Beijing.day(clock.instant());
    return members(COLUMNS + " and s.id = $3", Tuple.of(id.jurisdiction(), today, id.id()), today)
        .map(found -> found.stream().findFirst().orElseThrow(Problem::notFound));
  }

  /** Which of these places are not there; `organ` and `servicePoint` may be null. */
  public Uni<Places> places(String jurisdiction, @Nullable String organ, @Nullable String servicePoint) {
    return pool.preparedQuery(
            """
            select $2::text is null or exists (select from organ where jurisdiction = $1 and code = $2 and (valid_until is null or valid_until > $4)),
              $3::text is null or exists
                (select from service_point where jurisdiction = $1 and code = $3 and (valid_until is null or valid_until > $4))""")
        .execute(Tuple.of(jurisdiction, organ, servicePoint, Beijing.day(clock.instant())))
        .map(rows -> {
          Row row = rows.iterator().next();
          return new Places(row.getBoolean(0), row.getBoolean(1));
        });
  }

  /** Codes of the organs of a jurisdiction that are in being, by code and by name. */
  Uni<Map<String, String>> organCodes(String jurisdiction) {
    return pool.preparedQuery("select code, name from organ where jurisdiction = $1 and (valid_until is null or valid_until > $2)")
        .execute(Tuple.of(jurisdiction, Beijing.day(clock.instant())))
        .map(rows -> {
          Map<String, String> codes = new HashMap<>();
          rows.forEach(row -> codes.put(row.getString(1), row.getString(0)));
          rows.forEach(row -> codes.put(row.getString(0), row.getString(0)));
          return codes;
        });
  }

  /** Which of these user names somebody has, wherever. */
  Uni<Set<String>> taken(List<String> usernames) {
    return pool.preparedQuery("select username from account where username = any ($1)")
        .execute(Tuple.of(usernames.toArray(String[]::new)))
        .map(rows -> {
          Set<String> taken = new HashSet<>();
          rows.forEach(row -> taken.add(row.getString(0)));
          return taken;
        });
  }

  /** User names and names of members, by id. */
  public Uni<Map<RowId, Member>> members(List<RowId> ids) {
    return Multi.createFrom().iterable(ids).onItem().transformToUniAndConcatenate(this::get).collect().asMap(Member::id);
  }

  /** Whether places exist. */
  public record Places(boolean organ, boolean servicePoint) {}

  private Uni<List<Member>> members(String sql, Tuple parameters, LocalDate today) {
    return pool.preparedQuery(sql).execute(parameters).map(rows -> {
      List<Member> members = new ArrayList<>(rows.size());
      rows.forEach(row -> members.add(member(row, today)));
      return members;
    });
  }

  private Member member(Row row, LocalDate today) {
    RowId id = new RowId(row.getString(0), row.getUUID(1));
    List<Absence> absences = list(row, 17, StaffQueries::absence);
    byte[] key = row.getBuffer(4).getBytes();
    return new Member(
        id,
        row.getInteger(2),
        row.getString(3),
        String.valueOf(names.open(id.id(), key, row.getBuffer(5).getBytes())),
        row.getBuffer(6) == null ? null : names.openPhone(id.id(), key, row.getBuffer(6).getBytes()),
        NamedRef.of(row.getString(7), row.getString(8)),
        Employment.valueOf(row.getString(9)),
        row.getString(10),
        row.getLocalDate(11),
        row.getLocalDate(12),
        row.getBoolean(13),
        row.getBoolean(15),
        locked(row.getOffsetDateTime(14)),
        absences.stream().anyMatch(absence -> !absence.from().isAfter(today)),
        list(row, 16, StaffQueries::role),
        absences,
        substitute(row));
  }

  private @Nullable OffsetDateTime locked(@Nullable OffsetDateTime until) {
    return until != null && until.toInstant().isAfter(clock.instant()) ? until : null;
  }

  private static Absence absence(JsonObject o) {
    return new Absence(UUID.fromString(o.getString("id")), LocalDate.parse(o.getString("from")), LocalDate.parse(o.getString("until")));
  }

  private static HeldRole role(JsonObject o) {
    return new HeldRole(
        UUID.fromString(o.getString("id")),
        Role.valueOf(o.getString("role")),
        o.getString("jurisdiction"),
        NamedRef.of(o.getString("organ"), o.getString("organName")),
        NamedRef.of(o.getString("point"), o.getString("pointName")));
  }

  private @Nullable Substitute substitute(Row row) {
    UUID substitute = row.getUUID(18);
    return substitute == null
        ? null
        : new Substitute(
            new RowId(row.getString(0), substitute),
            row.getString(19),
            String.valueOf(names.open(substitute, row.getBuffer(20).getBytes(), row.getBuffer(21).getBytes())));
  }

  private static <T> List<T> list(Row row, int column, java.util.function.Function<JsonObject, T> read) {
    JsonArray array = row.getJsonArray(column);
    return array == null ? List.of() : array.stream().map(o -> read.apply((JsonObject) o)).toList();
  }
}
