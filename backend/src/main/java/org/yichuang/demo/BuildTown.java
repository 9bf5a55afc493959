package org.yichuang.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.yichuang.application.ActType;
import org.yichuang.deadline.Calendars;
import org.yichuang.identity.CreateAccount;
import org.yichuang.matter.Matter;
import org.yichuang.matter.MatterQueries;
import org.yichuang.region.InstallationSettings;
import org.yichuang.shared.data.RowId;

/**
 * Builds the town: each step is done unless it was done before, so that a build that was killed goes on where it stood. Blocks: for a thread
 * of its own.
 */
@ApplicationScoped
@UnlessBuildProfile("prod")
class BuildTown {

  private final TownQueries queries;
  private final TownSteps steps;
  private final MatterQueries matters;
  private final CreateAccount createAccount;
  private final Calendars calendars;
  private final InstallationSettings installation;
  private final ObjectMapper mapper;

  BuildTown(
      TownQueries queries,
      TownSteps steps,
      MatterQueries matters,
      CreateAccount createAccount,
      Calendars calendars,
      InstallationSettings installation,
      ObjectMapper mapper) {
    this.queries = queries;
    this.steps = steps;
    this.matters = matters;
    this.createAccount = createAccount;
    this.calendars = calendars;
    this.installation = installation;
    this.mapper = mapper;
  }

  /** What a build needs at hand, and how far each case has come. */
  private record Site(TownFile town, TownContent content, TownPeople people, Map<String, Matter> matters, Map<Integer, Progress> cases) {}

  /** What of a case is there already, and is not done again. */
  private static final class Progress {

    private final TownQueries.Standing standing;
    private int files;
    private int acts;

    Progress(TownQueries.Standing standing) {
      this.standing = standing;
      this.files = standing.files();
      this.acts = standing.acts();
    }

    boolean hasFile() {
      return files-- > 0;
    }

    boolean hasAct() {
      return acts-- > 0;
    }
  }

  /**
   * Does what is missing.
   *
   * @param goOn asked before each step with the percentage that is done
   * @return whether it came to the end
   */
  boolean execute(List<TownCase> cases, LocalDate today, IntPredicate goOn) throws Throwable {
    Site site = site(cases, today);
    List<TownPlan.Step> plan = TownPlan.steps(cases, List.copyOf(site.matters().values()), calendars.of(Calendars.COUNTRY), today);
    Map<Instant, TownQueries.Standing> standings = await(() -> queries.standings());
    for (int i = 0; i < plan.size(); i++) {
      if (!goOn.test(100 * i / plan.size())) {
        return false;
      }
      step(site, plan.get(i), standings);
    }
    return true;
  }

  private void step(Site site, TownPlan.Step step, Map<Instant, TownQueries.Standing> standings) throws Throwable {
    TownCase one = step.of();
    Matter matter = Objects.requireNonNull(site.matters().get(one.matter()));
    if (step.kind() == TownPlan.Kind.CREATE) {
      TownQueries.Standing there = standings.get(step.at());
      if (there == null) {
        RowId id = steps.create(site.people().filing(one, site.town(), matter), one, site.content(), step.at());
        there = new TownQueries.Standing(id, 0, 0, false);
      }
      site.cases().put(one.number(), new Progress(there));
    } else {
      goOn(site, step, matter, Objects.requireNonNull(site.cases().get(one.number())));
    }
  }

  private void goOn(Site site, TownPlan.Step step, Matter matter, Progress progress) throws Throwable {
    TownCase one = step.of();
    RowId id = progress.standing.id();
    switch (step.kind()) {
      case FILE -> {
        if (!progress.hasFile()) {
          steps.file(site.people().filing(one, site.town(), matter), id, matter, Objects.requireNonNull(step.material()), one, step.at());
        }
      }
      case ACT -> {
        if (!progress.hasAct()) {
          ActType act = Objects.requireNonNull(step.act());
          steps.act(site.people().acting(one, act, site.town(), matter), id, site.content().act(one, act), step.at());
        }
      }
      default -> {
        if (!progress.standing.evaluated()) {
          steps.evaluate(site.people().resident(site.town().actingFor(one.applicant()).key()), id, one, site.content().opinion(one), step.at());
        }
      }
    }
  }

  private Site site(List<TownCase> cases, LocalDate today) throws Throwable {
    TownFile town = read();
    Map<String, Matter> used = new HashMap<>();
    for (String code : cases.stream().map(TownCase::matter).distinct().toList()) {
      if (await(() -> matters.findCurrent(installation.jurisdiction(), code)) instanceof MatterQueries.Version open) {
        used.put(code, open.matter());
      }
    }
    return new Site(town, new TownContent(town, today), people(town), used, new HashMap<>());
  }

  private TownPeople people(TownFile town) throws Throwable {
    List<TownFile.Resident> online = town.people().stream().filter(TownFile.Resident::account).toList();
    Map<String, UUID> known = await(() -> queries.residents(online));
    for (TownFile.Resident resident : online) {
      if (!known.containsKey(resident.key())) {
        await(() -> createAccount.execute(new CreateAccount.NewAccount(null, null, resident.name(), resident.phone(), resident.idNumber(), List.of())));
      }
    }
    return new TownPeople(await(() -> queries.residents(online)), await(() -> queries.staff()));
  }

  private TownFile read() {
    try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("demo/town.json")) {
      return mapper.readValue(in, TownFile.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The demo town cannot be read", unreadable);
    }
  }

  private static <T> T await(Supplier<Uni<T>> work) throws Throwable {
    return VertxContextSupport.subscribeAndAwait(work);
  }
}
