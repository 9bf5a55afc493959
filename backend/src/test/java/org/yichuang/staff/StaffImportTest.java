package org.yichuang.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.Api;
import org.yichuang.testing.People;
import org.yichuang.testing.World;
import org.yichuang.testing.World.Who;

/** A list of staff: whoever can be taken on is, and every other line is told. */
@QuarkusTest
class StaffImportTest {

  private static final String IMPORTS = "/api/v1/staff-imports";
  private static final String HEADER = "username,name,phone,organ,employment,employeeNumber\n";

  @Inject World world;
  @Inject People people;

  @Test
  void takesOnAListAsASpreadsheetOfACountySavesIt() {
    String one = People.username();
    String two = People.username();
    String csv = "姓名,用户名,单位,用工性质\r\n罗一鸣," + one + ",绵阳市游仙区行政审批局,在编\r\n蔡小满," + two + ",youxian-mzj,政府购买服务\r\n";
    Response report = send(csv.getBytes(Charset.forName("GB18030")));
    report
        .then()
        .statusCode(200)
        .body("total", equalTo(2))
        .body("created", equalTo(2))
        .body("rejected", equalTo(0))
        .body("errors", hasSize(0))
        .body("staff.username", contains(one, two))
        .body("staff.name", contains("罗一鸣", "蔡小满"))
        .body("staff.oneTimePassword", everyItem(matchesRegex("[2-9A-HJ-NP-Z]{14}")));
    assertThat(report.<String>path("staff[0].oneTimePassword")).isNotEqualTo(report.path("staff[1].oneTimePassword"));
    People.logIn(one, report.path("staff[0].oneTimePassword")).then().statusCode(201).body("account.assignments", hasSize(0));
    Api orgAdmin = world.as(Who.ORG_ADMIN);
    orgAdmin.get("/api/v1/staff/" + report.path("staff[1].id")).then().body("employment", equalTo("CONTRACTED")).body("organ.code", equalTo("youxian-mzj"));
  }

  @Test
  void everyLineThatIsLeftOutIsToldAndTheOthersGoIn() {
    String good = People.username();
    String taken = people.hired().username();
    String csv = HEADER
        + good + ",丁一,13900001234,youxian-spj,PUBLIC_SERVANT,A-1\n"
        + "Clerk One,丁二,,youxian-spj,PUBLIC_SERVANT,\n"
        + People.username() + ",,,youxian-spj,PUBLIC_SERVANT,\n"
        + People.username() + ",丁四,08162600000,youxian-spj,PUBLIC_SERVANT,\n"
        + People.username() + ",丁五,,no-such-organ,VOLUNTEER,\n"
        + People.username() + ",丁六,,no-such-organ,PUBLIC_SERVANT,\n"
        + good + ",丁七,,youxian-spj,PUBLIC_SERVANT,\n"
        + taken + ",丁八,,youxian-spj,PUBLIC_SERVANT,\n"
        + People.username() + ",=cmd|' /C calc'!A0,,youxian-spj,PUBLIC_SERVANT,\n"
        + People.username() + ",丁十,,youxian-spj\n"
        + People.username() + ",\"丁\"十一,,youxian-spj,PUBLIC_SERVANT,\n"
        + People.username() + ",丁\u0007,,youxian-spj,PUBLIC_SERVANT,\n";
    Response report = send(csv.getBytes(StandardCharsets.UTF_8));
    report
        .then()
        .statusCode(200)
        .body("total", equalTo(12))
        .body("created", equalTo(1))
        .body("rejected", equalTo(11))
        .body("staff.username", contains(good))
        .body("errors.line", contains(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13))
        .body(
            "errors.reason",
            contains(
                "USERNAME_FORMAT", "MISSING", "PHONE_FORMAT", "UNKNOWN_EMPLOYMENT", "UNKNOWN_ORGAN", "DUPLICATE_USERNAME", "USERNAME_TAKEN", "FORMULA", "COLUMNS",
                "QUOTES", "UNCLEAN"))
        .body(
            "errors.column",
            contains("username", "name", "phone", "employment", "organ", "username", "username", "name", null, null, "name"))
        .body("errors[4].text", equalTo("本区划没有这个单位"));
  }

  @Test
  void aRepeatedRequestIsAnsweredAsBeforeButWithoutThePasswords() {
    String key = "import-" + UUID.randomUUID();
    byte[] csv = (HEADER + People.username() + ",吴一,,youxian-spj,PUBLIC_SERVANT,\n" + "x,吴二,,youxian-spj,PUBLIC_SERVANT,\n").getBytes(StandardCharsets.UTF_8);
    Response first = send(csv, "Idempotency-Key", key);
    Response again = send(csv, "Idempotency-Key", key);
    again
        .then()
        .statusCode(200)
        .body("created", equalTo(1))
        .body("rejected", equalTo(1))
        .body("staff.id", containsInAnyOrder(first.<List<String>>path("staff.id").toArray()))
        .body("staff[0].oneTimePassword", nullValue())
        .body("errors.line", contains(3));
  }

  @Test
  void aFileThatIsNoListIsRefusedWhole() {
    send(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}).then().statusCode(415);
    send(new byte[0]).then().statusCode(422);
    send("username,name\n".getBytes(StandardCharsets.UTF_8)).then().statusCode(422).body("errors[0].detail", equalTo("首行缺少列：organ, employment"));
    String many = IntStream.range(0, 501).mapToObj(i -> "u" + i + "00,某人,,youxian-spj,PUBLIC_SERVANT,\n").collect(Collectors.joining("", HEADER, ""));
    send(many.getBytes(StandardCharsets.UTF_8)).then().statusCode(413);
  }

  private Response send(byte[] content, String... headers) {
    var request = world.as(Who.ORG_ADMIN).request();
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request.multiPart("file", "staff.csv", content, "text/csv").post(IMPORTS);
  }
}
