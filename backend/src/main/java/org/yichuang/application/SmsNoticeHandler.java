package org.yichuang.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.matter.MatterQueries;
import org.yichuang.notification.SmsSender;
import org.yichuang.outbox.OutboxHandler;
import org.yichuang.outbox.OutboxMessage;
import org.yichuang.outbox.OutboxType;
import org.yichuang.shared.data.RowId;

/** Tells the applicant by SMS what happened to the case: which matter, what it means, what to do. */
@ApplicationScoped
class SmsNoticeHandler implements OutboxHandler {

  private final CaseReader reader;
  private final CaseContent content;
  private final TimelineQueries timeline;
  private final MatterQueries matters;
  private final SmsSender sender;

  SmsNoticeHandler(CaseReader reader, CaseContent content, TimelineQueries timeline, MatterQueries matters, SmsSender sender) {
    this.reader = reader;
    this.content = content;
    this.timeline = timeline;
    this.matters = matters;
    this.sender = sender;
  }

  @Override
  public OutboxType type() {
    return OutboxType.SMS_NOTICE;
  }

  @Override
  public Uni<Void> handle(OutboxMessage message) {
    RowId id = RowId.parse(message.get("application"));
    int seq = Integer.parseInt(message.get("seq"));
    return reader.find(id).chain(view -> view == null ? Uni.createFrom().voidItem() : send(view, seq));
  }

  private Uni<Void> send(CaseView view, int seq) {
    String phone = content.applicant(view.applicant(), view.key()).phone();
    if (phone == null || phone.isBlank()) {
      return Uni.createFrom().voidItem();
    }
    return matters
        .get(view.id().jurisdiction(), view.matterCode(), view.matterVersion())
        .chain(matter -> timeline.acts(view.id(), view.key()).chain(acts -> {
          String text = text(view, matter.matter().name(), acts, seq);
          return text == null ? Uni.createFrom().voidItem() : sender.send(phone, text);
        }));
  }

  private static String special(TimelineQueries.ActLine act) {
    return act.details().specialProcedure() == null ? "特别程序" : act.details().specialProcedure().word();
  }

  private static @Nullable String text(CaseView view, String matter, List<TimelineQueries.ActLine> acts, int seq) {
    TimelineQueries.ActLine act = acts.stream().filter(a -> a.seq() == seq).findFirst().orElseThrow();
    String head = "【一窗】您申请的“" + matter + "”（" + view.number() + "）";
    return switch (act.type()) {
      case SUBMIT -> head + "已收件，查询码 " + view.key().unseal(view.queryCode(), PerformAct.QUERY_CODE) + "，可凭办件编号和查询码查询进度。";
      case RESUBMIT -> head + "补正材料已收到。";
      case REQUEST_CORRECTION -> head + "需要补正，共 " + (act.details().items() == null ? 0 : act.details().items().size()) + " 处，请登录查看或到窗口咨询。";
      case ACCEPT -> head + "已受理。";
      case REFUSE_ACCEPTANCE -> head + "未予受理，理由和办理途径见决定书。";
      case GRANT -> head + "已准予，请查看决定书。";
      case REFUSE -> head + "未予准予，理由和救济途径见决定书。";
      case WITHDRAW -> head + "已撤回。";
      case CLOSE -> head + "已办结，欢迎评价本次服务。";
      case DEEM_ACCEPTED -> head + "未在 " + ClockLedger.ACCEPTANCE_DAYS + " 个工作日内得到答复，依法自收件之日起视为受理。";
      case START_SPECIAL_PROCEDURE -> head + "依法需要" + special(act) + "，预计 " + act.details().days() + " 个工作日，这段时间不计入办理期限，详见告知书。";
      case END_SPECIAL_PROCEDURE -> head + "的" + special(act) + "已结束，办理期限继续计算" + (view.dueOn() == null ? "" : "，最迟 " + view.dueOn() + (view.dueProvisional() ? "（节假日安排公布后可能调整）" : "") + " 作出决定") + "。";
      case EXTEND -> head + "经批准延长 " + act.details().days() + " 个工作日，理由见告知书。";
      case EXPLAIN_DELAY -> head + "未能在期限内办结，原因请登录查看或到窗口咨询。";
      case TERMINATE -> head + "未在期限内补正，已终止办理；材料齐全后可以重新申请。";
      case REVIEW, SIGN -> null;
    };
  }
}
