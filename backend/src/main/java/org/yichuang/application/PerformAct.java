package org.yichuang.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Operation;
import org.yichuang.identity.Relation;
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
  private final ActRecord record;
  private final ActPaper paper;
  private final Vault vault;
  private final BlindIndex index;
  private final Json json;
  private final Clock clock;

  PerformAct(
      ApplicationRepository repository,
      CaseContent content,
      Fingerprint fingerprint,
      ActRecord record,
      ActPaper paper,
      Vault vault,
      BlindIndex index,
      Json json,
      Clock clock) {
    this.repository = repository;
    this.content = content;
    this.fingerprint = fingerprint;
    this.record = record;
    this.paper = paper;
    this.vault = vault;
    this.index = index;
    this.json = json;
    this.clock = clock;
  }

  /** The act's place in the timeline. */
  public record Done(String application, int seq) {}

  /**
   * Does the act or refuses it: 404 when the case is invisible, 412 when another version was read, 403 when the act is never the actor's,
   * 409 when it is not possible now, 422 when it says too little.
   */
  @WithTransaction
  public Uni<Done> execute(Actor actor, RowId id, ActRequest request, CaseSettings settings, @Nullable String ifMatch) {
    // the case is written once, in the end, and not before every query in between
    return repository.writeLate().chain(() -> repository.lock(id)).chain(application -> {
      Access.require(actor, Operation.READ, application.subject());
      ETags.check(ifMatch, application.version);
      return perform(actor, application, request, settings);
    });
  }

  /** What the law says has happened because a day has passed; refused like any other act where it has not. */
  @WithTransaction
  Uni<Done> executeBySystem(RowId id, ActType type, CaseSettings settings) {
    return repository.lock(id).chain(application -> perform(Actor.SYSTEM, application, ActRequest.of(type), settings));
  }

  private Uni<Done> perform(Actor actor, ApplicationEntity application, ActRequest request, CaseSettings settings) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var line = application.transition(request.type(), actor, Beijing.day(now));
    ActRules.check(request, settings.matter());
    return repository
        .files(application.id)
        .chain(files -> repository.clock(application.id).map(ledger -> work(actor, request, settings, application, line, files, ledger, now)))
        .call(this::prepare)
        .chain(this::write);
  }

  private ActWork work(
      Actor actor,
      ActRequest request,
      CaseSettings settings,
      ApplicationEntity application,
      Transition<Phase, ActType, Relation, Effect> line,
      List<StoredFileEntity> files,
      List<ClockEntryEntity> ledger,
      Instant now) {
    DataKey key = vault.open(application.wrappedKey, ApplicationEntity.keyOwner(application.id));
    return new ActWork(
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
        ledger,
        now);
  }

  /** What must hold of the content, and what the case remembers of the act. */
  private Uni<?> prepare(ActWork work) {
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
        application.silenceEndsCase = work.matter().correctionLimit() != null && work.matter().correctionLimit().silenceEndsCase();
        yield Uni.createFrom().voidItem();
      }
      case REVIEW -> {
        application.reviewedBy = work.actor().account();
        application.firstSigner = null;
        application.firstSignature = null;
        application.secondSignature |= work.request().specialCase() != null;
        yield Uni.createFrom().voidItem();
      }
      case END_SPECIAL_PROCEDURE -> {
        // what a hearing, a test or experts found is reviewed before anybody decides
        application.reviewedBy = null;
        application.firstSigner = null;
        application.firstSignature = null;
        yield Uni.createFrom().voidItem();
      }
      case SIGN -> {
        application.firstSigner = work.actor().account();
        application.firstSignature = work.request().recommendation();
        yield Uni.createFrom().voidItem();
      }
      case DEEM_ACCEPTED -> {
        application.acceptedAt = ClockLedger.started(DueKind.ACCEPTANCE, work.clock());
        yield Uni.createFrom().voidItem();
      }
      default -> Uni.createFrom().voidItem();
    };
  }

  private void requireComplete(ActWork work) {
    Set<String> handedIn = work.files().stream().map(f -> f.material).collect(Collectors.toSet());
    Completeness.require(
        work.matter(), work.application().channel, work.applicant(), work.agent(), work.answers(), handedIn, Beijing.day(work.now()));
  }

  private Map<String, String> fingerprint(ActWork work) {
    var parts = work.files().stream().map(f -> new Fingerprint.Part(f.material, f.sha256)).toList();
    return fingerprint.of(work.application().id, work.applicant(), work.agent(), work.answers(), parts);
  }

  private Uni<Done> write(ActWork work) {
    ApplicationEntity application = work.application();
    application.apply(work.line(), work.outcome(), work.now());
    UUID document = work.effect().paper() == null ? null : RowId.freshUuid();
    return repository.lastAct(application.id).chain(last -> {
      int seq = last + 1;
      return record
          .write(work, seq, document)
          .chain(repository::flushNow)
          .chain(() -> paper.write(work, document))
          .replaceWith(new Done(application.id.toString(), seq));
    });
  }
}
