package org.yichuang.launch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StartedApplicationTest {

  @Inject
  Pool pool;

  @Test
  void isReady() {
    given().get("/q/health/ready").then().statusCode(200).body("status", is("UP"));
  }

  @Test
  void talksToAMigratedDatabaseAsARoleThatOwnsNothing() {
    assertThat(string("select current_user")).isEqualTo("yichuang_app");
    assertThat(string("select distinct tableowner from pg_tables where schemaname = 'public'")).isEqualTo("yichuang_owner");
    assertThat(string("select has_schema_privilege('public', 'create')::text")).isEqualTo("false");
  }

  private String string(String sql) {
    return pool.query(sql).execute().await().indefinitely().iterator().next().getString(0);
  }
}
