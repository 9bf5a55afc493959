package org.yichuang.demo;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.CreateAccount;
import org.yichuang.identity.Role;
import org.yichuang.matter.Matter;
import org.yichuang.matter.PublishMatter;
import org.yichuang.region.InstallationSettings;
import org.yichuang.shared.crypto.Tokens;
import org.yichuang.shared.data.RowId;
import org.yichuang.shared.json.Json;
import org.yichuang.staff.Employment;
import org.yichuang.staff.HireStaff;

/** Loads the demo county at first start, through the use cases that production has. Passwords are made here and never shipped. */
@ApplicationScoped
@UnlessBuildProfile("prod")
class DemoLoader {

  private static final int PASSWORD_LENGTH = 14;

  /** Whose people they are who act for no organ of their own. */
  private static final String BUREAU = "youxian-spj";

  private final Pool pool;
  private final PublishMatter publishMatter;
  private final CreateAccount createAccount;
  private final HireStaff hireStaff;
  private final InstallationSettings installation;
  private final ObjectMapper mapper;
  private final Json json;
  private final Path accountsFile;

  DemoLoader(
      Pool pool,
      PublishMatter publishMatter,
      CreateAccount createAccount,
      HireStaff hireStaff,
      InstallationSettings installation,
      ObjectMapper mapper,
      Json json,
      @ConfigProperty(name = "yichuang.data.dir") String data) {
    this.pool = pool;
    this.publishMatter = publishMatter;
    this.createAccount = createAccount;
    this.hireStaff = hireStaff;
    this.installation = installation;
    this.mapper = mapper;
    this.json = json;
    this.accountsFile = Path.of(data, "demo-accounts.json");
  }

  void onStart(@Observes StartupEvent start) throws Throwable {
    boolean loaded = VertxContextSupport.subscribeAndAwait(() -> pool.query("select 1 from installation where key = 'demo-loaded'").execute()).size() > 0;
    if (loaded) {
      return;
    }
    // each step may have been done by a start that was killed in the middle
    VertxContextSupport.subscribeAndAwait(this::loadPlaces);
    for (String name : read("matters.json", String[].class)) {
      Matter matter = read("matters/" + name + ".json", Matter.class);
      boolean there = VertxContextSupport.subscribeAndAwait(
              () -> pool.preparedQuery("select 1 from matter where jurisdiction = $1 and code = $2").execute(Tuple.of(matter.jurisdiction(), matter.code())))
          .size() > 0;
      if (!there) {
        VertxContextSupport.subscribeAndAwait(() -> publishMatter.execute(matter));
      }
    }
    loadPeople();
    VertxContextSupport.subscribeAndAwait(
        () -> pool.query("insert into installation (key, value) values ('demo-loaded', 'true') on conflict do nothing").execute());
  }

  private Uni<Void> loadPlaces() {
    String home = installation.jurisdiction();
    return all(
            read("organs.json", DemoFiles.Organ[].class),
            "insert into organ (jurisdiction, code, name, short_name, document_prefix, uscc, nature, phone, complaint_phone, review_organ, court)"
                + " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing",
            o -> Arrays.asList(
                home, o.code(), o.name(), o.shortName(), o.documentPrefix(), o.uscc(), o.nature(), o.phone(), o.complaintPhone(), o.reviewOrgan(), o.court()))
        .chain(() -> all(
            read("service-points.json", DemoFiles.Point[].class),
            "insert into service_point (jurisdiction, code, name, level, region, address, phone, schedule, hours_note, longitude, latitude, organ)"
                + " values ($1, $2, $3, $4, $5, $6, $7, cast($8::text as jsonb), $9, $10, $11, $12) on conflict do nothing",
            p -> Arrays.asList(
                home, p.code(), p.name(), p.level(), p.region(), p.address(), p.phone(), json.write(p.hours()), p.hoursNote(), p.longitude(), p.latitude(),
                p.organ())))
        .chain(() -> all(
            read("counters.json", DemoFiles.Counter[].class),
            "insert into counter (jurisdiction, id, service_point, code, name, zone, organs, active) values ($1, $2, $3, $4, $5, $6, $7, true)"
                + " on conflict do nothing",
            c -> Arrays.asList(home, RowId.freshUuid(), c.servicePoint(), c.code(), c.name(), c.zone(), c.organs().toArray(String[]::new))));
  }

  private <T> Uni<Void> all(T[] things, String sql, Function<T, List<Object>> values) {
    return Multi.createFrom()
        .items(things)
        .onItem()
        .transformToUniAndConcatenate(thing -> pool.preparedQuery(sql).execute(Tuple.from(values.apply(thing))))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private void loadPeople() throws Throwable {
    DemoFiles.People people = read("people.json", DemoFiles.People.class);
    Set<String> there = usernames();
    List<DemoFiles.Staff> missing = people.staff().stream().filter(staff -> !there.contains(staff.username())).toList();
    if (!missing.isEmpty()) {
      Map<String, DemoFiles.Account> accounts = accounts();
      for (DemoFiles.Staff staff : missing) {
        accounts.computeIfAbsent(
            staff.username(),
            name -> new DemoFiles.Account(name, Tokens.readable(PASSWORD_LENGTH), staff.assignments().stream().map(DemoFiles.Held::role).distinct().toList()));
      }
      writeAccounts(accounts.values());
      Map<String, String> hashes = accounts.values().parallelStream().collect(toMap(DemoFiles.Account::username, a -> BcryptUtil.bcryptHash(a.password())));
      for (DemoFiles.Staff staff : missing) {
        create(staff, Objects.requireNonNull(hashes.get(staff.username())));
      }
    }
    for (DemoFiles.Citizen citizen : people.citizens()) {
      VertxContextSupport.subscribeAndAwait(
          () -> createAccount
              .execute(new CreateAccount.NewAccount(null, null, citizen.name(), citizen.phone(), citizen.residentId(), List.of()))
              .onFailure()
              .recoverWithNull());
    }
  }

  private Set<String> usernames() throws Throwable {
    Set<String> names = new HashSet<>();
    VertxContextSupport.subscribeAndAwait(() -> pool.query("select username from account where staff").execute()).forEach(row -> names.add(row.getString(0)));
    return names;
  }

  /** What a start that was killed wrote down already. */
  private Map<String, DemoFiles.Account> accounts() throws IOException {
    Map<String, DemoFiles.Account> accounts = new LinkedHashMap<>();
    if (Files.exists(accountsFile)) {
      for (DemoFiles.Account account : mapper.readValue(accountsFile.toFile(), DemoFiles.Account[].class)) {
        accounts.put(account.username(), account);
      }
    }
    return accounts;
  }

  private void create(DemoFiles.Staff staff, String hash) throws Throwable {
    List<Assignment> assignments =
        staff.assignments().stream().map(this::assignment).toList();
    String organ = assignments.stream().map(Assignment::organ).filter(Objects::nonNull).findFirst().orElse(BUREAU);
    var hired = new HireStaff.NewStaff(staff.username(), staff.name(), null, organ, Employment.PUBLIC_SERVANT, null);
    VertxContextSupport.subscribeAndAwait(() -> hireStaff.byProgram(installation.jurisdiction(), hired, hash, assignments, false));
  }

  private Assignment assignment(DemoFiles.Held held) {
    String jurisdiction = held.jurisdiction() == null ? installation.jurisdiction() : held.jurisdiction();
    return new Assignment(Role.valueOf(held.role()), jurisdiction, held.organ(), held.servicePoint());
  }

  private void writeAccounts(Collection<DemoFiles.Account> accounts) throws IOException {
    Path part = accountsFile.resolveSibling(accountsFile.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(part, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(accounts) + "\n");
    Files.move(part, accountsFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private <T> T read(String name, Class<T> type) {
    try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("demo/" + name)) {
      return mapper.readValue(in, type);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException("Demo file " + name + " cannot be read", unreadable);
    }
  }
}
