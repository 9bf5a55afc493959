package org.yichuang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.yichuang.testing.World.Who;

/** Hiring and granting over REST, so that a test reads as a list of steps. Each step asserts that it was taken. */
@ApplicationScoped
public class People {

  private final World world;

  People(World world) {
    this.world = world;
  }

  /** Somebody new, with the password that was told once. */
  public record Hired(String id, String username, String password) {

    public String path() {
      return "/api/v1/staff/" + id;
    }

    public UUID account() {
      return UUID.fromString(id.substring(7));
    }
  }

  public static Map<String, Object> request(String username) {
    return new LinkedHashMap<>(Map.of("username", username, "name", "黎小雨", "organ", "youxian-spj", "employment", "PUBLIC_SERVANT"));
  }

  public static String username() {
    return "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
  }

  public Hired hired() {
    return hired("PUBLIC_SERVANT");
  }

  public Hired hired(String employment) {
    Map<String, Object> request = request(username());
    request.put("employment", employment);
    Response answer = world.as(Who.ORG_ADMIN).post("/api/v1/staff", request);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return new Hired(answer.path("staff.id"), answer.path("staff.username"), answer.path("oneTimePassword"));
  }

  /** @param more name and value of what belongs to the role */
  public Response grant(Api by, Hired to, String role, String... more) {
    Map<String, Object> request = new LinkedHashMap<>(Map.of("role", role));
    for (int i = 0; i < more.length; i += 2) {
      request.put(more[i], more[i + 1]);
    }
    return by.post(to.path() + "/roles", request);
  }

  /** The id of the role. */
  public String granted(Hired to, String role, String... more) {
    Response answer = grant(world.as(Who.SEC_ADMIN), to, role, more);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.path("id");
  }

  public static Response logIn(String username, String password) {
    return Api.anonymous().post("/api/v1/sessions", Map.of("method", "PASSWORD", "username", username, "password", password));
  }
}
