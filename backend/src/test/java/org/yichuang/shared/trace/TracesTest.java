package org.yichuang.shared.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Api;
import org.yichuang.testing.Canaries;
import org.yichuang.testing.Cases;
import org.yichuang.testing.Sms;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** What leaves the house where a collector of traces is configured: how a request went, and nothing of the person behind it. */
@QuarkusTest
@TestProfile(TracesTest.WithCollector.class)
class TracesTest {

  /** Where the collector will listen; the settings are made in another class loader than the test. */
  private static final String PORT = TracesTest.class.getName() + ".port";

  private static final String OWN_PHONE = "18612340989";
  private static final long SERVER = 2;
  private static final long CLIENT = 3;

  private static Collector collector;

  @Inject World world;
  @Inject Cases cases;
  @Inject Sms sms;

  /** As the launcher does it when an address for traces is named. */
  public static class WithCollector implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.otel.sdk.disabled", "false", "yichuang.traces.endpoint", "http://127.0.0.1:" + port() + "/v1/traces");
    }

    /** The settings are asked for more than once. */
    private static String port() {
      if (System.getProperty(PORT) == null) {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
          System.setProperty(PORT, String.valueOf(free.getLocalPort()));
        } catch (IOException noPort) {
          throw new UncheckedIOException(noPort);
        }
      }
      return System.getProperty(PORT);
    }
  }

  @BeforeAll
  static void listen() throws IOException {
    collector = Collector.start(Integer.getInteger(PORT));
  }

  @AfterAll
  static void stop() {
    collector.close();
  }

  @Test
  void aSubmissionIsOneTraceFromTheRequestToTheDatabaseAndNamesNobody() throws IOException {
    List<String> secrets = new ArrayList<>(List.of("钱雀儿", "雀儿", "510704194106238845", "18612340987", OWN_PHONE, "金丝鸟巷77号", "siskin"));
    Api citizen = logIn();
    secrets.add(account(citizen));
    secrets.add(citizen.token());
    String application = cases.draft(citizen, World.LICENCE);
    cases.fill(citizen, application, World.LICENCE);
    cases.save(citizen, application, canary(), Cases.answers(World.LICENCE)).then().statusCode(200);
    cases.act(citizen, application, "SUBMIT");
    secrets.add(application.substring("510704-".length()));
    strangeRequests(citizen);

    List<Collector.Span> trace = traceOf("POST /api/v1/applications/{id}/acts");
    Collector.Span request = trace.stream().filter(s -> s.kind() == SERVER).findFirst().orElseThrow();
    assertThat(request.parent()).isEmpty();
    assertThat(trace.stream().filter(s -> s.kind() == CLIENT).map(Collector.Span::name)).contains("UPDATE application", "INSERT act", "INSERT outbox", "INSERT audit_entry");
    assertThat(trace.stream().map(Collector.Span::trace).distinct()).containsExactly(request.trace());
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(collector.spans()).extracting(Collector.Span::name).contains("GET /api/v1/matters", "POST /api/v1/application-searches"));
    assertThat(collector.text()).contains("yichuang", "insert into", "http.route");
    assertThat(new Canaries(secrets).in("traces", collector.text())).isEmpty();
  }

  private Api logIn() {
    Api.anonymous().post("/api/v1/sms-codes", Map.of("phone", OWN_PHONE)).then().statusCode(202);
    String code = sms.codes(OWN_PHONE, 1).getFirst();
    Response session = Api.anonymous().post("/api/v1/sessions", Map.of("method", "SMS", "phone", OWN_PHONE, "code", code));
    session.then().statusCode(201);
    return Api.of(session.path("accessToken"));
  }

  /** A person's words where a careless tracer would write them down. */
  private void strangeRequests(Api citizen) {
    citizen.request().header("User-Agent", "siskin").header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00").header("tracestate", "x=siskin")
        .get("/api/v1/matters?q=siskin").then().statusCode(200);
    citizen.get("/siskin/no-such-page").then().statusCode(404);
    citizen.get("/api/v1/siskin").then().statusCode(404);
    citizen.get("/api/v1/applications?cursor=siskin").then().statusCode(400);
    world.as(Who.CLERK).post("/api/v1/application-searches", Map.of("phone", "18612340987")).then().statusCode(200);
  }

  private static List<Collector.Span> traceOf(String name) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(collector.spans()).extracting(Collector.Span::name).contains(name));
    Collector.Span found = collector.spans().stream().filter(s -> s.name().equals(name)).reduce((a, b) -> b).orElseThrow();
    return collector.spans().stream().filter(s -> s.trace().equals(found.trace())).toList();
  }

  private static String account(Api citizen) throws IOException {
    byte[] claims = Base64.getUrlDecoder().decode(citizen.token().split("\\.")[1]);
    return new ObjectMapper().readTree(claims).get("sub").asText();
  }

  private static Map<String, Object> canary() {
    return Map.of("kind", "PERSON", "name", "钱雀儿", "idType", "RESIDENT_ID", "idNumber", "510704194106238845", "phone", "18612340987", "address", "四川省绵阳市游仙区金丝鸟巷77号9栋");
  }
}
