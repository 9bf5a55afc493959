package org.yichuang.demo;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.yichuang.application.ActRequest;
import org.yichuang.application.CaseDetails;
import org.yichuang.application.CreateApplication;
import org.yichuang.application.KeepFile;
import org.yichuang.evaluation.GiveEvaluation;
import org.yichuang.evaluation.ServiceEventKind;
import org.yichuang.evaluation.ServiceEvents;
import org.yichuang.identity.Actor;
import org.yichuang.identity.Operation;
import org.yichuang.material.FileStore;
import org.yichuang.matter.Matter;
import org.yichuang.region.InstallationSettings;
import org.yichuang.shared.crypto.Digests;
import org.yichuang.shared.data.RowId;

/** Does what people of the town did, through the use cases of everybody, at the moment when they did it. Blocks: for a thread of its own. */
@ApplicationScoped
@UnlessBuildProfile("prod")
class TownSteps {

  private final CreateApplication createApplication;
  private final KeepFile keepFile;
  private final PerformPastAct performAct;
  private final GiveEvaluation giveEvaluation;
  private final CaseDetails details;
  private final ServiceEvents events;
  private final FileStore files;
  private final InstallationSettings installation;

  TownSteps(
      CreateApplication createApplication,
      KeepFile keepFile,
      PerformPastAct performAct,
      GiveEvaluation giveEvaluation,
      CaseDetails details,
      ServiceEvents events,
      FileStore files,
      InstallationSettings installation) {
    this.createApplication = createApplication;
    this.keepFile = keepFile;
    this.performAct = performAct;
    this.giveEvaluation = giveEvaluation;
    this.details = details;
    this.events = events;
    this.files = files;
    this.installation = installation;
  }

  RowId create(Actor actor, TownCase one, TownContent content, Instant at) throws Throwable {
    CreateApplication.Draft draft =
        new CreateApplication.Draft(
            installation.jurisdiction(), one.matter(), one.channel(), one.point(), content.applicant(one), null, content.answers(one),
            installation.privacyNoticeVersion());
    return RowId.parse(then(at, () -> createApplication.plan(actor, draft).chain(plan -> createApplication.execute(actor, plan))).application());
  }

  void file(Actor actor, RowId id, Matter matter, String material, TownCase one, Instant at) throws Throwable {
    CaseDetails.Handle handle = then(at, () -> details.open(actor, id, Operation.EDIT));
    boolean drawn = material.equals("M3") && one.number() % 2 == 0;
    byte[] content = drawn ? SampleFiles.plan(2 + one.number() % 4) : SampleFiles.pdf("Material " + material + " of case " + one.number());
    UUID file = RowId.freshUuid();
    files.write(id, file, handle.key(), content);
    String name = Objects.requireNonNull(matter.material(material)).name() + (drawn ? ".png" : ".pdf");
    String digest = Digests.sha256(content);
    then(at, () -> keepFile.add(actor, id, matter, new KeepFile.NewFile(file, material, name, drawn ? "image/png" : "application/pdf", content.length, digest)));
  }

  void act(Actor actor, RowId id, ActRequest request, Instant at) throws Throwable {
    then(at, () -> details.settings(actor, id).chain(settings -> performAct.execute(actor, id, request, settings)));
  }

  void evaluate(Actor actor, RowId id, TownCase one, TownFile.Opinion opinion, Instant at) throws Throwable {
    RowId event = then(at, () -> events.of(id)).stream().filter(e -> e.kind() == ServiceEventKind.CASE_CLOSED).findFirst().orElseThrow().id();
    boolean anonymous = one.number() % 5 == 0;
    GiveEvaluation.Given given =
        new GiveEvaluation.Given(event, Objects.requireNonNull(one.level()), opinion.tags(), opinion.text(), anonymous, null);
    then(at, () -> giveEvaluation.execute(actor, given));
  }

  private static <T> T then(Instant at, Supplier<Uni<T>> work) throws Throwable {
    return VertxContextSupport.subscribeAndAwait(() -> {
      DemoClock.stopAt(at);
      return work.get();
    });
  }
}
