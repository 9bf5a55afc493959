import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { formatDate, formatTime, shanghaiDay } from "@/lib/format";

type Span = Dto<"TimeSpan">;

/** “09:00–12:00、13:00–17:00”. */
export function useSpans() {
  const { t } = useTranslation();
  return (spans: Span[]) => spans.map(({ from, until }) => `${from}–${until}`).join(t("listComma"));
}

/** Whether a service point is open now, its hours of today, and when it opens next. */
export function PointHours({ point }: { point: Dto<"ServicePoint"> }) {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  const spans = useSpans();
  const { today, openNow, nextOpening, hoursNote } = point;
  return (
    <>
      {today ? (
        <p className="point-hours">
          <span className={openNow ? "point-open" : "point-shut"}>
            {openNow ? t("hours.openNow") : t("hours.closedNow")}
          </span>
          <span>
            {today.spans.length > 0
              ? t("hours.today", { spans: spans(today.spans) })
              : t("hours.closedToday")}
            {today.reason && <Chinese>（{today.reason}）</Chinese>}
          </span>
          {today.kind !== "WORKING_DAY" && <span className="quiet">{common(`dayKind.${today.kind}`)}</span>}
          {nextOpening && (
            <span className="quiet">{t("hours.next", { time: opening(nextOpening, today.date) })}</span>
          )}
        </p>
      ) : (
        <p className="quiet">{t("hours.unknown")}</p>
      )}
      {hoursNote && (
        <p className="quiet">
          <Chinese>{hoursNote}</Chinese>
        </p>
      )}
    </>
  );
}

/** The hour alone when it is today. */
function opening(moment: string, today: string): string {
  return shanghaiDay(moment) === today ? formatTime(moment) : `${formatDate(moment)} ${formatTime(moment)}`;
}
