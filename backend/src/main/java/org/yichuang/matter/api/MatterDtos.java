package org.yichuang.matter.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.yichuang.deadline.LimitUnit;
import org.yichuang.matter.AuthorisationLevel;
import org.yichuang.matter.HandlingType;
import org.yichuang.matter.MaterialForm;
import org.yichuang.matter.MaterialSource;
import org.yichuang.matter.MatterQueries;
import org.yichuang.matter.MatterState;
import org.yichuang.matter.MatterType;
import org.yichuang.matter.OnlineDepth;
import org.yichuang.matter.Procedure;
import org.yichuang.matter.ResultKind;
import org.yichuang.matter.ServiceObject;
import org.yichuang.shared.data.Cursor;
import org.yichuang.shared.data.NamedRef;

/** Shapes of matters, as in openapi.yaml. */
public final class MatterDtos {

  private MatterDtos() {}

  record MatterSummary(
      @NotNull String code,
      @NotNull String jurisdiction,
      @NotNull MatterState state,
      @NotNull String name,
      @Nullable String summary,
      @NotNull MatterType type,
      @Nullable HandlingType handlingType,
      @NotNull NamedRef organ,
      @NotNull List<ServiceObject> audience,
      @Nullable Limit promisedLimit,
      @Nullable Integer onSiteVisits,
      @Nullable OnlineDepth onlineDepth) {

    static MatterSummary from(MatterQueries.Summary row) {
      var fields = row.fields();
      return new MatterSummary(
          row.code(),
          row.jurisdiction(),
          row.state(),
          row.name(),
          fields.summary(),
          fields.type(),
          fields.handlingType(),
          row.organ(),
          fields.audience(),
          Limit.from(fields.promisedLimit()),
          fields.onSiteVisits(),
          fields.onlineDepth());
    }
  }

  record MatterPage(@NotNull List<MatterSummary> items, @Nullable String next) {

    static MatterPage from(List<MatterQueries.Summary> rows, int limit) {
      List<MatterQueries.Summary> page = rows.subList(0, Math.min(limit, rows.size()));
      String next = rows.size() > limit ? Cursor.encode(page.getLast().name(), page.getLast().code()) : null;
      return new MatterPage(page.stream().map(MatterSummary::from).toList(), next);
    }
  }

  record Limit(@NotNull Integer value, @NotNull LimitUnit unit, @Nullable String basis) {

    static @Nullable Limit from(org.yichuang.matter.Matter.@Nullable Limit limit) {
      return limit == null ? null : new Limit(limit.value(), limit.unit(), limit.basis());
    }
  }

  record FeeItem(@NotNull String name, @NotNull String standard, @Nullable String basis) {}

  record Fee(@NotNull Boolean charged, @Nullable String note, @NotNull List<FeeItem> items) {}

  record Condition(@NotNull String text, @Nullable String basis) {}

  record MaterialItem(
      @NotNull String code,
      @NotNull String name,
      @NotNull Boolean required,
      @NotNull MaterialForm form,
      @NotNull Integer copies,
      @NotNull MaterialSource source,
      @Nullable String note,
      @Nullable String basis) {}

  record LegalBasis(@NotNull String title, @NotNull String article, @Nullable String gist, @Nullable String issuer) {}

  record Step(@NotNull String name, @Nullable String who, @Nullable String limit, @Nullable String result) {}

  record Contact(@NotNull String label, @NotNull String phone) {}

  record Faq(@NotNull String question, @NotNull String answer) {}

  /** What is published of a matter: its guide, or what the catalogue says as long as there is none. The state tells which. */
  @Schema(name = "PublishedMatter", oneOf = {Matter.class, ListedMatter.class})
  sealed interface PublishedMatter permits Matter, ListedMatter {

    static PublishedMatter from(MatterQueries.Current current) {
      return switch (current) {
        case MatterQueries.Version version -> Matter.from(version);
        case MatterQueries.Listed listed -> ListedMatter.from(listed);
      };
    }

    @NotNull Integer version();
  }

  record MatterCodes(
      @Nullable String nationalBasicCode, @Nullable String nationalTaskCode, @Nullable String nationalHandleItemCode, @Nullable String localCode) {}

  /** What a catalogue says of a matter (目录事项). */
  record ListedMatter(
      @NotNull String code,
      @NotNull String jurisdiction,
      @NotNull Integer version,
      @NotNull @Schema(enumeration = "LISTED") String state,
      @NotNull String name,
      @NotNull MatterType type,
      @NotNull NamedRef organ,
      @Nullable String mainItem,
      @NotNull MatterCodes codes)
      implements PublishedMatter {

    static ListedMatter from(MatterQueries.Listed listed) {
      var m = listed.matter();
      var codes = listed.codes();
      return new ListedMatter(
          m.code(),
          m.jurisdiction(),
          listed.number(),
          MatterState.LISTED.name(),
          m.name(),
          m.type(),
          listed.organ(),
          m.mainItem(),
          new MatterCodes(codes.nationalBasicCode(), codes.nationalTaskCode(), codes.nationalHandleItemCode(), codes.localCode()));
    }
  }

  record SpecialCase(@NotNull String code, @NotNull String name) {}

  record Authorisation(@NotNull AuthorisationLevel level, @NotNull List<SpecialCase> specialCases) {

    static @Nullable Authorisation from(org.yichuang.matter.Matter.@Nullable Authorisation authorisation) {
      return authorisation == null
          ? null
          : new Authorisation(authorisation.level(), authorisation.specialCases().stream().map(c -> new SpecialCase(c.code(), c.name())).toList());
    }
  }

  record LampThresholds(@NotNull Integer yellow, @NotNull Integer red) {

    static @Nullable LampThresholds from(org.yichuang.matter.Matter.@Nullable LampThresholds thresholds) {
      return thresholds == null ? null : new LampThresholds(thresholds.yellow(), thresholds.red());
    }
  }

  record CorrectionLimit(@NotNull Integer value, @NotNull LimitUnit unit, @NotNull Boolean silenceEndsCase) {

    static @Nullable CorrectionLimit from(org.yichuang.matter.Matter.@Nullable CorrectionLimit limit) {
      return limit == null ? null : new CorrectionLimit(limit.value(), limit.unit(), limit.silenceEndsCase());
    }
  }

  /** The guide of a matter (办事指南), also as the frozen version of a case. */
  public record Matter(
      @NotNull String code,
      @NotNull String jurisdiction,
      @NotNull Integer version,
      @NotNull @Schema(enumeration = "OPEN") String state,
      @NotNull String name,
      @NotNull String summary,
      @NotNull MatterType type,
      @NotNull Procedure procedure,
      @NotNull HandlingType handlingType,
      @NotNull ResultKind resultKind,
      @Nullable String resultName,
      @NotNull NamedRef organ,
      @NotNull List<ServiceObject> audience,
      @Nullable List<String> themes,
      @Nullable Limit statutoryLimit,
      @Nullable String statutoryLimitNote,
      @Nullable Limit promisedLimit,
      @NotNull Integer onSiteVisits,
      @Nullable String onSiteReason,
      @NotNull OnlineDepth onlineDepth,
      @NotNull Boolean agentAllowed,
      @NotNull Fee fee,
      @NotNull List<Condition> conditions,
      @NotNull List<MaterialItem> materials,
      @NotNull List<LegalBasis> legalBases,
      @NotNull List<Step> steps,
      @NotNull List<NamedRef> servicePoints,
      @NotNull List<Contact> contacts,
      @NotNull List<Faq> faqs,
      @NotNull ObjectNode form,
      @Nullable ObjectNode formLayout,
      @Nullable String demoNote,
      @Nullable Authorisation authorisation,
      @Nullable LampThresholds lampThresholds,
      @Nullable CorrectionLimit correctionLimit,
      @Nullable String jointBasis,
      @NotNull Integer extensionDays)
      implements PublishedMatter {

    public static Matter from(MatterQueries.Version version) {
      var m = version.matter();
      return new Matter(
          m.code(),
          m.jurisdiction(),
          version.number(),
          MatterState.OPEN.name(),
          m.name(),
          m.summary(),
          m.type(),
          m.procedure(),
          m.handlingType(),
          m.resultKind(),
          m.resultName(),
          version.organ(),
          m.serviceObjects(),
          m.themes(),
          Limit.from(m.statutoryLimit()),
          m.statutoryLimitNote(),
          Limit.from(m.promisedLimit()),
          m.onSiteVisits(),
          m.onSiteReason(),
          m.onlineDepth(),
          m.agentAllowed(),
          new Fee(
              m.fee().charged(), m.fee().note(), m.fee().items().stream().map(i -> new FeeItem(i.name(), i.standard(), i.basis())).toList()),
          m.conditions().stream().map(c -> new Condition(c.text(), c.basis())).toList(),
          m.materials().stream()
              .map(i -> new MaterialItem(i.code(), i.name(), i.required(), i.form(), i.copies(), i.source(), i.note(), i.basis()))
              .toList(),
          m.legalBases().stream().map(b -> new LegalBasis(b.title(), b.article(), b.gist(), b.issuer())).toList(),
          m.steps().stream().map(s -> new Step(s.name(), s.who(), s.limit(), s.result())).toList(),
          version.servicePoints(),
          m.contacts().stream().map(c -> new Contact(c.label(), c.phone())).toList(),
          m.faqs().stream().map(f -> new Faq(f.question(), f.answer())).toList(),
          m.form(),
          m.formLayout(),
          m.demoNote(),
          Authorisation.from(m.authorisation()),
          LampThresholds.from(m.lampThresholds()),
          CorrectionLimit.from(m.correctionLimit()),
          m.jointBasis(),
          m.mostExtension());
    }
  }
}
