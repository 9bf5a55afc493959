package org.yichuang.staff;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yichuang.identity.AccountKeeping;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.Role;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.problem.Problem;

/** Staff, their roles and absences, for writing. */
@ApplicationScoped
class StaffRepository implements PanacheRepositoryBase<StaffEntity, RowId> {

  private final AccountKeeping accounts;
  private final Clock clock;

  StaffRepository(AccountKeeping accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** A role that is held. */
  record Held(UUID id, Role role, String jurisdiction, String organ, String servicePoint) {

    /** Whether it is given and taken in that jurisdiction. */
    boolean isOf(String wanted) {
      return jurisdiction.equals(wanted) || jurisdiction.equals(Assignment.PLATFORM);
    }
  }

  /**
   * The member of staff, about to be changed: name, roles and absences stand elsewhere and are part of it, so its version moves with them. Who
   * changes the same account waits until the transaction ends. 404 without it.
   */
  Uni<StaffEntity> lock(RowId id) {
    return accounts
        .lock(id.id())
        .chain(() -> findById(id, LockModeType.PESSIMISTIC_WRITE))
        .onItem()
        .ifNull()
        .failWith(Problem::notFound)
        .invoke(staff -> staff.changedAt = clock.instant());
  }

  /** Whoever changes this account waits until the transaction ends. Of an account that is not there nothing is told. */
  Uni<Void> lockAccount(RowId id) {
    return accounts
        .lock(id.id())
        .onFailure(Problem.class)
        .transform(unknown -> Problem.unprocessable("/substitute", "substitute"));
  }

  /** Serialises the making of the first accounts, so that they are made once. */
  Uni<Void> lockFirst() {
    return Panache.getSession()
        .chain(session -> session.createNativeQuery("select 1 from (select pg_advisory_xact_lock(510)) l", Integer.class).getSingleResult())
        .replaceWithVoid();
  }

  Uni<StaffEntity> add(StaffEntity staff) {
    return persistAndFlush(staff);
  }

  /** The roles of an account, in whatever jurisdiction. */
  Uni<List<Held>> roles(UUID account) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery(
                "select cast(id as text), role, jurisdiction, coalesce(organ, ''), coalesce(service_point, '') from assignment where account = :account",
                Object[].class)
            .setParameter("account", account)
            .getResultList())
        .map(rows -> rows.stream()
            .map(row -> new Held(UUID.fromString((String) row[0]), Role.valueOf((String) row[1]), (String) row[2], (String) row[3], (String) row[4]))
            .toList());
  }

  Uni<Void> addRole(UUID id, UUID account, Assignment role) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery(
                "insert into assignment (id, account, role, jurisdiction, organ, service_point)"
                    + " values (:id, :account, :role, :jurisdiction, nullif(:organ, ''), nullif(:point, ''))")
            .setParameter("id", id)
            .setParameter("account", account)
            .setParameter("role", role.role().name())
            .setParameter("jurisdiction", role.jurisdiction())
            .setParameter("organ", role.organ() == null ? "" : role.organ())
            .setParameter("point", role.servicePoint() == null ? "" : role.servicePoint())
            .executeUpdate())
        .replaceWithVoid();
  }

  Uni<Void> removeRole(UUID id) {
    return Panache.getSession()
        .chain(session -> session.createNativeQuery("delete from assignment where id = :id").setParameter("id", id).executeUpdate())
        .replaceWithVoid();
  }

  /** Whether others hold a role in a jurisdiction; they are locked, so that the last two cannot lose it at once. */
  Uni<Boolean> othersHold(Role role, String jurisdiction, UUID except) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery(
                "select cast(r.account as text) from assignment r where r.role = :role and r.jurisdiction = :jurisdiction order by r.id for update",
                String.class)
            .setParameter("role", role.name())
            .setParameter("jurisdiction", jurisdiction)
            .getResultList())
        .map(holders -> holders.stream().anyMatch(holder -> !holder.equals(except.toString())));
  }

  /** Somebody for whom nobody stands in any more. */
  record Freed(RowId staff, String organ) {}

  /** Nobody has this person as substitute any more; answers who had. */
  Uni<List<Freed>> endSubstitutions(RowId substitute) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery(
                "update staff set substitute = null, version = version + 1, changed_at = :now where jurisdiction = :jurisdiction and substitute = :substitute"
                    + " returning cast(id as text), coalesce(organ, '')",
                Object[].class)
            .setParameter("now", clock.instant())
            .setParameter("jurisdiction", substitute.jurisdiction())
            .setParameter("substitute", substitute.id())
            .getResultList())
        .map(rows -> rows.stream().map(row -> new Freed(new RowId(substitute.jurisdiction(), UUID.fromString((String) row[0])), (String) row[1])).toList());
  }

  Uni<Void> addAbsence(RowId id, UUID staff, LocalDate from, LocalDate until) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery("insert into absence (jurisdiction, id, staff, from_on, until_on) values (:jurisdiction, :id, :staff, :from, :until)")
            .setParameter("jurisdiction", id.jurisdiction())
            .setParameter("id", id.id())
            .setParameter("staff", staff)
            .setParameter("from", from)
            .setParameter("until", until)
            .executeUpdate())
        .replaceWithVoid();
  }

  Uni<Boolean> overlaps(RowId staff, LocalDate from, LocalDate until) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery(
                "select count(*) from absence where jurisdiction = :jurisdiction and staff = :staff and from_on <= :until and until_on >= :from", Long.class)
            .setParameter("jurisdiction", staff.jurisdiction())
            .setParameter("staff", staff.id())
            .setParameter("from", from)
            .setParameter("until", until)
            .getSingleResult())
        .map(count -> count > 0);
  }

  Uni<Integer> removeAbsence(RowId staff, UUID absence) {
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery("delete from absence where jurisdiction = :jurisdiction and id = :id and staff = :staff")
            .setParameter("jurisdiction", staff.jurisdiction())
            .setParameter("id", absence)
            .setParameter("staff", staff.id())
            .executeUpdate());
  }
}
