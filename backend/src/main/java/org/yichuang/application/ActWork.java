package org.yichuang.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Relation;
import org.yichuang.matter.Matter;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.workflow.Transition;

/** An act under way: who does what with which case, and what was read for it before anything is written. */
record ActWork(
    Actor actor,
    ActRequest request,
    CaseSettings settings,
    ApplicationEntity application,
    Transition<Phase, ActType, Relation, Effect> line,
    DataKey key,
    Applicant applicant,
    @Nullable Agent agent,
    ObjectNode answers,
    List<StoredFileEntity> files,
    List<ClockEntryEntity> clock,
    Instant now) {

  Matter matter() {
    return settings.matter();
  }

  Effect effect() {
    return line.effect();
  }

  List<String> legalBases() {
    return ActBases.of(request.type(), request.ground(), effect(), matter(), application.outcome());
  }

  /** How the case ends by it, if it does. */
  @Nullable Outcome outcome() {
    if (request.type() == ActType.REFUSE_ACCEPTANCE) {
      return request.ground() == AcceptanceRefusalGround.NOT_REQUIRED ? Outcome.NOT_REQUIRED : Outcome.NOT_COMPETENT;
    }
    return effect().outcome();
  }

  /** In which of their relations the actor did it. */
  Relation role() {
    Set<Relation> held = Access.relations(actor, application.subject());
    return line.who().stream().filter(held::contains).findFirst().orElseThrow();
  }
}
