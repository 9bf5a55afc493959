package org.yichuang.staff;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.OneTimePasswords;
import org.yichuang.identity.Role;
import org.yichuang.region.InstallationSettings;

/** The administrators and the auditor of a new installation: nobody is there yet who could take them on or give them roles. */
@ApplicationScoped
public class FirstAccounts {

  private static final List<Role> ROLES = List.of(Role.SYS_ADMIN, Role.ORG_ADMIN, Role.SEC_ADMIN, Role.AUDITOR);
  private static final List<String> USERNAMES = List.of("sysadmin", "orgadmin", "secadmin", "auditor");
  private static final List<String> NAMES = List.of("系统管理员", "机构管理员", "安全管理员", "审计员");

  private final HireStaff hireStaff;
  private final StaffRepository repository;
  private final OneTimePasswords passwords;
  private final InstallationSettings installation;

  FirstAccounts(HireStaff hireStaff, StaffRepository repository, OneTimePasswords passwords, InstallationSettings installation) {
    this.hireStaff = hireStaff;
    this.repository = repository;
    this.passwords = passwords;
    this.installation = installation;
  }

  /** An account to be made; {@code name} is that of the office until its holder writes down their own. */
  public record Account(String username, String name, Role role, String password, String hash) {

    /** What its holder is told. */
    public record Told(String username, Role role, String oneTimePassword) {}

    public Told told() {
      return new Told(username, role, password);
    }
  }

  /** The accounts with fresh passwords; nothing is made yet. */
  public Uni<List<Account>> plan() {
    return passwords
        .makeMany(ROLES.size())
        .map(made -> IntStream.range(0, ROLES.size())
            .mapToObj(i -> new Account(USERNAMES.get(i), NAMES.get(i), ROLES.get(i), made.get(i).password(), made.get(i).hash()))
            .toList());
  }

  /** Makes them; answers false, and does nothing, where there are staff. */
  @WithTransaction
  public Uni<Boolean> execute(List<Account> accounts) {
    return repository
        .lockFirst()
        .chain(() -> repository.count())
        .chain(there -> there > 0 ? Uni.createFrom().item(false) : make(accounts).replaceWith(true));
  }

  private Uni<Void> make(List<Account> accounts) {
    return Multi.createFrom()
        .iterable(accounts)
        .onItem()
        .transformToUniAndConcatenate(account -> {
          var staff = new HireStaff.NewStaff(account.username(), account.name(), null, null, Employment.PUBLIC_SERVANT, null);
          String jurisdiction = installation.jurisdiction();
          var role = new Assignment(account.role(), RoleRules.jurisdiction(account.role(), jurisdiction), null, null);
          return hireStaff.byProgram(jurisdiction, staff, account.hash(), List.of(role), true);
        })
        .collect()
        .last()
        .replaceWithVoid();
  }
}
