package org.yichuang.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.evaluation.ServiceEventKind;
import org.yichuang.evaluation.ServiceEvents;
import org.yichuang.identity.Relation;
import org.yichuang.identity.Access;
import org.yichuang.outbox.Outbox;
import org.yichuang.outbox.OutboxType;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.json.Json;

/** Writes down what an act leaves behind beside the paper: its line of the timeline, clock, service event, audit entry and notice. */
@Singleton
class ActRecord {

  private final ApplicationRepository repository;
  private final ClockLedger ledger;
  private final ServiceEvents serviceEvents;
  private final Audit audit;
  private final Outbox outbox;
  private final Json json;

  ActRecord(ApplicationRepository repository, ClockLedger ledger, ServiceEvents serviceEvents, Audit audit, Outbox outbox, Json json) {
    this.repository = repository;
    this.ledger = ledger;
    this.serviceEvents = serviceEvents;
    this.audit = audit;
    this.outbox = outbox;
    this.json = json;
  }

  /** @param document the paper that the act issues, if it does */
  Uni<Void> write(ActWork work, int seq, @Nullable UUID document) {
    return writeAct(work, seq, document)
        .chain(() -> writeClock(work))
        .chain(() -> writeServiceEvent(work))
        .chain(() -> writeAudit(work, seq))
        .chain(() -> notifyApplicant(work, seq));
  }

  private Uni<Void> writeAct(ActWork work, int seq, @Nullable UUID document) {
    ApplicationEntity application = work.application();
    ActEntity act = new ActEntity();
    act.id = new ActEntity.ActId(application.id.jurisdiction(), application.id.id(), seq);
    act.type = work.request().type();
    act.at = work.now();
    act.phaseBefore = work.line().from();
    act.phaseAfter = application.phase();
    act.outcome = application.outcome();
    act.actor = work.actor().account();
    act.role = work.role();
    act.organ = application.organ;
    act.servicePoint = act.role == Relation.WINDOW_CLERK || act.role == Relation.WINDOW_DECIDER ? application.servicePoint : null;
    act.channel = work.actor().staff() ? Channel.WINDOW : application.channel;
    act.legalBases = work.legalBases().toArray(String[]::new);
    act.details = work.key().seal(json.write(work.request().details()), ActEntity.place(seq));
    act.document = document;
    return repository.add(act);
  }

  private Uni<Void> writeClock(ActWork work) {
    String ground = work.legalBases().isEmpty() ? work.request().type().name() : work.legalBases().getFirst();
    return repository.addAll(ledger.write(work, ground));
  }

  private Uni<Void> writeServiceEvent(ActWork work) {
    ApplicationEntity application = work.application();
    ServiceEventKind kind = null;
    if (work.request().type() == ActType.SUBMIT && application.channel == Channel.WINDOW) {
      kind = ServiceEventKind.WINDOW_VISIT;
    } else if (application.phase() == Phase.CLOSED) {
      kind = ServiceEventKind.CASE_CLOSED;
    }
    return kind == null
        ? Uni.createFrom().voidItem()
        : serviceEvents.record(
            new ServiceEvents.Service(
                application.id,
                kind,
                work.now(),
                application.organ,
                application.servicePoint,
                application.matterCode,
                application.owner,
                application.queryCodeDigest));
  }

  private Uni<Void> writeAudit(ActWork work, int seq) {
    ApplicationEntity application = work.application();
    return audit.append(
        new Audit.Event(
            application.id.jurisdiction(),
            Audit.caseChain(application.id.id()),
            work.request().type().name(),
            work.actor().account().toString(),
            work.role().name(),
            application.organ,
            Map.of("seq", seq, "from", work.line().from(), "to", application.phase(), "said", work.request(), "insteadOf", insteadOf(work))));
  }

  /** Account of the absent one for whom a substitute did it; empty otherwise. */
  private static String insteadOf(ActWork work) {
    UUID absent = Access.insteadOf(work.actor(), work.application().subject(), work.role());
    return absent == null ? "" : absent.toString();
  }

  private Uni<Void> notifyApplicant(ActWork work, int seq) {
    if (work.request().type() == ActType.REVIEW || work.request().type() == ActType.SIGN) {
      return Uni.createFrom().voidItem();
    }
    RowId id = work.application().id;
    return outbox.put(id.jurisdiction(), OutboxType.SMS_NOTICE, Map.of("application", id.toString(), "seq", String.valueOf(seq)));
  }
}
