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
  private final Fingerprint fingerprint;
  private final Audit audit;
  private final Outbox outbox;
  private final Json json;

  ActRecord(ApplicationRepository repository, ClockLedger ledger, ServiceEvents serviceEvents, Fingerprint fingerprint, Audit audit, Outbox outbox, Json json) {
    this.repository = repository;
    this.ledger = ledger;
    this.serviceEvents = serviceEvents;
    this.fingerprint = fingerprint;
    this.audit = audit;
    this.outbox = outbox;
    this.json = json;
  }

  /** @param document the paper that the act issues, if it does */
  Uni<Void> write(ActWork work, int seq, @Nullable UUID document) {
    return writeAct(work, seq, document)
        .chain(() -> writeClock(work))
        .chain(() -> writeServiceEvent(work))
        .chain(() -> writeAudit(work, seq, document))
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

  /** Where content was filed, the keyed digest of each part of it, and afterwards which parts are no longer what was filed first. */
  private Uni<Void> writeAudit(ActWork work, int seq, @Nullable UUID document) {
    ApplicationEntity application = work.application();
    ActType type = work.request().type();
    if (type != ActType.SUBMIT && type != ActType.RESUBMIT) {
      return audit.append(CaseEvidence.act(work, seq, document, Map.of(), null));
    }
    var parts = work.files().stream().map(f -> new Fingerprint.Part(f.material, f.sha256)).toList();
    Map<String, String> filed = fingerprint.of(application.id, work.applicant(), work.agent(), work.answers(), parts);
    Map<String, String> first = application.firstFingerprint;
    return audit.append(
        CaseEvidence.act(work, seq, document, filed, type == ActType.RESUBMIT && first != null ? Fingerprint.changed(first, filed) : null));
  }

  private Uni<Void> notifyApplicant(ActWork work, int seq) {
    if (work.request().type() == ActType.REVIEW || work.request().type() == ActType.SIGN) {
      return Uni.createFrom().voidItem();
    }
    RowId id = work.application().id;
    return outbox.put(id.jurisdiction(), OutboxType.SMS_NOTICE, Map.of("application", id.toString(), "seq", String.valueOf(seq)));
  }
}
