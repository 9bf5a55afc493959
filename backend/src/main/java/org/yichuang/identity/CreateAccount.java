package org.yichuang.identity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.shared.crypto.BlindIndex;
import org.yichuang.shared.crypto.Vault;
import org.yichuang.shared.data.RowId;

/** Makes an account with what is known of the person; the rights it gets are entries of their organs' chains. */
@ApplicationScoped
public class CreateAccount {

  private final IdentityRepository repository;
  private final Audit audit;
  private final Vault vault;
  private final BlindIndex index;
  private final Clock clock;

  CreateAccount(IdentityRepository repository, Audit audit, Vault vault, BlindIndex index, Clock clock) {
    this.repository = repository;
    this.audit = audit;
    this.vault = vault;
    this.index = index;
    this.clock = clock;
  }

  /**
   * Who it is.
   *
   * @param username of staff, with {@code passwordHash} (bcrypt); citizens log in by their phone instead
   * @param oneTimePassword whether it must be changed at the first log-in
   * @param passwordGivenBy the account that was told it; null: the program
   */
  public record NewAccount(
      @Nullable String username,
      @Nullable String passwordHash,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String residentId,
      List<Assignment> assignments,
      boolean oneTimePassword,
      @Nullable UUID passwordGivenBy) {

    public NewAccount(
        @Nullable String username,
        @Nullable String passwordHash,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String residentId,
        List<Assignment> assignments) {
      this(username, passwordHash, name, phone, residentId, assignments, false, null);
    }
  }

  @WithTransaction
  public Uni<UUID> execute(NewAccount wanted) {
    AccountEntity account = new AccountEntity();
    account.id = RowId.freshUuid();
    account.staff = wanted.username() != null;
    account.username = wanted.username();
    account.passwordHash = wanted.passwordHash();
    var key = vault.newKey(AccountEntity.keyOwner(account.id));
    account.wrappedKey = key.wrapped();
    account.name = key.seal(wanted.name(), "name");
    account.phone = key.seal(wanted.phone(), "phone");
    // staff are called on their phone, they do not log in by it
    account.phoneIndex = wanted.phone() == null || account.staff ? null : index.of(BlindIndex.Kind.PHONE, wanted.phone());
    account.residentId = key.seal(wanted.residentId(), "resident-id");
    account.createdAt = clock.instant();
    account.passwordChangedAt = account.createdAt;
    account.mustChangePassword = wanted.oneTimePassword();
    account.passwordGivenBy = wanted.passwordGivenBy();
    return repository
        .add(account)
        .chain(() -> Multi.createFrom()
            .iterable(wanted.assignments())
            .onItem()
            .transformToUniAndConcatenate(assignment -> assign(account.id, assignment))
            .collect().last())
        .replaceWith(account.id);
  }

  private Uni<Void> assign(UUID account, Assignment assignment) {
    String organ = assignment.organ() == null ? "" : assignment.organ();
    return Panache.getSession()
        .chain(session -> session
            .createNativeQuery(
                "insert into assignment (id, account, role, jurisdiction, organ, service_point)"
                    + " values (:id, :account, :role, :jurisdiction, nullif(:organ, ''), nullif(:point, ''))")
            .setParameter("id", RowId.freshUuid())
            .setParameter("account", account)
            .setParameter("role", assignment.role().name())
            .setParameter("jurisdiction", assignment.jurisdiction())
            .setParameter("organ", organ)
            .setParameter("point", assignment.servicePoint() == null ? "" : assignment.servicePoint())
            .executeUpdate())
        .chain(() -> audit.append(
            new Audit.Event(
                assignment.jurisdiction(),
                Audit.organChain(organ.isEmpty() ? assignment.jurisdiction() : organ),
                "GRANT_ROLE",
                "system",
                "SYSTEM",
                organ,
                Map.of(),
                facts(account, assignment))));
  }

  private static Map<String, String> facts(UUID account, Assignment assignment) {
    return assignment.servicePoint() == null
        ? Map.of("account", account.toString(), "role", assignment.role().name())
        : Map.of("account", account.toString(), "role", assignment.role().name(), "servicePoint", assignment.servicePoint());
  }
}
