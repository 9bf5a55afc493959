package org.yichuang.identity;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who acts: an account with a living session.
 *
 * @param assignments of staff; citizens have none
 * @param setup what the account must do before it may do anything else
 */
public record Actor(UUID account, UUID session, boolean staff, List<Assignment> assignments, List<AccountSetup> setup) {

  /** Who acts when a day has passed: nobody logs in as it. */
  public static final Actor SYSTEM = new Actor(new UUID(0, 0), new UUID(0, 0), false, List.of());

  public Actor(UUID account, UUID session, boolean staff, List<Assignment> assignments) {
    this(account, session, staff, assignments, List.of());
  }

  /** Principal of idempotency keys. */
  public String principal() {
    return "account:" + account;
  }

  boolean holds(Predicate<Assignment> assignment) {
    return assignments.stream().anyMatch(assignment);
  }

  public boolean has(Role role) {
    return holds(a -> a.role() == role);
  }

  public Stream<Assignment> as(Role role) {
    return assignments.stream().filter(a -> a.role() == role);
  }
}
