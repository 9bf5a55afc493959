package org.yichuang.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yichuang.form.Forms;
import org.yichuang.identity.IdNumbers;
import org.yichuang.matter.HandlingType;
import org.yichuang.matter.Matter;
import org.yichuang.matter.OnlineDepth;
import org.yichuang.matter.Procedure;

/** The matters of the demo are complete guides, agree with themselves and cite only what was checked. */
class DemoMattersTest {

  /** Answers that tell who or where somebody is, how they are, or what they have. */
  private static final Pattern PERSONAL =
      Pattern.compile("(?!(tradeName|unitName|companyName|operatorName|projectName|sourceName)$).*(Name|Phone|Id|Representative)|bank.*|cardNumber|.*Income|.*ormerStatus|special|healthCondition|situation");

  static Stream<Matter> matters() {
    return DemoResources.matters();
  }

  @Test
  void theListNamesEveryFile() {
    String[] files = Objects.requireNonNull(Path.of("src/main/resources/demo/matters").toFile().list());
    assertThat(DemoResources.read("matters.json", String[].class))
        .containsExactlyInAnyOrder(Arrays.stream(files).map(file -> file.replace(".json", "")).toArray(String[]::new))
        .hasSize(17);
  }

  @Test
  void theyAreOfManyKinds() {
    assertThat(matters().collect(groupingBy(Matter::procedure, counting())))
        .isEqualTo(
            Map.of(
                Procedure.LICENCE, 8L, Procedure.CONFIRMATION, 3L, Procedure.PAYMENT, 2L, Procedure.FILING, 1L, Procedure.PUBLIC_SERVICE, 2L, Procedure.OTHER, 1L));
    assertThat(matters().collect(groupingBy(Matter::handlingType, counting()))).isEqualTo(Map.of(HandlingType.INSTANT, 4L, HandlingType.PROMISED, 13L));
    assertThat(matters().collect(groupingBy(Matter::onlineDepth, counting())))
        .isEqualTo(Map.of(OnlineDepth.NONE, 1L, OnlineDepth.INFORMATION, 2L, OnlineDepth.APPLICATION, 2L, OnlineDepth.FULL, 12L));
    assertThat(matters().map(Matter::organ).distinct()).hasSize(9);
    assertThat(matters().filter(m -> m.themes().contains("老年人")).map(Matter::code)).containsExactlyInAnyOrder("GLJT-SQ", "LNGJK-NS", "CXJM-CB");
  }

  @Test
  void noTwoHaveTheSameCodeOrName() {
    assertThat(matters().map(Matter::code)).doesNotHaveDuplicates();
    assertThat(matters().map(Matter::name)).doesNotHaveDuplicates();
  }

  @Test
  void organsHaveValidCodesAndTwoPhones() {
    assertThat(DemoResources.organs()).hasSize(10).allSatisfy(organ -> {
      assertThat(IdNumbers.isCreditCode(organ.uscc())).as(organ.name()).isTrue();
      assertThat(organ.phone()).matches("0816-[0-9]{7}").isNotEqualTo(organ.complaintPhone());
      assertThat(organ.complaintPhone()).matches("0816-[0-9]{7}");
      assertThat(organ.reviewOrgan()).isEqualTo("绵阳市游仙区人民政府");
      assertThat(organ.court()).isEqualTo("绵阳市游仙区人民法院");
    });
    assertThat(DemoResources.organs()).extracting(DemoFiles.Organ::uscc).doesNotHaveDuplicates();
    assertThat(DemoResources.organs()).extracting(DemoFiles.Organ::documentPrefix).doesNotHaveDuplicates();
  }

  @Nested
  class Guides {

    static Stream<Matter> matters() {
      return DemoResources.matters();
    }

    @ParameterizedTest
    @MethodSource("matters")
    void areComplete(Matter m) {
      assertThat(m.name()).hasSizeBetween(3, 200);
      assertThat(m.summary()).hasSizeBetween(15, 100);
      assertThat(m.code()).matches("[A-Z]{3,6}-[A-Z]{2}");
      assertThat(m.keywords()).hasSizeGreaterThanOrEqualTo(6).doesNotHaveDuplicates();
      assertThat(m.themes()).isNotEmpty();
      assertThat(m.serviceObjects()).isNotEmpty();
      assertThat(m.conditions()).isNotEmpty();
      assertThat(m.materials()).isNotEmpty();
      assertThat(m.materials()).extracting(Matter.Material::code).doesNotHaveDuplicates();
      assertThat(m.materials()).extracting(Matter.Material::note).doesNotContainNull();
      assertThat(m.legalBases()).isNotEmpty();
      assertThat(m.steps()).extracting(Matter.Step::name).containsExactly("申请", "受理", "审查", "决定", "送达");
      assertThat(m.contacts()).extracting(Matter.Contact::label).containsExactly("咨询电话", "监督投诉");
      assertThat(m.contacts()).extracting(Matter.Contact::phone).doesNotHaveDuplicates();
      assertThat(m.faqs()).hasSizeGreaterThanOrEqualTo(4);
      assertThat(m.resultName()).isNotBlank();
      assertThat(m.demoNote()).contains("演示");
      assertThat(m.fee().charged()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("matters")
    void nameOrgansAndPointsThatExist(Matter m) {
      assertThat(DemoResources.organs()).extracting(DemoFiles.Organ::code).contains(m.organ());
      assertThat(DemoResources.points()).extracting(DemoFiles.Point::code).containsAll(m.servicePoints());
      assertThat(m.servicePoints()).contains(m.defaultServicePoint()).doesNotHaveDuplicates();
      DemoFiles.Organ organ = DemoResources.organs().stream().filter(o -> o.code().equals(m.organ())).findFirst().orElseThrow();
      assertThat(m.contacts()).extracting(Matter.Contact::phone).containsExactly(organ.phone(), organ.complaintPhone());
    }

    @ParameterizedTest
    @MethodSource("matters")
    void agreeWithThemselvesAboutVisits(Matter m) {
      assertThat(m.onSiteReason() != null).isEqualTo(m.onSiteVisits() > 0);
      if (m.onlineDepth() == OnlineDepth.FULL) {
        assertThat(m.onSiteVisits()).isZero();
      }
      if (!m.filedOnline()) {
        assertThat(m.onSiteVisits()).isPositive();
      }
    }
  }

  @Nested
  class Limits {

    static Stream<Matter> matters() {
      return DemoResources.matters();
    }

    @ParameterizedTest
    @MethodSource("matters")
    void promiseNoMoreTimeThanTheLawGives(Matter m) {
      if (m.statutoryLimit() == null) {
        assertThat(m.statutoryLimitNote()).isNotBlank();
      } else {
        assertThat(m.statutoryLimit().basis()).isNotBlank();
        if (m.promisedLimit() != null) {
          assertThat(m.promisedLimit().value()).isPositive().isLessThanOrEqualTo(m.statutoryLimit().value());
        }
      }
      assertThat(m.promisedLimit() == null).as("instant matters promise nothing but the spot").isEqualTo(m.instant());
    }

    @ParameterizedTest
    @MethodSource("matters")
    void ofLicencesAreTwentyDaysUnlessAnotherLawSaysSo(Matter m) {
      if (m.procedure() == Procedure.LICENCE) {
        assertThat(m.statutoryLimit()).isNotNull();
        boolean waterLaw = "《取水许可和水资源费征收管理条例》第十九条第一款".equals(m.statutoryLimit().basis());
        assertThat(m.statutoryLimit().value()).isLessThanOrEqualTo(waterLaw ? 45 : 20);
      }
    }
  }

  @Nested
  class Citations {

    private static final Pattern IN_TEXT = Pattern.compile("《([^》]+)》(?:（[^）]*）)?((?:第[零一二三四五六七八九十百千]+(?:条|款|项|部分)[、，]?)*)");
    private static final Pattern ARTICLE = Pattern.compile("第[零一二三四五六七八九十百千]+(?:条|部分)");

    record Law(String title, int version, Set<String> articles) {}

    private final Law[] laws = DemoResources.read("laws.json", Law[].class);

    static Stream<Matter> matters() {
      return DemoResources.matters();
    }

    @ParameterizedTest
    @MethodSource("matters")
    void areOfCheckedArticlesOnly(Matter m) {
      m.legalBases().forEach(basis -> {
        checked(basis.title(), basis.article());
        assertThat(basis.gist()).as(basis.title()).hasSizeGreaterThan(10);
        assertThat(basis.issuer()).isNotBlank();
      });
      Stream.of(
              m.decisionBases().accept(), m.decisionBases().notRequired(), m.decisionBases().refuseAcceptance(), m.decisionBases().correction(),
              m.decisionBases().extension(), m.decisionBases().grant(), m.decisionBases().refuse())
          .filter(Objects::nonNull)
          .forEach(bases -> assertThat(bases).isNotEmpty().allSatisfy(basis -> checked(basis.title(), basis.article())));
      assertThat(List.of(m.decisionBases().accept(), m.decisionBases().grant(), m.decisionBases().refuse(), m.decisionBases().refuseAcceptance())).doesNotContainNull();
    }

    @ParameterizedTest
    @MethodSource("matters")
    void inTheTextTooAreOfCheckedArticlesOnly(Matter m) {
      List<String> texts = new ArrayList<>(m.conditions().stream().map(Matter.Condition::basis).toList());
      texts.addAll(m.materials().stream().map(Matter.Material::basis).toList());
      texts.addAll(m.faqs().stream().map(Matter.Faq::answer).toList());
      texts.add(m.statutoryLimit() == null ? m.statutoryLimitNote() : m.statutoryLimit().basis());
      for (String text : texts) {
        IN_TEXT.matcher(String.valueOf(text)).results().forEach(found -> checked(found.group(1), found.group(2)));
      }
    }

    @Test
    void standInTheListBecauseTheyAreUsed() {
      String all = matters().map(Matter::toString).reduce("", String::concat);
      for (Law law : laws) {
        assertThat(all).contains(law.title());
        assertThat(law.version()).isBetween(2007, 2026);
      }
    }

    private void checked(String title, String article) {
      Law law = Arrays.stream(laws).filter(l -> l.title().equals(title) || l.title().equals("中华人民共和国" + title)).findFirst().orElse(null);
      assertThat(law).as("《%s》 is not in laws.json", title).isNotNull();
      Set<String> cited = ARTICLE.matcher(article).results().map(found -> found.group()).collect(toSet());
      assertThat(law.articles()).as("《%s》", title).containsAll(cited);
    }
  }

  @Nested
  class FormsOfThem {

    static Stream<Matter> matters() {
      return DemoResources.matters();
    }

    @ParameterizedTest
    @MethodSource("matters")
    void canBeAnswered(Matter m) {
      Forms.check(m.form());
      assertThat(Forms.faults(m.form(), Answers.to(m.form()))).isEmpty();
      assertThat(Forms.faults(m.form(), JsonNodeFactory.instance.objectNode())).hasSize(m.form().path("required").size()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("matters")
    void areLaidOutWhole(Matter m) {
      List<String> fields = m.form().path("properties").properties().stream().map(Map.Entry::getKey).toList();
      List<String> order = new ArrayList<>();
      Objects.requireNonNull(m.formLayout()).path("ui:order").forEach(name -> order.add(name.asText()));
      assertThat(order).containsExactlyElementsOf(fields);
      assertThat(order.getLast()).isEqualTo("declaration");
      m.formLayout().properties().stream().map(Map.Entry::getKey).filter(key -> !key.equals("ui:order")).forEach(key -> assertThat(fields).contains(key));
      m.form().path("properties").forEach(field -> assertThat(field.path("title").asText()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("matters")
    void markWhatIsPersonal(Matter m) {
      for (Map.Entry<String, JsonNode> field : m.form().path("properties").properties()) {
        if (PERSONAL.matcher(field.getKey()).matches()) {
          assertThat(field.getValue().path("x-personal").asBoolean()).as("%s %s", m.code(), field.getKey()).isTrue();
        }
      }
    }
  }
}
