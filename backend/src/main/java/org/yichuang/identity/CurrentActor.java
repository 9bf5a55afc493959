package org.yichuang.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who makes the present request. */
@RequestScoped
public class CurrentActor {

  private final CurrentIdentityAssociation identities;

  CurrentActor(CurrentIdentityAssociation identities) {
    this.identities = identities;
  }

  /** The actor; 401 without one. */
  public Uni<Actor> get() {
    return find().onItem().ifNull().failWith(UnauthorizedException::new);
  }

  /** The actor, or null for a caller without a session. A token that is no good is a 401 all the same. */
  public Uni<@Nullable Actor> find() {
    return identities.getDeferredIdentity().map(identity -> identity.getAttribute(SessionAugmentor.ACTOR));
  }
}
