package org.yichuang.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.matter.CatalogueText.DIVISION;
import static org.yichuang.matter.CatalogueText.GB18030;
import static org.yichuang.matter.CatalogueText.HEADER;
import static org.yichuang.matter.CatalogueText.file;
import static org.yichuang.matter.CatalogueText.lines;
import static org.yichuang.matter.CatalogueText.marked;
import static org.yichuang.matter.CatalogueText.row;
import static org.yichuang.matter.CatalogueText.utf8;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.World;

/** Files as they come, and as they should not: each has its exact report. */
@QuarkusTest
class HostileCataloguesTest {

  private static final String NO_CSV =
      "415 /errors/unsupported-media-type [/file] [不是 CSV 文件；请在表格软件中另存为“CSV（逗号分隔）”或“CSV UTF-8”]";
  private static final int MEBIBYTE = 1024 * 1024;

  @Inject Imports imports;
  @Inject World world;

  private final Map<String, Expected> files = new LinkedHashMap<>();

  private record Expected(byte[] content, String report) {}

  @BeforeEach
  void settle() {
    imports.settle();
  }

  @Test
  void everyFileHasItsReport() throws Exception {
    encodings();
    lineEnds();
    quotes();
    cells();
    rows();
    headers();
    otherFiles();
    sizes();
    assertThat(files).hasSize(54);

    Map<String, Response> answers = new LinkedHashMap<>();
    files.forEach((name, file) -> answers.put(name, imports.send(file.content(), name + ".csv", null)));
    SoftAssertions all = new SoftAssertions();
    files.forEach((name, file) -> all.assertThat(imports.finished(answers.get(name))).as(name).isEqualTo(file.report()));
    all.assertAll();
    namesAreKeptAsTheyAre();
  }

  private void encodings() {
    put("utf-8 with mark", marked(file(row("E1"), row("E2"))), "DONE 2 = 2 + 0 + 0 + 0");
    put("utf-8", utf8(file(row("E3"))), "DONE 1 = 1 + 0 + 0 + 0");
    put("gb18030", file(row("区测试局", "个体工商户注册登记", "E4")).getBytes(GB18030), "DONE 1 = 1 + 0 + 0 + 0");
    put("gb18030 four bytes", file(row("区测试局", "㐀𠀀堃审批", "E5")).getBytes(GB18030), "DONE 1 = 1 + 0 + 0 + 0");
    put("utf-16", ("\uFEFF" + file(row("E6"))).getBytes(StandardCharsets.UTF_16LE), NO_CSV);
    put("utf-16 without mark", file(row("E7")).getBytes(StandardCharsets.UTF_16BE), NO_CSV);
    put("utf-8 damaged", damaged(utf8(file(row("E8"), row("区测试局", "坏#坏", "E9"), row("E10"))), 0xE4), "DONE 3 = 2 + 0 + 0 + 1; 3 name UNDECODABLE");
    put("utf-8 cut", damaged(utf8(file(row("E11"), row("区测试局", "坏#", "E12"))), 0xC3), "DONE 2 = 1 + 0 + 0 + 1; 3 name UNDECODABLE");
    put(
        "gb18030 damaged",
        damaged(file(row("区测试局", "办理养老保险", "E13"), row("区测试局", "坏#坏", "E14")).getBytes(GB18030), 0xFF),
        "DONE 2 = 1 + 0 + 0 + 1; 3 name UNDECODABLE");
    put("replacement character", utf8(file(row("区测试局", "什么\uFFFD审批", "E15"))), "DONE 1 = 0 + 0 + 0 + 1; 2 name UNDECODABLE");
    put("mark in the middle", utf8(file(row("E16"), row("区测试局", "\uFEFF标记", "E17"))), "DONE 2 = 1 + 0 + 0 + 1; 3 name UNCLEAN");
  }

  private void lineEnds() {
    put("lf", utf8(lines("\n", row("L1"), row("L2"))), "DONE 2 = 2 + 0 + 0 + 0");
    put("lone cr", utf8(lines("\r", row("L3"), row("L4"))), "DONE 2 = 2 + 0 + 0 + 0");
    put("mixed", utf8(HEADER + "\n" + row("L5") + "\r\n" + row("L6") + "\r" + row("L7")), "DONE 3 = 3 + 0 + 0 + 0");
    put("blank lines", utf8(file("", row("L8"), ",,,,,,", "   ", "\"\",,,,,,", row("L9").replace("L9", ""))), "DONE 2 = 1 + 0 + 0 + 1; 7 itemCode MISSING");
  }

  private void quotes() {
    put("quoted commas", utf8(file(row("区测试局", "\"甲,乙\"\"丙\"\"\"", "Q1"))), "DONE 1 = 1 + 0 + 0 + 0");
    put("quote not closed", utf8(file(row("Q2"), row("区测试局", "\"甲", "Q3"), row("Q4"))), "DONE 3 = 2 + 0 + 0 + 1; 3 - QUOTES");
    put("text after a quote", utf8(file(row("Q5"), row("区测试局", "\"甲\"乙", "Q6"), row("Q7"))), "DONE 3 = 2 + 0 + 0 + 1; 3 - QUOTES");
    put("quote within", utf8(file(row("区测试局", "5\"屏", "Q8"))), "DONE 1 = 1 + 0 + 0 + 0");
    put("line break in a cell", utf8(file(row("Q9"), row("区测试局", "\"甲\n乙\"", "Q10"), row("Q11"))), "DONE 4 = 2 + 0 + 0 + 2; 3 - QUOTES; 4 matterType COLUMNS");
  }

  private void cells() {
    put("nul", utf8(file(row("区测试局", "甲\u0000乙", "C1"), row("C2"))), "DONE 2 = 1 + 0 + 0 + 1; 2 name UNCLEAN");
    put("nobody sees it", utf8(file(row("区测试局", "甲\u200B乙", "C3"), row("区测试局", "甲\u202E乙", "C4"))), "DONE 2 = 0 + 0 + 0 + 2; 2 name UNCLEAN; 3 name UNCLEAN");
    put("spaces", utf8(file(" 区测试局\u3000,未分类,  带空格的事项\u00A0,C5 , " + DIVISION + ",1 ,T-0001\t")), "DONE 1 = 1 + 0 + 0 + 0");
    put("full width", utf8(file("区测试局,未分类,全角数字,Ｃ６,５１３９２２００００００,０１,T-0001")), "DONE 1 = 1 + 0 + 0 + 0");
    put("missing", utf8(file(",,,,,1,", row("C7"))), "DONE 2 = 1 + 0 + 0 + 1; 2 department MISSING; 2 name MISSING; 2 itemCode MISSING; 2 areaCode MISSING; 2 departmentCode MISSING");
    put(
        "types", utf8(file(row("C8").replace(",1,", ",77,"), row("C9").replace(",1,", ",00,"), row("C10").replace(",1,", ",许可,"), row("C11").replace(",1,", ",20,"))),
        "DONE 4 = 1 + 0 + 0 + 3; 2 matterType UNKNOWN_TYPE; 3 matterType UNKNOWN_TYPE; 4 matterType UNKNOWN_TYPE");
    put(
        "divisions", utf8(file(row("C12").replace(DIVISION, "999999000000"), row("C13").replace(DIVISION, "5.13922E+11"), row("C14"))),
        "DONE 3 = 1 + 0 + 0 + 2; 2 areaCode UNKNOWN_DIVISION; 3 areaCode UNKNOWN_DIVISION");
    put(
        "long", utf8(file(row("区测试局", "长".repeat(200), "C15"), row("区测试局", "长".repeat(201), "C16"), row("C" + "1".repeat(100)), row("C" + "2".repeat(99)))),
        "DONE 4 = 2 + 0 + 0 + 2; 3 name TOO_LONG; 4 itemCode TOO_LONG");
    put(
        "codes", utf8(file(row("C/17"), row("C 18"), row("编码"), row("../C19"), row("C%2F20"), row("C.21_x-1"))),
        "DONE 6 = 1 + 0 + 0 + 5; 2 itemCode CODE_FORMAT; 3 itemCode CODE_FORMAT; 4 itemCode CODE_FORMAT; 5 itemCode CODE_FORMAT; 6 itemCode CODE_FORMAT");
    put(
        "formulas", utf8(file(row("区测试局", "=cmd|' /C calc'!A0", "C22"), row("区测试局", "@SUM(1+1)", "C23"), row("=1+1"))),
        "DONE 3 = 2 + 0 + 0 + 1; 4 itemCode CODE_FORMAT; warning 2 name FORMULA; warning 3 name FORMULA");
    put("sql", utf8(file(row("区测试局", "'; drop table matter; --", "C24"))), "DONE 1 = 1 + 0 + 0 + 0");
    put(
        "national codes", utf8(file(row("11370800MB285591843370117002011"), row("11370800MB285591853370117002011"))),
        "DONE 2 = 2 + 0 + 0 + 0; warning 3 itemCode NATIONAL_CODE");
  }

  private void rows() {
    put("twice the same", utf8(file(row("R1"), row("R2"), row("R1"))), "DONE 3 = 2 + 0 + 0 + 1; 4 itemCode DUPLICATE_ROW");
    put("twice another", utf8(file(row("R3"), row("区测试局", "别的", "R3"))), "DONE 2 = 1 + 0 + 0 + 1; 3 itemCode DUPLICATE_CODE");
    put(
        "columns", utf8(file("区测试局,未分类,少了,R4," + DIVISION + ",1", row("R5") + ",多了", row("R6"))),
        "DONE 3 = 1 + 0 + 0 + 2; 2 departmentCode COLUMNS; 3 8 COLUMNS");
    put(
        "a long title that nobody knows", utf8(HEADER + "," + "列".repeat(300) + "\n" + row("R12") + "\n" + row("R13") + ",有\n"),
        "DONE 2 = 1 + 0 + 0 + 1; 2 " + "列".repeat(49) + "… COLUMNS");
    put(
        "code of another organ", utf8(file(row("R7"), row("区另一局", "事项", "R8"), row("区另一局", "事项", "R9").replace("T-0001", "T-0002"))),
        "DONE 3 = 2 + 0 + 0 + 1; 3 departmentCode ORGAN_CODE_TAKEN");
    put("separated by tabs within", utf8(file(row("R10").replace(",", "\t"), row("R11"))), "DONE 2 = 1 + 0 + 0 + 1; 2 mainItem COLUMNS");
  }

  private void headers() {
    put("header only", marked(HEADER + "\r\n"), "DONE 0 = 0 + 0 + 0 + 0");
    put(
        "swapped", utf8("departmentCode,matterType,areaCode,itemCode,name,mainItem,department\nT-0001,1," + DIVISION + ",H1,换列,未分类,区测试局\n"),
        "DONE 1 = 1 + 0 + 0 + 0");
    put("more columns, other case", utf8(" Department ,note,NAME,itemcode,areacode,mattertype,departmentcode\n区测试局,随便,无主项,H2," + DIVISION + ",01,T-0001\n"), "DONE 1 = 1 + 0 + 0 + 0");
    put("no header", utf8(row("H3") + "\r\n" + row("H4") + "\r\n"), missing("department, name, itemCode, areaCode, matterType, departmentCode"));
    put("column missing", utf8("department,name,itemCode,areaCode,departmentCode\n"), missing("matterType"));
    put("column twice", utf8(HEADER + ",name\n"), "422 /errors/unprocessable [/file] [首行中列“name”出现了两次]");
    put("semicolons", utf8(HEADER.replace(',', ';') + "\n"), missing("department, name, itemCode, areaCode, matterType, departmentCode"));
    put("mark only", utf8("\uFEFF"), missing("department, name, itemCode, areaCode, matterType, departmentCode"));
    put("empty", new byte[0], "422 /errors/unprocessable [/file] [文件是空的]");
  }

  private void otherFiles() throws Exception {
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(workbook)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(utf8("<Types/>"));
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
    }
    byte[] noise = new byte[5_000];
    new Random(1).nextBytes(noise);
    noise[0] = 0;
    put("workbook", workbook.toByteArray(), NO_CSV);
    put("page", utf8("<!DOCTYPE html><html><body><table><tr><td>department</td></tr></table></body></html>"), NO_CSV);
    put("pdf", utf8("%PDF-1.7\n" + HEADER), NO_CSV);
    put("noise", noise, NO_CSV);
  }

  private void sizes() {
    StringBuilder many = new StringBuilder(HEADER).append('\n');
    for (int i = 0; i < 200_000; i++) {
      many.append("局,,项,M").append(i).append(",513922000000,1,T1\n");
    }
    put("200,000 rows", utf8(many.toString()), "413 /errors/too-large [/file] [超过 50,000 行，请分开导入]");
    byte[] long10 = utf8(file(row("S1"), row("区测试局", "x".repeat(10_000_000), "S2"), row("S3")));
    put("a row of 10 MB", long10, "DONE 3 = 2 + 0 + 0 + 1; 3 name TOO_LONG");
    put("over the limit", utf8(file(row("区测试局", "x".repeat(10 * MEBIBYTE), "S4"))), "413 /errors/too-large [/file] [文件超过 10 MB]");
  }

  private void namesAreKeptAsTheyAre() {
    assertThat(name("E5")).isEqualTo("㐀𠀀堃审批");
    assertThat(name("Q1")).isEqualTo("甲,乙\"丙\"");
    assertThat(name("Q8")).isEqualTo("5\"屏");
    assertThat(name("C5")).isEqualTo("带空格的事项");
    assertThat(name("C6")).isEqualTo("全角数字");
    assertThat(name("C22")).isEqualTo("=cmd|' /C calc'!A0");
    assertThat(name("C24")).isEqualTo("'; drop table matter; --");
    assertThat(name("H1")).isEqualTo("换列");
    var codes = world.sql("select national_basic_code, national_task_code, local_code from matter where code = '11370800MB285591843370117002011'").iterator().next();
    assertThat(List.of(codes.getString(0), codes.getString(1))).containsExactly("370117002011", "11370800MB285591843370117002011");
    assertThat(codes.getString(2)).isNull();
  }

  private String name(String code) {
    return imports.manager().get("/api/v1/matters/" + code + "?jurisdiction=" + CatalogueText.JURISDICTION).then().statusCode(200).extract().path("name");
  }

  private void put(String name, byte[] content, String report) {
    assertThat(files.put(name, new Expected(content, report))).as(name).isNull();
  }

  private static String missing(String columns) {
    return "422 /errors/unprocessable [/file] [首行缺少列：" + columns + "]";
  }

  /** The first # becomes a byte that is no character. */
  private static byte[] damaged(byte[] content, int with) {
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '#') {
        content[i] = (byte) with;
        return content;
      }
    }
    throw new AssertionError("no place to damage");
  }
}
