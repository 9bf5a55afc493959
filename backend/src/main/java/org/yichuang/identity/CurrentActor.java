package org.yichuang.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Who makes the present request. */
@RequestScoped
public class CurrentActor {

  private final CurrentIdentityAssociation identities;

  CurrentActor(CurrentIdentityAssociation identities) {
    this.identities = identities;
  }

  /** The actor; 401 without one, 403 for a session that is good for setting the account up only. */
  public Uni<Actor> get() {
    return find().onItem().ifNull().failWith(UnauthorizedException::new);
  }

  /** The actor, or null for a caller without a session. A token that is no good is a 401 all the same. */
  public Uni<@Nullable Actor> find() {
    return inIdentity().invoke(actor -> {
      if (actor != null && !actor.setup().isEmpty()) {
        throw Problem.of(ProblemType.ACCOUNT_SETUP_REQUIRED, "account-setup-required").with("setup", actor.setup());
      }
    });
  }

  /** The actor, also one whose account must be set up first: for what that takes, and for logging out. Everything else asks {@link #get}. */
  public Uni<Actor> evenInSetup() {
    return inIdentity().onItem().ifNull().failWith(UnauthorizedException::new);
  }

  private Uni<@Nullable Actor> inIdentity() {
    return identities.getDeferredIdentity().map(identity -> identity.getAttribute(SessionAugmentor.ACTOR));
  }
}
