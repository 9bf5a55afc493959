package org.yichuang.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.yichuang.application.ActType;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.Role;
import org.yichuang.matter.Matter;

/**
 * Who does what in the town: residents for themselves, staff where their assignments let them.
 *
 * @param residents accounts by key
 * @param staff in a fixed order
 */
record TownPeople(Map<String, UUID> residents, List<Actor> staff) {

  /** Whoever wrote it down: the resident, the clerk of the point, or the decider who sits there. */
  Actor filing(TownCase one, TownFile town, Matter matter) {
    if (!one.atWindow()) {
      return resident(town.actingFor(one.applicant()).key());
    }
    return one.onTheSpot() ? windowDecider(one, matter) : clerk(one);
  }

  Actor acting(TownCase one, ActType type, TownFile town, Matter matter) {
    return switch (type) {
      case SUBMIT, RESUBMIT, WITHDRAW -> filing(one, town, matter);
      case REVIEW -> one(held -> held.role() == Role.REVIEWER && matter.organ().equals(held.organ()), one);
      case GRANT, REFUSE -> one.onTheSpot() ? windowDecider(one, matter) : one(held -> held.role() == Role.DECIDER && matter.organ().equals(held.organ()), one);
      case CLOSE -> one.onTheSpot() ? windowDecider(one, matter) : clerk(one);
      case DEEM_ACCEPTED -> Actor.SYSTEM;
      default -> clerk(one);
    };
  }

  Actor resident(String key) {
    return new Actor(java.util.Objects.requireNonNull(residents.get(key), key), new UUID(0, 0), false, List.of());
  }

  private Actor clerk(TownCase one) {
    return one(held -> held.role() == Role.CLERK && one.point().equals(held.servicePoint()), one);
  }

  private Actor windowDecider(TownCase one, Matter matter) {
    return one(held -> held.role() == Role.DECIDER_WINDOW && one.point().equals(held.servicePoint()) && matter.organ().equals(held.organ()), one);
  }

  /** Colleagues share the work. */
  private Actor one(Predicate<Assignment> assignment, TownCase one) {
    List<Actor> able = staff.stream().filter(actor -> actor.assignments().stream().anyMatch(assignment)).toList();
    if (able.isEmpty()) {
      throw new IllegalStateException("Nobody can handle case " + one.number() + " of the demo town");
    }
    return able.get(one.number() % able.size());
  }
}
