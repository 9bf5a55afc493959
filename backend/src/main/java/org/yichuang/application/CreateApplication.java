package org.yichuang.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.audit.Audit;
import org.yichuang.form.Forms;
import org.yichuang.identity.Access;
import org.yichuang.identity.AccountQueries;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Right;
import org.yichuang.matter.Matter;
import org.yichuang.matter.MatterQueries;
import org.yichuang.region.RegionQueries;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.crypto.Vault;
import org.yichuang.shared.data.NamedRef;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.problem.FieldFault;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.problem.ProblemType;

/** Begins a case as a draft: online for oneself, or at a window for a walk-in. The jurisdiction of the deciding organ is fixed here. */
@ApplicationScoped
public class CreateApplication {

  private final ApplicationRepository repository;
  private final MatterQueries matters;
  private final RegionQueries regions;
  private final AccountQueries accounts;
  private final CaseContent content;
  private final Audit audit;
  private final Vault vault;
  private final Clock clock;

  CreateApplication(
      ApplicationRepository repository,
      MatterQueries matters,
      RegionQueries regions,
      AccountQueries accounts,
      CaseContent content,
      Audit audit,
      Vault vault,
      Clock clock) {
    this.repository = repository;
    this.matters = matters;
    this.regions = regions;
    this.accounts = accounts;
    this.content = content;
    this.audit = audit;
    this.vault = vault;
    this.clock = clock;
  }

  /** What is begun. */
  public record Draft(
      String jurisdiction,
      String matterCode,
      Channel channel,
      @Nullable String servicePoint,
      @Nullable Applicant applicant,
      @Nullable Agent agent,
      ObjectNode answers,
      @Nullable String privacyNotice) {}

  /** A draft that was checked, with what was looked up for it. */
  public record Plan(Draft draft, MatterQueries.Version version, String servicePoint, String pointRegion, Applicant applicant) {}

  /** The new case. */
  public record Created(String application) {}

  /** Looks up and checks, before any transaction: the matter, the place, who may file there. */
  public Uni<Plan> plan(Actor actor, Draft draft) {
    if (!actor.staff() && draft.channel() == Channel.WINDOW) {
      throw Problem.forbidden();
    }
    if (actor.staff()) {
      Access.require(actor, Right.FILE_AT_WINDOW);
      if (draft.channel() != Channel.WINDOW) {
        throw Problem.unprocessable("/channel", "channel");
      }
    }
    return matters
        .findCurrent(draft.jurisdiction(), draft.matterCode())
        .onItem()
        .ifNull()
        .failWith(() -> Problem.unprocessable("/matterCode", "unknown-matter"))
        .map(CreateApplication::open)
        .chain(version -> place(actor, draft, version));
  }

  private static MatterQueries.Version open(MatterQueries.Current current) {
    return switch (current) {
      case MatterQueries.Version version -> version;
      case MatterQueries.Listed listed -> throw Problem.unprocessable("/matterCode", "matter-not-open");
    };
  }

  private Uni<Plan> place(Actor actor, Draft draft, MatterQueries.Version version) {
    Matter matter = version.matter();
    if (draft.channel() == Channel.WINDOW && draft.servicePoint() == null) {
      throw Problem.unprocessable("/servicePoint", "required");
    }
    if (draft.channel() != Channel.WINDOW && !matter.filedOnline()) {
      throw Problem.unprocessable("/channel", "channel");
    }
    List<FieldFault> shape = Forms.shapeFaults(matter.form(), draft.answers());
    if (!shape.isEmpty()) {
      throw Problem.fields(ProblemType.UNPROCESSABLE, shape);
    }
    String point = draft.servicePoint() == null ? open(version, matter.defaultServicePoint()) : draft.servicePoint();
    if (actor.staff() && !Access.filesAt(actor, matter.jurisdiction(), point, matter.organ())) {
      throw Problem.unprocessable("/servicePoint", "point-not-yours");
    }
    return regions
        .regionOfPointAccepting(matter.jurisdiction(), matter.code(), point)
        .onItem()
        .ifNull()
        .failWith(() -> Problem.unprocessable("/servicePoint", "unknown-point"))
        .chain(region -> applicant(actor, draft).map(applicant -> new Plan(draft, version, point, region, applicant)));
  }

  /** The default point, or another one of the matter once that is no more. */
  private static String open(MatterQueries.Version version, String preferred) {
    List<String> points = version.servicePoints().stream().map(NamedRef::code).toList();
    return points.isEmpty() || points.contains(preferred) ? preferred : points.getFirst();
  }

  /** A citizen need not write down what the account knows. */
  private Uni<Applicant> applicant(Actor actor, Draft draft) {
    if (draft.applicant() != null) {
      return Uni.createFrom().item(draft.applicant());
    }
    if (actor.staff()) {
      return Uni.createFrom().item(new Applicant(ApplicantKind.PERSON, null, null, null, null, null, null));
    }
    return accounts
        .get(actor.account())
        .map(account -> new Applicant(
            ApplicantKind.PERSON,
            account.name(),
            account.residentId() == null ? null : IdType.RESIDENT_ID,
            account.residentId(),
            account.phone(),
            null,
            null));
  }

  @WithTransaction
  public Uni<Created> execute(Actor actor, Plan plan) {
    Matter matter = plan.version().matter();
    Instant now = clock.instant();
    ApplicationEntity application = new ApplicationEntity();
    application.id = RowId.fresh(matter.jurisdiction());
    application.matterCode = matter.code();
    application.matterVersion = plan.version().number();
    application.matterName = matter.name();
    application.organ = matter.organ();
    application.procedure = matter.procedure();
    application.handlingType = matter.handlingType();
    application.secondSignature = matter.signedByTwo();
    if (matter.lampThresholds() != null) {
      application.lampYellow = matter.lampThresholds().yellow();
      application.lampRed = matter.lampThresholds().red();
    }
    application.channel = plan.draft().channel();
    application.servicePoint = plan.servicePoint();
    application.servicePointRegion = plan.pointRegion();
    application.owner = actor.staff() ? null : actor.account();
    application.filedBy = actor.account();
    application.privacyNotice = plan.draft().privacyNotice();
    application.createdAt = now;
    application.updatedAt = now;
    DataKey key = vault.newKey(ApplicationEntity.keyOwner(application.id));
    application.wrappedKey = key.wrapped();
    content.put(application, key, plan.applicant(), plan.draft().agent(), matter.form(), plan.draft().answers());
    return repository
        .add(application)
        .chain(() -> audit.append(
            CaseEvidence.writing(
                actor, application, "CREATE", Map.of("matter", matter.code(), "version", String.valueOf(plan.version().number())))))
        .replaceWith(new Created(application.id.toString()));
  }
}
