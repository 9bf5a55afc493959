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
 * @param authorisation how many sign a decision; absent: one
 * @param lampThresholds absent: the house's
 * @param correctionLimit absent: a correction has no last day
 * @param jointBasis on what it is handled in a unified, joint or centralised way (Licensing Law Art. 26)
 * @param extensionDays working days by which the limit may be extended where a special law says fewer
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
    @Nullable String demoNote,
    @Nullable Authorisation authorisation,
    @Nullable LampThresholds lampThresholds,
    @Nullable CorrectionLimit correctionLimit,
    @Nullable String jointBasis,
    @Nullable Integer extensionDays) {

  /** Working days by which the limit of a licence may be extended (Licensing Law Art. 42(1) and (2)). */
  private static final int EXTENSION = 10;

  private static final int JOINT_EXTENSION = 15;

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

  /** How many sign a decision (授权): one by rule, two for what is named. */
  public record Authorisation(AuthorisationLevel level, @Nullable List<SpecialCase> specialCases) {

    @Override
    public List<SpecialCase> specialCases() {
      return specialCases == null ? List.of() : specialCases;
    }
  }

  /** What the reviewer must name, for two persons must sign it. */
  public record SpecialCase(String code, String name) {}

  /** How few working days are left when a lamp changes; -1: when it is overdue. */
  public record LampThresholds(int yellow, int red) {}

  /** Until when a correction is to be made, and whether silence ends the case; no law says so, the notice must. */
  public record CorrectionLimit(int value, LimitUnit unit, boolean silenceEndsCase) {}

  public @Nullable SpecialCase specialCase(String specialCase) {
    return authorisation == null ? null : authorisation.specialCases().stream().filter(c -> c.code().equals(specialCase)).findFirst().orElse(null);
  }

  /** Whether two must sign, whatever the case. */
  public boolean signedByTwo() {
    return authorisation != null && authorisation.level() == AuthorisationLevel.DOUBLE;
  }

  /** The most working days by which its limit may be extended, once. */
  public int mostExtension() {
    return extensionDays != null ? extensionDays : jointBasis != null ? JOINT_EXTENSION : EXTENSION;
  }

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
