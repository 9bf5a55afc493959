package org.yichuang.staff.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Access;
import org.yichuang.identity.AccountKeeping;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.OneTimePasswords;
import org.yichuang.identity.Right;
import org.yichuang.region.InstallationSettings;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.http.ETags;
import org.yichuang.shared.idempotency.Idempotency;
import org.yichuang.shared.problem.Problem;
import org.yichuang.staff.StaffQueries;
import org.yichuang.staff.api.StaffDtos.StaffMember;
import org.yichuang.staff.api.StaffDtos.StaffWelcome;

/** What the resources of staff have in common: the record as its reader may see it, and a password that is told once. */
@ApplicationScoped
class StaffAnswers {

  private final StaffQueries queries;
  private final OneTimePasswords passwords;
  private final AccountKeeping accounts;
  private final Idempotency idempotency;
  private final InstallationSettings installation;

  StaffAnswers(
      StaffQueries queries, OneTimePasswords passwords, AccountKeeping accounts, Idempotency idempotency, InstallationSettings installation) {
    this.queries = queries;
    this.passwords = passwords;
    this.accounts = accounts;
    this.idempotency = idempotency;
    this.installation = installation;
  }

  record Done(String staff) {}

  /** The jurisdiction in which the actor has the right; who has it everywhere works for the installation's home. */
  String home(Actor actor, Right right) {
    String first = Access.jurisdictions(actor, right).getFirst();
    return first.equals(Assignment.PLATFORM) ? installation.jurisdiction() : first;
  }

  Uni<RestResponse<StaffMember>> member(Actor actor, RowId id) {
    return queries
        .get(id)
        .map(member -> RestResponse.ResponseBuilder.ok(StaffMember.from(member, inFull(actor, id))).header("ETag", ETags.of(member.version())).build());
  }

  /** Does it once with a fresh password; a repeated request is answered without the password, for it is kept nowhere. */
  Uni<StaffWelcome> withPassword(Actor actor, @Nullable String key, String operation, Object body, Function<String, Uni<RowId>> work) {
    AtomicBoolean fresh = new AtomicBoolean();
    return passwords.make().chain(made -> idempotency
        .once(actor.principal(), key, operation, body, Done.class, () -> work.apply(made.hash()).map(id -> {
          fresh.set(true);
          return new Done(id.toString());
        }))
        .map(done -> RowId.parse(done.staff()))
        .invoke(id -> accounts.forget(id.id()))
        .chain(queries::get)
        .map(member -> new StaffWelcome(StaffMember.from(member, inFull(actor, member.id())), fresh.get() ? made.password() : null)));
  }

  /** 422 for a place that is not there. */
  Uni<Void> requirePlaces(String jurisdiction, @Nullable String organ, @Nullable String servicePoint) {
    return queries.places(jurisdiction, organ, servicePoint).invoke(there -> {
      if (!there.organ()) {
        throw Problem.unprocessable("/organ", "unknown-organ");
      }
      if (!there.servicePoint()) {
        throw Problem.unprocessable("/servicePoint", "no-such-point");
      }
    }).replaceWithVoid();
  }

  private static boolean inFull(Actor actor, RowId id) {
    return Access.may(actor, Right.MANAGE_STAFF, id.jurisdiction());
  }
}
