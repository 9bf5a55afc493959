package org.yichuang.staff;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.CreateAccount;
import org.yichuang.identity.Right;
import org.yichuang.identity.Role;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.data.SqlStates;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;
import org.yichuang.shared.time.Beijing;

/** Takes somebody on: an account with a password that must be changed, a staff record, and no role. */
@ApplicationScoped
public class HireStaff {

  /** What a user name looks like. */
  public static final String USERNAME = "^[a-z][a-z0-9._-]{2,29}$";

  /** A mobile phone of the country. */
  public static final String PHONE = "^1[3-9][0-9]{9}$";

  private final CreateAccount createAccount;
  private final StaffRepository repository;
  private final StaffLog log;
  private final Clock clock;

  HireStaff(CreateAccount createAccount, StaffRepository repository, StaffLog log, Clock clock) {
    this.createAccount = createAccount;
    this.repository = repository;
    this.log = log;
    this.clock = clock;
  }

  /** Somebody who is taken on. */
  public record NewStaff(
      String username, String name, @Nullable String phone, @Nullable String organ, Employment employment, @Nullable String employeeNumber) {}

  @WithTransaction
  public Uni<RowId> execute(Actor actor, String jurisdiction, NewStaff wanted, String passwordHash) {
    Access.require(actor, Right.MANAGE_STAFF, jurisdiction);
    return hire(StaffLog.By.of(actor, Role.ORG_ADMIN), jurisdiction, wanted, passwordHash, List.of(), true, actor.account());
  }

  /** At the installation, where nobody is there yet to do it; with the roles that they begin with. */
  @WithTransaction
  public Uni<RowId> byProgram(String jurisdiction, NewStaff wanted, String passwordHash, List<Assignment> roles, boolean oneTimePassword) {
    return hire(StaffLog.By.SYSTEM, jurisdiction, wanted, passwordHash, roles, oneTimePassword, null);
  }

  private Uni<RowId> hire(
      StaffLog.By by, String jurisdiction, NewStaff wanted, String hash, List<Assignment> roles, boolean oneTime, @Nullable UUID givenBy) {
    var account = new CreateAccount.NewAccount(wanted.username(), hash, wanted.name(), wanted.phone(), null, roles, oneTime, givenBy);
    return createAccount
        .execute(account)
        .onFailure(SqlStates::isUnique)
        .transform(taken -> Problem.of(ProblemType.CONFLICT, "username-taken", wanted.username()))
        .chain(id -> {
          StaffEntity staff = new StaffEntity();
          staff.id = new RowId(jurisdiction, id);
          staff.organ = wanted.organ();
          staff.employment = wanted.employment();
          staff.employeeNumber = wanted.employeeNumber();
          staff.changedAt = clock.instant();
          staff.joinedOn = Beijing.day(staff.changedAt);
          return repository.add(staff);
        })
        .call(staff -> log.staff(by, "HIRE_STAFF", staff.id, staff.organ, Map.of("username", wanted.username(), "employment", wanted.employment())))
        .map(staff -> staff.id);
  }
}
