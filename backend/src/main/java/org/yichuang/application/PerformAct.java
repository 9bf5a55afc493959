package org.yichuang.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.document.IssuePaper;
import org.yichuang.evaluation.ServiceEventKind;
import org.yichuang.evaluation.ServiceEvents;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Operation;
import org.yichuang.identity.Relation;
import org.yichuang.matter.Matter;
import org.yichuang.outbox.Outbox;
import org.yichuang.outbox.OutboxType;
import org.yichuang.shared.crypto.BlindIndex;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.crypto.Tokens;
import org.yichuang.shared.crypto.Vault;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.http.ETags;
import org.yichuang.shared.json.Json;
import org.yichuang.shared.time.Beijing;
import org.yichuang.workflow.Transition;

/**
 * Does an act: the workflow table says whether, and everything that belongs to it – phase, timeline, clock, paper, service event, audit and
 * what leaves afterwards – commits together.
 */
@ApplicationScoped
public class PerformAct {

  static final String QUERY_CODE = "query-code";
  private static final int QUERY_CODE_LENGTH = 8;

  private final ApplicationRepository repository;
  private final CaseContent content;
  private final Fingerprint fingerprint;
  private final ClockLedger ledger;
  private final PaperTexts texts;
  private final IssuePaper issuePaper;
  private final ServiceEvents serviceEvents;
  private final Audit audit;
  private final Outbox outbox;
  private final Vault vault;
  private final BlindIndex index;
  private final Json json;
  private final Clock clock;

  PerformAct(
      ApplicationRepository repository,
      CaseContent content,
      Fingerprint fingerprint,
      ClockLedger ledger,
      PaperTexts texts,
      IssuePaper issuePaper,
      ServiceEvents serviceEvents,
      Audit audit,
      Outbox outbox,
      Vault vault,
      BlindIndex index,
      Json json,
      Clock clock) {
    this.repository = repository;
    this.content = content;
    this.fingerprint = fingerprint;
    this.ledger = ledger;
    this.texts = texts;
    this.issuePaper = issuePaper;
    this.serviceEvents = serviceEvents;
    this.audit = audit;
    this.outbox = outbox;
    this.vault = vault;
    this.index = index;
    this.json = json;
    this.clock = clock;
  }

  /** The act's place in the timeline. */
  public record Done(String application, int seq) {}

  /** An act under way. */
  private record Work(
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
  }

  /**
   * Does the act or refuses it: 404 when the case is invisible, 412 when another version was read, 403 when the act is never the actor's,
   * 409 when it is not possible now, 422 when it says too little.
   */
  @WithTransaction
  public Uni<Done> execute(Actor actor, RowId id, ActRequest request, CaseSettings settings, @Nullable String ifMatch) {
    return repository.lock(id).chain(application -> {
      Access.require(actor, Operation.READ, application.subject());
      ETags.check(ifMatch, application.version);
      var line = application.transition(request.type(), actor);
      ActRules.check(request);
      return repository.files(id).map(files -> work(actor, request, settings, application, line, files)).call(this::prepare).chain(this::write);
    });
  }

  private Work work(
      Actor actor,
      ActRequest request,
      CaseSettings settings,
      ApplicationEntity application,
      Transition<Phase, ActType, Relation, Effect> line,
      List<StoredFileEntity> files) {
    DataKey key = vault.open(application.wrappedKey, ApplicationEntity.keyOwner(application.id));
    return new Work(
        actor,
        request,
        settings,
        application,
        line,
        key,
        content.applicant(application.applicant, key),
        content.agent(application.agent, key),
        content.answers(json.toTree(application.answers), key),
        files,
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /** What must hold of the content, and what the case remembers of the act. */
  private Uni<?> prepare(Work work) {
    ApplicationEntity application = work.application();
    return switch (work.request().type()) {
      case SUBMIT -> {
        requireComplete(work);
        application.firstFingerprint = fingerprint(work);
        String code = Tokens.readable(QUERY_CODE_LENGTH);
        application.queryCode = work.key().seal(code, QUERY_CODE);
        application.queryCodeDigest = index.of(BlindIndex.Kind.QUERY_CODE, code);
        yield repository
            .nextNumber()
            .invoke(next -> application.number = CaseNumbers.of(application.id.jurisdiction(), Beijing.day(work.now()), next));
      }
      case RESUBMIT -> {
        requireComplete(work);
        yield Uni.createFrom().voidItem();
      }
      case REQUEST_CORRECTION -> {
        List<CorrectionItem> items = List.copyOf(work.request().items());
        ActRules.checkTargets(items, work.matter(), ActRules.correctable(application.correctionTargets, application.firstFingerprint, fingerprint(work)));
        application.correctionRound++;
        if (application.correctionTargets == null) {
          application.correctionTargets = items.stream().collect(Collectors.toMap(CorrectionItem::target, i -> "", (a, b) -> a, TreeMap::new));
        }
        yield Uni.createFrom().voidItem();
      }
      case REVIEW -> {
        application.reviewedBy = work.actor().account();
        yield Uni.createFrom().voidItem();
      }
      default -> Uni.createFrom().voidItem();
    };
  }

  private void requireComplete(Work work) {
    Set<String> handedIn = work.files().stream().map(f -> f.material).collect(Collectors.toSet());
    Completeness.require(
        work.matter(), work.application().channel, work.applicant(), work.agent(), work.answers(), handedIn, Beijing.day(work.now()));
  }

  private Map<String, String> fingerprint(Work work) {
    var parts = work.files().stream().map(f -> new Fingerprint.Part(f.material, f.sha256)).toList();
    return fingerprint.of(work.application().id, work.applicant(), work.agent(), work.answers(), parts);
  }

  private Uni<Done> write(Work work) {
    ApplicationEntity application = work.application();
    application.apply(work.line(), outcome(work), work.now());
    UUID document = work.effect().paper() == null ? null : RowId.freshUuid();
    return repository.lastAct(application.id).chain(last -> {
      int seq = last + 1;
      return writeAct(work, seq, document)
          .chain(() -> writeClock(work))
          .chain(() -> writeServiceEvent(work))
          .chain(() -> writeAudit(work, seq))
          .chain(() -> notifyApplicant(work, seq))
          .chain(repository::flushNow)
          .chain(() -> writePaper(work, document))
          .replaceWith(new Done(application.id.toString(), seq));
    });
  }

  private static @Nullable Outcome outcome(Work work) {
    if (work.request().type() == ActType.REFUSE_ACCEPTANCE) {
      return work.request().ground() == AcceptanceRefusalGround.NOT_REQUIRED ? Outcome.NOT_REQUIRED : Outcome.NOT_COMPETENT;
    }
    return work.effect().outcome();
  }

  private Uni<Void> writeAct(Work work, int seq, @Nullable UUID document) {
    ApplicationEntity application = work.application();
    ActEntity act = new ActEntity();
    act.id = new ActEntity.ActId(application.id.jurisdiction(), application.id.id(), seq);
    act.type = work.request().type();
    act.at = work.now();
    act.phaseBefore = work.line().from();
    act.phaseAfter = application.phase();
    act.outcome = application.outcome();
    act.actor = work.actor().account();
    act.role = role(work);
    act.organ = application.organ;
    act.servicePoint = act.role == Relation.WINDOW_CLERK || act.role == Relation.WINDOW_DECIDER ? application.servicePoint : null;
    act.channel = work.actor().staff() ? Channel.WINDOW : application.channel;
    act.legalBases = work.legalBases().toArray(String[]::new);
    act.details = work.key().seal(json.write(work.request().details()), ActEntity.place(seq));
    act.document = document;
    return repository.add(act);
  }

  /** In which of their relations the actor did it. */
  private static Relation role(Work work) {
    Set<Relation> held = Access.relations(work.actor(), work.application().subject());
    return work.line().who().stream().filter(held::contains).findFirst().orElseThrow();
  }

  private Uni<Void> writeClock(Work work) {
    String ground = work.legalBases().isEmpty() ? work.request().type().name() : work.legalBases().getFirst();
    return repository
        .lastClockEntry(work.application().id)
        .map(last -> ledger.write(work.application(), work.effect().clock(), work.matter(), work.now(), last, ground))
        .chain(repository::addAll);
  }

  private Uni<Void> writeServiceEvent(Work work) {
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

  private Uni<Void> writeAudit(Work work, int seq) {
    ApplicationEntity application = work.application();
    return audit.append(
        new Audit.Event(
            application.id.jurisdiction(),
            Audit.caseChain(application.id.id()),
            work.request().type().name(),
            work.actor().account().toString(),
            role(work).name(),
            application.organ,
            Map.of("seq", seq, "from", work.line().from(), "to", application.phase(), "said", work.request())));
  }

  private Uni<Void> notifyApplicant(Work work, int seq) {
    if (work.request().type() == ActType.REVIEW) {
      return Uni.createFrom().voidItem();
    }
    RowId id = work.application().id;
    return outbox.put(id.jurisdiction(), OutboxType.SMS_NOTICE, Map.of("application", id.toString(), "seq", String.valueOf(seq)));
  }

  private Uni<?> writePaper(Work work, @Nullable UUID document) {
    if (document == null) {
      return Uni.createFrom().voidItem();
    }
    ApplicationEntity application = work.application();
    var kind = java.util.Objects.requireNonNull(work.effect().paper());
    PaperTexts.Facts facts =
        new PaperTexts.Facts(
            application,
            work.matter(),
            work.settings().authority(),
            work.applicant(),
            work.agent(),
            String.valueOf(work.key().unseal(application.queryCode, QUERY_CODE)),
            materialNames(work),
            work.request(),
            work.legalBases(),
            complaintPhone(work.matter()),
            work.now());
    return issuePaper.execute(
        new IssuePaper.Order(
            application.id,
            document,
            kind,
            application.organ,
            work.settings().authority().documentPrefix(),
            texts.write(kind, facts),
            work.key(),
            work.now()));
  }

  private static List<String> materialNames(Work work) {
    List<String> names = new ArrayList<>();
    for (Matter.Material material : work.matter().materials()) {
      long count = work.files().stream().filter(f -> f.material.equals(material.code())).count();
      if (count > 0) {
        names.add(material.name() + "（" + count + " 份）");
      }
    }
    return names;
  }

  private static @Nullable String complaintPhone(Matter matter) {
    return matter.contacts().stream().filter(c -> c.label().contains("投诉")).map(Matter.Contact::phone).findFirst().orElse(null);
  }
}
