package org.yichuang.matter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.deadline.LimitUnit;

/**
 * A published version of a matter (实施清单), as it is stored: frozen, for cases are handled under the version they were filed under.
 *
 * @param form JSON Schema 2020-12; personal fields carry {@code x-personal}
 * @param formLayout order and widgets of the form
 * @param decisionBases what papers cite
 */
public record Matter(
    String code,
    String jurisdiction,
    String name,
    String summary,
    List<String> keywords,
    MatterType type,
    Procedure procedure,
    HandlingType handlingType,
    ResultKind resultKind,
    @Nullable String resultName,
    String organ,
    List<ServiceObject> serviceObjects,
    List<String> themes,
    @Nullable String level,
    @Nullable Limit statutoryLimit,
    @Nullable String statutoryLimitNote,
    @Nullable Limit promisedLimit,
    int onSiteVisits,
    @Nullable String onSiteReason,
    OnlineDepth onlineDepth,
    boolean agentAllowed,
    Fee fee,
    List<Condition> conditions,
    List<Material> materials,
    List<LegalBasis> legalBases,
    DecisionBases decisionBases,
    List<Step> steps,
    List<String> servicePoints,
    String defaultServicePoint,
    List<Contact> contacts,
    List<Faq> faqs,
    ObjectNode form,
    @Nullable ObjectNode formLayout,
    @Nullable String demoNote) {

  /** A limit with the law it comes from. */
  public record Limit(int value, LimitUnit unit, @Nullable String basis) {}

  /** Whether and what it costs (Licensing Law Art. 58: no fee unless a law says so). */
  public record Fee(boolean charged, @Nullable String note, List<FeeItem> items) {}

  public record FeeItem(String name, String standard, @Nullable String basis) {}

  public record Condition(String text, @Nullable String basis) {}

  /** @param required whether the applicant must hand it in */
  public record Material(
      String code, String name, boolean required, MaterialForm form, int copies, MaterialSource source, @Nullable String note, @Nullable String basis) {}

  public record LegalBasis(String title, String article, @Nullable String gist, @Nullable String issuer) {}

  public record Step(String name, @Nullable String who, @Nullable String limit, @Nullable String result) {}

  public record Contact(String label, String phone) {}

  public record Faq(String question, String answer) {}

  /** A law and its article, as papers cite it. */
  public record Citation(String title, String article) {

    public String text() {
      return "《" + title + "》" + article;
    }
  }

  /** What is cited for each kind of answer; absent where the general law alone is cited. */
  public record DecisionBases(
      @Nullable List<Citation> accept,
      @Nullable List<Citation> notRequired,
      @Nullable List<Citation> refuseAcceptance,
      @Nullable List<Citation> correction,
      @Nullable List<Citation> extension,
      @Nullable List<Citation> grant,
      @Nullable List<Citation> refuse) {}

  public boolean instant() {
    return handlingType == HandlingType.INSTANT;
  }

  /** Whether it can be filed online, not only read about. */
  public boolean filedOnline() {
    return onlineDepth == OnlineDepth.APPLICATION || onlineDepth == OnlineDepth.FULL;
  }

  public @Nullable Material material(String materialCode) {
    return materials.stream().filter(m -> m.code().equals(materialCode)).findFirst().orElse(null);
  }
}
