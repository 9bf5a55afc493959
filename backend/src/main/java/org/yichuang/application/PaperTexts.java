package org.yichuang.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.document.DocumentKind;
import org.yichuang.document.PaperContent;
import org.yichuang.document.PaperContent.Line;
import org.yichuang.document.PaperPages;
import org.yichuang.identity.Masks;
import org.yichuang.matter.Matter;
import org.yichuang.matter.Procedure;
import org.yichuang.region.InstallationSettings;
import org.yichuang.region.RegionQueries.Authority;
import org.yichuang.shared.time.Beijing;

/** What the papers of a case say. Every sentence that the law wants stands here: date, basis, due date, reasons, remedies. */
@Singleton
class PaperTexts {

  /** What one may go to court against. */
  private static final Set<DocumentKind> DECISIONS =
      EnumSet.of(DocumentKind.ACCEPTANCE_REFUSAL, DocumentKind.GRANT_DECISION, DocumentKind.REFUSAL_DECISION, DocumentKind.TERMINATION_NOTICE);

  private final InstallationSettings installation;

  PaperTexts(InstallationSettings installation) {
    this.installation = installation;
  }

  /** What a paper is written from. */
  record Facts(
      ApplicationEntity application,
      Matter matter,
      Authority authority,
      Applicant applicant,
      @Nullable Agent agent,
      String queryCode,
      List<String> materials,
      ActRequest act,
      List<String> legalBases,
      @Nullable String complaintPhone,
      Instant now) {}

  PaperContent write(DocumentKind kind, Facts facts) {
    return new PaperContent(
        title(kind, facts),
        facts.authority().name(),
        String.valueOf(facts.applicant().name()),
        lines(kind, facts),
        paragraphs(kind, facts),
        facts.legalBases(),
        remedies(kind, facts),
        installation.demo() ? "样章" : "（印章）");
  }

  private static String title(DocumentKind kind, Facts facts) {
    Procedure procedure = facts.matter().procedure();
    return switch (kind) {
      case RECEIPT -> "申请材料收件凭证";
      case CORRECTION_NOTICE -> "补正告知书";
      case ACCEPTANCE_NOTICE -> "受理通知书";
      case SPECIAL_PROCEDURE_NOTICE -> "特别程序告知书";
      case EXTENSION_NOTICE -> "延长办理期限告知书";
      case TERMINATION_NOTICE -> "终止办理通知书";
      case ACCEPTANCE_REFUSAL -> facts.act().ground() == AcceptanceRefusalGround.NOT_REQUIRED ? "不受理告知书" : "不予受理决定书";
      case GRANT_DECISION -> procedure == Procedure.PUBLIC_SERVICE ? "办理结果告知书" : "准予" + procedureWord(procedure) + "决定书";
      case REFUSAL_DECISION -> procedure == Procedure.PUBLIC_SERVICE ? "不予办理告知书" : "不予" + procedureWord(procedure) + "决定书";
    };
  }

  private static String procedureWord(Procedure procedure) {
    return switch (procedure) {
      case LICENCE -> "行政许可";
      case PAYMENT -> "行政给付";
      case CONFIRMATION -> "行政确认";
      default -> "办理";
    };
  }

  private static List<Line> lines(DocumentKind kind, Facts facts) {
    ApplicationEntity application = facts.application();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("办件编号", String.valueOf(application.number)));
    if (kind == DocumentKind.RECEIPT) {
      lines.add(new Line("查询码", facts.queryCode()));
    }
    lines.add(new Line("申请人", facts.applicant().name() + "（" + Masks.number(facts.applicant().idNumber()) + "）"));
    if (facts.agent() != null && facts.agent().name() != null) {
      lines.add(new Line("代理人", facts.agent().name()));
    }
    lines.add(new Line("申请事项", facts.matter().name()));
    lines.add(new Line("收到申请日期", day(application.submittedAt)));
    if (kind != DocumentKind.RECEIPT && application.acceptedAt != null) {
      lines.add(new Line("受理日期", day(application.acceptedAt)));
    }
    if (kind == DocumentKind.RECEIPT) {
      lines.add(new Line("收到的材料", facts.materials().isEmpty() ? "无" : String.join("；", facts.materials())));
    }
    String due = dueLabel(kind);
    if (due != null && application.dueOn != null) {
      lines.add(new Line(due, due(application.dueOn, application.dueProvisional)));
    }
    if (kind == DocumentKind.SPECIAL_PROCEDURE_NOTICE) {
      lines.add(new Line("特别程序", Objects.requireNonNull(facts.act().specialProcedure()).word()));
      lines.add(new Line("所需时间", facts.act().days() + " 个工作日，预计至" + PaperPages.date(Objects.requireNonNull(application.specialExpectedOn))));
    }
    if (kind == DocumentKind.EXTENSION_NOTICE) {
      lines.add(new Line("延长", facts.act().days() + " 个工作日"));
      lines.add(new Line("批准", facts.matter().jointBasis() == null ? "本机关负责人" : "本级人民政府负责人，" + facts.act().approval()));
    }
    if (kind == DocumentKind.ACCEPTANCE_REFUSAL && facts.act().competentOrgan() != null) {
      lines.add(new Line("有权办理的机关", facts.act().competentOrgan()));
    }
    if (kind == DocumentKind.GRANT_DECISION && facts.matter().resultName() != null) {
      lines.add(new Line("办理结果", facts.matter().resultName()));
    }
    return lines;
  }

  private static List<String> paragraphs(DocumentKind kind, Facts facts) {
    String matter = "“" + facts.matter().name() + "”";
    String asked = "你（单位）于" + day(facts.application().submittedAt) + "提出的" + matter + "申请，";
    boolean licence = facts.matter().procedure() == Procedure.LICENCE;
    LocalDate dueOn = facts.application().dueOn;
    return switch (kind) {
      case RECEIPT ->
          List.of(
              "你（单位）提交的" + matter + "申请材料已经收到。本机关自收到之日起 " + ClockLedger.ACCEPTANCE_DAYS + " 个工作日内告知是否受理，或者一次性告知需要补正的全部内容"
                  + (licence ? "；逾期不告知的，自收到申请材料之日起即为受理。" : "。"),
              "凭办件编号和查询码可以在网上查询办理进度。请妥善保管查询码。");
      case CORRECTION_NOTICE -> correction(asked, facts);
      case SPECIAL_PROCEDURE_NOTICE ->
          List.of(
              asked + "依法需要" + Objects.requireNonNull(facts.act().specialProcedure()).word() + "。理由：" + facts.act().reason(),
              "所需时间不计算在办理期限内。自本通知发出之日起暂停计算，上述程序结束后继续计算，届时短信告知新的办结期限。");
      case EXTENSION_NOTICE ->
          List.of(
              asked + "在期限内不能作出决定，经" + (facts.matter().jointBasis() == null ? "本机关负责人" : "本级人民政府负责人") + "批准，延长 " + facts.act().days() + " 个工作日。",
              "理由：" + facts.act().reason(),
              "本机关将在 " + PaperPages.date(Objects.requireNonNull(dueOn)) + " 前作出决定。");
      case TERMINATION_NOTICE ->
          List.of(asked + "本机关已一次性告知需要补正的全部内容、补正期限，以及逾期未补正的后果。你（单位）在期限内没有补正，本机关终止办理。", "材料齐全后可以重新申请。");
      case ACCEPTANCE_NOTICE ->
          facts.application().deemedAccepted ? deemed(asked, facts) : List.of(
              asked + "材料齐全、符合法定形式，现予受理。" + (dueOn == null ? "" : "本机关将在 " + PaperPages.date(dueOn) + " 前作出决定。"));
      case ACCEPTANCE_REFUSAL -> refusalOfAcceptance(asked, facts.act());
      case GRANT_DECISION -> withNote(asked + "经审查，符合法定条件、标准，本机关决定准予。", facts.act().note());
      case REFUSAL_DECISION -> List.of(asked + "经审查，本机关决定不予" + (licence ? "行政许可" : "办理") + "。", "理由：" + facts.act().reason());
    };
  }

  private static @Nullable String dueLabel(DocumentKind kind) {
    return switch (kind) {
      case RECEIPT -> "告知期限";
      case CORRECTION_NOTICE -> "补正期限";
      case ACCEPTANCE_NOTICE, EXTENSION_NOTICE -> "办结期限";
      default -> null;
    };
  }

  /** Licensing Law Art. 32(1) no. 4: once, and all of it. */
  private static List<String> correction(String asked, Facts facts) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(asked + "材料不齐全或者不符合法定形式。现一次性告知需要补正的全部内容：");
    List<CorrectionItem> items = facts.act().items() == null ? List.of() : facts.act().items();
    for (int i = 0; i < items.size(); i++) {
      paragraphs.add(i + 1 + ". " + CorrectionTargets.name(items.get(i).target(), facts.matter()) + "：" + items.get(i).message());
    }
    LocalDate until = facts.application().dueOn;
    if (until != null) {
      paragraphs.add(
          "请在 " + PaperPages.date(until) + " 前补正。" + (facts.application().silenceEndsCase ? "逾期没有补正的，视为撤回申请，本机关终止办理；材料齐全后可以重新申请。" : ""));
    }
    paragraphs.add("补正后本机关自收到全部补正材料之日起重新计算受理期限。");
    return paragraphs;
  }

  private static List<String> deemed(String asked, Facts facts) {
    LocalDate due = facts.application().dueOn;
    String accepted =
        asked + "本机关没有在 " + ClockLedger.ACCEPTANCE_DAYS + " 个工作日内告知需要补正的内容，依法自收到申请材料之日（" + day(facts.application().acceptedAt) + "）起即为受理。";
    return due == null ? List.of(accepted) : List.of(accepted, "本机关将在 " + PaperPages.date(due) + " 前作出决定。");
  }

  private static List<String> refusalOfAcceptance(String asked, ActRequest act) {
    String why =
        act.ground() == AcceptanceRefusalGround.NOT_REQUIRED
            ? "经核，所申请的事项依法不需要办理，现告知不受理。"
            : "经核，所申请的事项依法不属于本机关职权范围，本机关决定不予受理。请向" + act.competentOrgan() + "申请。";
    return List.of(asked + why, "理由：" + act.reason());
  }

  private static List<String> withNote(String text, @Nullable String note) {
    return note == null || note.isBlank() ? List.of(text) : List.of(text, note);
  }

  private static List<String> remedies(DocumentKind kind, Facts facts) {
    if (!DECISIONS.contains(kind)) {
      return facts.complaintPhone() == null ? List.of() : List.of("对办理工作有意见的，可以拨打监督投诉电话 " + facts.complaintPhone() + "。");
    }
    return List.of(
        "如不服本决定，可以自知道本决定之日起六十日内向"
            + facts.authority().reviewOrgan()
            + "申请行政复议（《中华人民共和国行政复议法》第二十条），也可以自知道本决定之日起六个月内依法向"
            + facts.authority().court()
            + "提起行政诉讼（《中华人民共和国行政诉讼法》第四十六条）。");
  }

  private static String due(LocalDate day, boolean provisional) {
    return PaperPages.date(day) + (provisional ? "（节假日安排公布后可能调整）" : "");
  }

  private static String day(@Nullable Instant instant) {
    return instant == null ? "" : PaperPages.date(Beijing.day(instant));
  }
}
