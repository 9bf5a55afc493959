package org.yichuang.region.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Access;
import org.yichuang.identity.CurrentActor;
import org.yichuang.identity.Right;
import org.yichuang.identity.Role;
import org.yichuang.region.InstallationSettings;
import org.yichuang.region.PlaceManager;

/** Who makes the present request, once it is sure that they keep up places. */
@ApplicationScoped
class Manager {

  private final CurrentActor current;
  private final InstallationSettings settings;

  Manager(CurrentActor current, InstallationSettings settings) {
    this.current = current;
    this.settings = settings;
  }

  /**
   * The caller.
   *
   * @param principal of idempotency keys
   */
  record Caller(String principal, String jurisdiction, PlaceManager manager) {}

  /** 403 unless they keep up the places of the jurisdiction; without one it is the home of the installation. */
  Uni<Caller> of(@Nullable String jurisdiction) {
    String wanted = jurisdiction == null ? settings.jurisdiction() : jurisdiction;
    return current.get().map(actor -> {
      Access.require(actor, Right.MANAGE_PLACES, wanted);
      return new Caller(actor.principal(), wanted, new PlaceManager(actor.account().toString(), Role.ORG_ADMIN.name()));
    });
  }
}
