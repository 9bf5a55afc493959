package org.yichuang.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.Role;
import org.yichuang.shared.data.RowId;

/**
 * What happened to staff and rights, as entries of the chain of their organ (or of the jurisdiction, where there is none). To whom, and which
 * right, stays to be read: nothing else remembers a role that was taken back.
 */
@ApplicationScoped
class StaffLog {

  private final Audit audit;

  StaffLog(Audit audit) {
    this.audit = audit;
  }

  /** Who did it: an administrator, or the program itself at its installation. */
  record By(String account, String role) {

    static final By SYSTEM = new By("system", "SYSTEM");

    static By of(Actor actor, Role role) {
      return new By(actor.account().toString(), role.name());
    }
  }

  Uni<Void> staff(By by, String action, RowId staff, @Nullable String organ, Map<String, ?> details) {
    return append(by, action, staff.jurisdiction(), organ, staff, details, Map.of());
  }

  /** @param substitute who stands in from now on; empty: nobody */
  Uni<Void> substitute(By by, RowId staff, @Nullable String organ, String substitute) {
    return append(by, "SET_SUBSTITUTE", staff.jurisdiction(), organ, staff, Map.of(), Map.of("substitute", substitute));
  }

  Uni<Void> role(By by, String action, RowId staff, Assignment role) {
    return append(
        by,
        action,
        role.jurisdiction(),
        role.organ(),
        staff,
        Map.of(),
        Map.of("role", role.role().name(), "servicePoint", role.servicePoint() == null ? "" : role.servicePoint()));
  }

  private Uni<Void> append(
      By by, String action, String jurisdiction, @Nullable String organ, RowId staff, Map<String, ?> details, Map<String, String> said) {
    Map<String, String> facts = new LinkedHashMap<>(said);
    facts.put("staff", staff.toString());
    facts.values().removeIf(String::isEmpty);
    String chain = Audit.organChain(organ == null || organ.isEmpty() ? jurisdiction : organ);
    return audit.append(new Audit.Event(jurisdiction, chain, action, by.account(), by.role(), organ == null ? "" : organ, details, facts));
  }
}
