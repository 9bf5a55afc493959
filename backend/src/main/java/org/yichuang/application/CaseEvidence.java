package org.yichuang.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Operation;
import org.yichuang.identity.Relation;

/**
 * The entry of the log for whatever is done to a case: who did it, as what and in whose stead, for which organ, through which channel and at
 * which point, on which law, and what it changed. For whom it was done is digested, for a name must be erasable; ids and codes stay readable.
 */
final class CaseEvidence {

  private CaseEvidence() {}

  /** Something done to the content of a case, by whoever may write it. */
  static Audit.Event writing(Actor actor, ApplicationEntity application, String action, Map<String, String> facts) {
    Relation role = Access.relation(actor, Operation.EDIT, application.subject());
    return event(actor, application, role, action, facts, Map.of("application", application.id.toString()));
  }

  /**
   * An act of the workflow.
   *
   * @param changed parts that differ from what was filed first; null where nothing was filed anew
   */
  static Audit.Event act(ActWork work, int seq, @Nullable UUID document, Map<String, String> content, @Nullable Iterable<String> changed) {
    ApplicationEntity application = work.application();
    Map<String, String> facts = new TreeMap<>();
    facts.put("act", String.valueOf(seq));
    facts.put("from", work.line().from().name());
    facts.put("to", application.phase().name());
    put(facts, "outcome", application.outcome());
    put(facts, "document", document);
    put(facts, "legalBases", work.legalBases().isEmpty() ? null : String.join("；", work.legalBases()));
    put(facts, "changed", changed == null ? null : String.join(" ", changed));
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("seq", seq);
    details.put("said", work.request());
    details.put("applicant", work.applicant());
    details.put("agent", work.agent());
    details.put("content", content);
    return event(work.actor(), application, work.role(), work.request().type().name(), facts, details);
  }

  private static Audit.Event event(
      Actor actor, ApplicationEntity application, Relation role, String action, Map<String, String> facts, Map<String, ?> details) {
    Map<String, String> all = new TreeMap<>(facts);
    // the system acts through no channel
    put(all, "channel", actor == Actor.SYSTEM ? null : actor.staff() ? Channel.WINDOW : application.channel);
    put(all, "servicePoint", role == Relation.WINDOW_CLERK || role == Relation.WINDOW_DECIDER ? application.servicePoint : null);
    put(all, "owner", application.owner);
    put(all, "insteadOf", Access.insteadOf(actor, application.subject(), role));
    return new Audit.Event(
        application.id.jurisdiction(),
        Audit.caseChain(application.id.id()),
        action,
        actor.account().toString(),
        role.name(),
        application.organ,
        details,
        all);
  }

  private static void put(Map<String, String> facts, String name, @Nullable Object value) {
    if (value != null) {
      facts.put(name, value.toString());
    }
  }
}
