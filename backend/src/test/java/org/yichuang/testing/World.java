package org.yichuang.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.yichuang.identity.Assignment;
import org.yichuang.identity.CreateAccount;
import org.yichuang.identity.OpenSession;
import org.yichuang.identity.Role;
import org.yichuang.identity.SessionTokens;
import org.yichuang.matter.Matter;
import org.yichuang.matter.PublishMatter;
import org.yichuang.staff.Employment;
import org.yichuang.staff.HireStaff;

/**
 * The people and places of the tests. Beside the demo county (510704) there is another one (511602) with the same matters, so that a case, an
 * organ and a clerk of elsewhere exist. Staff are named by {@link Who}.
 */
@ApplicationScoped
public class World {

  public static final String HOME = "510704";
  public static final String ELSEWHERE = "511602";
  public static final String LICENCE = "SPJY-XB";
  public static final String ALLOWANCE = "GLJT-SQ";
  public static final String BUS_CARD = "LNGJK-NS";

  /** Of all staff in the tests. */
  public static final String PASSWORD = "for-tests-only";

  /** Everybody who may turn up in a test. */
  public enum Who {
    /** The applicant; each test class may have its own. */
    CITIZEN,
    OTHER_CITIZEN,
    /** Clerk at the district centre and in 小枧镇. */
    CLERK,
    /** Clerk in 忠兴镇 only. */
    CLERK_OF_OTHER_POINT,
    CLERK_ELSEWHERE,
    /** Of 行政审批局 and 民政局. */
    REVIEWER,
    /** Of 交通运输局. */
    REVIEWER_OF_OTHER_ORGAN,
    REVIEWER_ELSEWHERE,
    /** Of 行政审批局 and 民政局. */
    DECIDER,
    /** Of 交通运输局. */
    DECIDER_OF_OTHER_ORGAN,
    DECIDER_ELSEWHERE,
    /** 首席代表 of 交通运输局 at the district centre. */
    WINDOW_DECIDER,
    /** 首席代表 of 民政局 at the district centre. */
    WINDOW_DECIDER_OF_OTHER_ORGAN,
    WINDOW_DECIDER_ELSEWHERE,
    AUDITOR,
    AUDITOR_ELSEWHERE,
    SUPERVISOR,
    SUPERVISOR_ELSEWHERE,
    /** Of all jurisdictions. */
    CATALOGUE,
    ORG_ADMIN,
    ORG_ADMIN_ELSEWHERE,
    SEC_ADMIN,
    SEC_ADMIN_ELSEWHERE,
    /** Of the installation. */
    SYS_ADMIN,
    /** No session at all. */
    ANONYMOUS
  }

  private static final AtomicInteger PHONES = new AtomicInteger(10_000_000);

  private final CreateAccount createAccount;
  private final HireStaff hireStaff;
  private final OpenSession openSession;
  private final SessionTokens tokens;
  private final PublishMatter publishMatter;
  private final Pool pool;
  private final ObjectMapper mapper;
  private final Map<Who, Api> callers = new ConcurrentHashMap<>();
  private boolean elsewhereStands;

  World(
      CreateAccount createAccount,
      HireStaff hireStaff,
      OpenSession openSession,
      SessionTokens tokens,
      PublishMatter publishMatter,
      Pool pool,
      ObjectMapper mapper) {
    this.createAccount = createAccount;
    this.hireStaff = hireStaff;
    this.openSession = openSession;
    this.tokens = tokens;
    this.publishMatter = publishMatter;
    this.pool = pool;
    this.mapper = mapper;
  }

  /** The caller; made at first use, the same one afterwards. */
  public Api as(Who who) {
    return callers.computeIfAbsent(who, this::make);
  }

  /** A citizen whom no other test knows. */
  public Api newCitizen() {
    return login(account(null, List.of()));
  }

  /** Staff whom no other test knows. */
  public Api newStaff(Assignment... assignments) {
    return login(account("staff-" + UUID.randomUUID(), List.of(assignments)));
  }

  /** Somebody like that whom no other test knows, in a session of their own. */
  public Api another(Who who) {
    return make(who);
  }

  /** Account of new staff without any role. */
  public UUID newStaffAccount(String jurisdiction) {
    String hash = BcryptUtil.bcryptHash(PASSWORD, 4);
    var staff = new HireStaff.NewStaff("staff-" + UUID.randomUUID(), "测试员", null, null, Employment.PUBLIC_SERVANT, null);
    return await(() -> hireStaff.byProgram(jurisdiction, staff, hash, List.of(), false)).id();
  }

  /** User name of new staff whose password is {@link #PASSWORD}. */
  public String newUsername() {
    String username = "staff-" + UUID.randomUUID();
    account(username, List.of(at(Role.CLERK, HOME, "youxian-centre")));
    return username;
  }

  /** Refresh token of a session that was just opened. */
  public String newRefreshToken() {
    UUID account = account(null, List.of());
    return await(() -> openSession.of(account)).refreshToken();
  }

  /** A well-formed phone that nobody has. */
  public static String phone() {
    return "137" + PHONES.incrementAndGet();
  }

  private Api make(Who who) {
    if (who.name().endsWith("ELSEWHERE")) {
      buildElsewhere();
    }
    return switch (who) {
      case ANONYMOUS -> Api.anonymous();
      case CITIZEN, OTHER_CITIZEN -> newCitizen();
      case CLERK -> newStaff(at(Role.CLERK, HOME, "youxian-centre"), at(Role.CLERK, HOME, "youxian-xiaojian"));
      case CLERK_OF_OTHER_POINT -> newStaff(at(Role.CLERK, HOME, "youxian-zhongxing"));
      case CLERK_ELSEWHERE -> newStaff(at(Role.CLERK, ELSEWHERE, "youxian-centre"));
      case REVIEWER -> newStaff(of(Role.REVIEWER, HOME, "youxian-spj"), of(Role.REVIEWER, HOME, "youxian-mzj"));
      case REVIEWER_OF_OTHER_ORGAN -> newStaff(of(Role.REVIEWER, HOME, "youxian-jtj"));
      case REVIEWER_ELSEWHERE -> newStaff(of(Role.REVIEWER, ELSEWHERE, "youxian-spj"));
      case DECIDER -> newStaff(of(Role.DECIDER, HOME, "youxian-spj"), of(Role.DECIDER, HOME, "youxian-mzj"));
      case DECIDER_OF_OTHER_ORGAN -> newStaff(of(Role.DECIDER, HOME, "youxian-jtj"));
      case DECIDER_ELSEWHERE -> newStaff(of(Role.DECIDER, ELSEWHERE, "youxian-spj"));
      case WINDOW_DECIDER -> newStaff(new Assignment(Role.DECIDER_WINDOW, HOME, "youxian-jtj", "youxian-centre"));
      case WINDOW_DECIDER_OF_OTHER_ORGAN -> newStaff(new Assignment(Role.DECIDER_WINDOW, HOME, "youxian-mzj", "youxian-centre"));
      case WINDOW_DECIDER_ELSEWHERE -> newStaff(new Assignment(Role.DECIDER_WINDOW, ELSEWHERE, "youxian-jtj", "youxian-centre"));
      case AUDITOR -> newStaff(in(Role.AUDITOR, HOME));
      case AUDITOR_ELSEWHERE -> newStaff(in(Role.AUDITOR, ELSEWHERE));
      case SUPERVISOR -> newStaff(in(Role.SUPERVISOR, HOME));
      case SUPERVISOR_ELSEWHERE -> newStaff(in(Role.SUPERVISOR, ELSEWHERE));
      case CATALOGUE -> newStaff(in(Role.CATALOGUE, Assignment.PLATFORM));
      case ORG_ADMIN -> newStaff(in(Role.ORG_ADMIN, HOME));
      case ORG_ADMIN_ELSEWHERE -> newStaff(in(Role.ORG_ADMIN, ELSEWHERE));
      case SEC_ADMIN -> newStaff(in(Role.SEC_ADMIN, HOME));
      case SEC_ADMIN_ELSEWHERE -> newStaff(in(Role.SEC_ADMIN, ELSEWHERE));
      case SYS_ADMIN -> newStaff(in(Role.SYS_ADMIN, Assignment.PLATFORM));
    };
  }

  private static Assignment at(Role role, String jurisdiction, String point) {
    return new Assignment(role, jurisdiction, null, point);
  }

  private static Assignment in(Role role, String jurisdiction) {
    return new Assignment(role, jurisdiction, null, null);
  }

  private static Assignment of(Role role, String jurisdiction, String organ) {
    return new Assignment(role, jurisdiction, organ, null);
  }

  /** Made in real time: a password of the past is too old by now. */
  private UUID account(String username, List<Assignment> assignments) {
    return MovableClock.INSTANCE.inRealTime(() -> newAccount(username, assignments));
  }

  private UUID newAccount(String username, List<Assignment> assignments) {
    String hash = username == null ? null : BcryptUtil.bcryptHash(PASSWORD, 4);
    String phone = username == null ? phone() : null;
    if (username != null) {
      return await(() -> hireStaff.byProgram(
              jurisdiction(assignments), new HireStaff.NewStaff(username, "测试员", null, null, Employment.PUBLIC_SERVANT, null), hash, assignments, false))
          .id();
    }
    return await(() -> createAccount.execute(new CreateAccount.NewAccount(username, hash, "测试市民", phone, null, assignments)));
  }

  private static String jurisdiction(List<Assignment> assignments) {
    return assignments.stream().map(Assignment::jurisdiction).filter(j -> !j.equals(Assignment.PLATFORM)).findFirst().orElse(HOME);
  }

  private Api login(UUID account) {
    var opened = await(() -> openSession.of(account));
    return new Api(() -> tokens.access(opened));
  }

  /** The other county: organs, points and matters of the same codes, so that only the jurisdiction tells them apart. */
  public synchronized void buildElsewhere() {
    if (elsewhereStands) {
      return;
    }
    await(() -> pool.preparedQuery(
            "insert into organ (jurisdiction, code, name, short_name, document_prefix, uscc, nature, phone, complaint_phone, review_organ, court)"
                + " select $1, code, name, short_name, document_prefix, uscc, nature, phone, complaint_phone, review_organ, court from organ where jurisdiction = $2 on conflict do nothing")
        .execute(Tuple.of(ELSEWHERE, HOME)));
    await(() -> pool.preparedQuery(
            "insert into service_point (jurisdiction, code, name, level, region, address, phone, schedule, longitude, latitude, organ)"
                + " select $1, code, name, level, region, address, phone, schedule, longitude, latitude, organ from service_point where jurisdiction = $2 on conflict do nothing")
        .execute(Tuple.of(ELSEWHERE, HOME)));
    for (String file : List.of("food-business-licence", "old-age-allowance", "senior-bus-card-review")) {
      Matter matter = matter(file);
      boolean there =
          await(() -> pool.preparedQuery("select 1 from matter where jurisdiction = $1 and code = $2").execute(Tuple.of(ELSEWHERE, matter.code()))).size() > 0;
      if (!there) {
        await(() -> publishMatter.execute(matter));
      }
    }
    elsewhereStands = true;
  }

  private Matter matter(String file) {
    try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("demo/matters/" + file + ".json")) {
      JsonNode tree = mapper.readTree(in);
      ((com.fasterxml.jackson.databind.node.ObjectNode) tree).put("jurisdiction", ELSEWHERE);
      return mapper.treeToValue(tree, Matter.class);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  /** SQL as the application's role, for looking at what is stored. */
  public io.vertx.mutiny.sqlclient.RowSet<io.vertx.mutiny.sqlclient.Row> sql(String statement, Object... parameters) {
    return await(() -> pool.preparedQuery(statement).execute(Tuple.from(java.util.Arrays.asList(parameters))));
  }

  private static <T> T await(java.util.function.Supplier<io.smallrye.mutiny.Uni<T>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(work);
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }
}
