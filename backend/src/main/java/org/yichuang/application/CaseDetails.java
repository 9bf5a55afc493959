package org.yichuang.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.evaluation.ServiceEvents;
import org.yichuang.identity.Access;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Operation;
import org.yichuang.identity.Relation;
import org.yichuang.matter.MatterQueries;
import org.yichuang.region.RegionQueries;
import org.yichuang.shared.crypto.DataKey;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.problem.Problem;
import org.yichuang.shared.time.Beijing;

/** A case in full, as its reader may see it, and what is needed around it to write. */
@ApplicationScoped
public class CaseDetails {

  private final CaseReader reader;
  private final CaseContent content;
  private final MatterQueries matters;
  private final RegionQueries regions;
  private final TimelineQueries timeline;
  private final ServiceEvents events;
  private final Fingerprint fingerprint;
  private final Lamps lamps;
  private final Pool pool;
  private final Clock clock;

  CaseDetails(
      CaseReader reader,
      CaseContent content,
      MatterQueries matters,
      RegionQueries regions,
      TimelineQueries timeline,
      ServiceEvents events,
      Fingerprint fingerprint,
      Lamps lamps,
      Pool pool,
      Clock clock) {
    this.reader = reader;
    this.content = content;
    this.matters = matters;
    this.regions = regions;
    this.timeline = timeline;
    this.events = events;
    this.fingerprint = fingerprint;
    this.lamps = lamps;
    this.pool = pool;
    this.clock = clock;
  }

  /** A file of the case. */
  public record FileLine(UUID id, String material, String name, String mediaType, long size, String sha256, OffsetDateTime uploadedAt) {}

  /** The correction notice in force. */
  public record CorrectionView(int round, OffsetDateTime requestedAt, List<CorrectionItem> items) {}

  /** An act that the reader may do now. */
  public record PossibleAct(ActType type, List<String> legalBases) {}

  /** A case, in the reader's eyes. {@code own} is true for the applicant. */
  public record Detail(
      RowId id,
      int version,
      @Nullable String number,
      @Nullable String queryCode,
      Phase phase,
      @Nullable Outcome outcome,
      MatterQueries.Version matter,
      Applicant applicant,
      @Nullable Agent agent,
      boolean masked,
      boolean own,
      Channel channel,
      @Nullable String servicePoint,
      @Nullable String servicePointName,
      ObjectNode answers,
      List<FileLine> files,
      @Nullable CorrectionView correction,
      @Nullable DueView due,
      CaseLaw law,
      Lamp lamp,
      List<PossibleAct> possible,
      boolean editable,
      @Nullable Collection<String> correctable,
      TimelineQueries.@Nullable ActLine review,
      List<ServiceEvents.EventView> events,
      OffsetDateTime createdAt,
      @Nullable OffsetDateTime submittedAt,
      @Nullable OffsetDateTime acceptedAt,
      @Nullable OffsetDateTime decidedAt,
      @Nullable OffsetDateTime closedAt,
      OffsetDateTime updatedAt) {}

  /**
   * What a reader holds in hand for the parts of a case: files and papers.
   *
   * @param role in which they read
   * @param insteadOf account of the absent one for whom a substitute reads
   */
  public record Handle(RowId id, String organ, DataKey key, boolean own, Relation role, @Nullable UUID insteadOf) {}

  public Uni<Detail> get(Actor actor, RowId id) {
    return reader
        .get(actor, id, Operation.READ)
        .chain(view -> matters
            .get(id.jurisdiction(), view.matterCode(), view.matterVersion())
            .chain(matter -> files(id, view.key())
                .chain(files -> timeline
                    .acts(id, view.key())
                    .chain(acts -> events.of(id).map(happened -> detail(actor, view, matter, files, acts, happened))))));
  }

  /** For files and papers: 404 or 403 unless the actor may read what cannot be masked. */
  public Uni<Handle> open(Actor actor, RowId id, Operation operation) {
    return reader
        .get(actor, id, operation)
        .map(view -> {
          Relation role = Access.relation(actor, operation, view.subject());
          return new Handle(id, view.organ(), view.key(), role == Relation.APPLICANT, role, Access.insteadOf(actor, view.subject(), role));
        });
  }

  /** What a write needs to know around the case; 404 when it is invisible. */
  public Uni<CaseSettings> settings(Actor actor, RowId id) {
    return reader
        .get(actor, id, Operation.READ)
        .chain(view -> matters
            .get(id.jurisdiction(), view.matterCode(), view.matterVersion())
            .chain(matter -> regions
                .authority(id.jurisdiction(), view.organ())
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .map(authority -> new CaseSettings(matter.matter(), authority))));
  }

  /** The division of a point, when the case's matter is accepted there. */
  public Uni<@Nullable String> regionOfPoint(RowId id, String matter, @Nullable String servicePoint) {
    return servicePoint == null ? Uni.createFrom().nullItem() : regions.regionOfPointAccepting(id.jurisdiction(), matter, servicePoint);
  }

  public Uni<List<FileLine>> files(RowId id, DataKey key) {
    return pool.preparedQuery(
            "select id, material, name, media_type, size, sha256, uploaded_at from stored_file where jurisdiction = $1 and application = $2 order by id")
        .execute(Tuple.of(id.jurisdiction(), id.id()))
        .map(rows -> {
          List<FileLine> files = new ArrayList<>(rows.size());
          rows.forEach(
              row -> files.add(
                  new FileLine(
                      row.getUUID(0),
                      row.getString(1),
                      String.valueOf(key.unseal(row.getBuffer(2).getBytes(), StoredFileEntity.namePlace(row.getUUID(0)))),
                      row.getString(3),
                      row.getLong(4),
                      row.getString(5),
                      row.getOffsetDateTime(6))));
          return files;
        });
  }

  /** The unmasked content; who may have it, and that it is recorded, is seen to before. */
  public Uni<Detail> disclosed(Actor actor, RowId id) {
    return get(actor, id)
        .chain(detail -> reader
            .get(actor, id, Operation.DISCLOSE)
            .map(view -> new Unmasked(
                content.applicant(view.applicant(), view.key()), content.agent(view.agent(), view.key()), content.answers(view.answers(), view.key())))
            .map(clear -> clear.into(detail)));
  }

  private record Unmasked(Applicant applicant, @Nullable Agent agent, ObjectNode answers) {

    Detail into(Detail d) {
      return new Detail(
          d.id, d.version, d.number, d.queryCode, d.phase, d.outcome, d.matter, applicant, agent, false, d.own, d.channel, d.servicePoint,
          d.servicePointName, answers, d.files, d.correction, d.due, d.law, d.lamp, d.possible, d.editable, d.correctable, d.review, d.events, d.createdAt,
          d.submittedAt, d.acceptedAt, d.decidedAt, d.closedAt, d.updatedAt);
    }
  }

  private Detail detail(
      Actor actor,
      CaseView view,
      MatterQueries.Version matter,
      List<FileLine> files,
      List<TimelineQueries.ActLine> acts,
      List<ServiceEvents.EventView> happened) {
    Set<Relation> relations = Access.relations(actor, view.subject());
    boolean own = relations.contains(Relation.APPLICANT);
    boolean editable = view.editable() && Access.may(actor, Operation.EDIT, view.subject());
    boolean clear = own || editable;
    boolean auditor = !Operation.READ_CONTENT.allows(relations);
    Applicant applicant = content.applicant(view.applicant(), view.key());
    Agent agent = content.agent(view.agent(), view.key());
    ObjectNode answers = content.answers(view.answers(), view.key());
    TimelineQueries.ActLine review = acts.stream().filter(a -> a.type() == ActType.REVIEW).reduce((first, last) -> last).orElse(null);
    return new Detail(
        view.id(),
        view.version(),
        view.number(),
        showsQueryCode(view, relations) ? view.key().unseal(view.queryCode(), PerformAct.QUERY_CODE) : null,
        view.phase(),
        view.outcome(),
        matter,
        clear ? applicant : applicant.masked(),
        agent == null || clear ? agent : agent.masked(),
        !clear,
        own,
        view.channel(),
        view.servicePoint(),
        view.servicePointName(),
        clear ? answers : content.maskedAnswers(view.answers()),
        auditor ? files.stream().map(CaseDetails::nameless).toList() : files,
        correction(view, acts),
        DueView.of(view.dueKind(), view.dueOn(), view.dueProvisional()),
        view.law(),
        lamps.of(view.id().jurisdiction(), view.signals()),
        possible(actor, view, matter, relations, Beijing.day(clock.instant())),
        editable,
        correctable(view, applicant, agent, answers, files),
        own ? null : review,
        happened,
        view.createdAt(),
        view.submittedAt(),
        view.acceptedAt(),
        view.decidedAt(),
        view.closedAt(),
        view.updatedAt());
  }

  private static boolean showsQueryCode(CaseView view, Set<Relation> relations) {
    boolean window = relations.contains(Relation.WINDOW_CLERK) || relations.contains(Relation.WINDOW_DECIDER);
    return view.queryCode() != null && (relations.contains(Relation.APPLICANT) || (window && view.channel() == Channel.WINDOW));
  }

  private static List<PossibleAct> possible(Actor actor, CaseView view, MatterQueries.Version matter, Set<Relation> relations, LocalDate today) {
    CaseGuards guards = view.guards(actor.account(), today);
    return CaseWorkflow.TABLE.possible(view.phase(), relations, guards::against).stream()
        .map(line -> new PossibleAct(line.act(), ActBases.of(line.act(), null, line.effect(), matter.matter(), view.outcome())))
        .distinct()
        .toList();
  }

  private @Nullable Collection<String> correctable(CaseView view, Applicant applicant, @Nullable Agent agent, ObjectNode answers, List<FileLine> files) {
    if (view.phase() != Phase.RECEIVED || view.correctionTargets() == null || view.firstFingerprint() == null) {
      return null;
    }
    var parts = files.stream().map(f -> new Fingerprint.Part(f.material(), f.sha256())).toList();
    Map<String, String> present = fingerprint.of(view.id(), applicant, agent, answers, parts);
    return ActRules.correctable(view.correctionTargets(), view.firstFingerprint(), present);
  }

  static @Nullable CorrectionView correction(CaseView view, List<TimelineQueries.ActLine> acts) {
    if (view.phase() != Phase.CORRECTION) {
      return null;
    }
    List<TimelineQueries.ActLine> notices = acts.stream().filter(a -> a.type() == ActType.REQUEST_CORRECTION).toList();
    TimelineQueries.ActLine last = notices.getLast();
    return new CorrectionView(notices.size(), last.at(), last.details().items() == null ? List.of() : last.details().items());
  }

  private static FileLine nameless(FileLine file) {
    return new FileLine(file.id(), file.material(), "***", file.mediaType(), file.size(), file.sha256(), file.uploadedAt());
  }
}
