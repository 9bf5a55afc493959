import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { daysBetween, formatDate, formatTime, shanghaiDay } from "@/lib/format";

type Span = Dto<"TimeSpan">;

/** From Sunday on, as a date counts them. */
const week: Dto<"DayOfWeek">[] = [
  "SUNDAY",
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
];

/** The kinds of day that say why the hours are not the usual ones. */
const telling: string[] = ["HOLIDAY", "WEEKEND_SERVICE", "SPECIAL"];

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
  const when = useMoment();
  const { today, openNow, nextOpening, hoursNote } = point;
  return (
    <>
      {today ? (
        <p className="point-hours">
          <span className={openNow ? "point-open" : "point-shut"}>
            {openNow && t("hours.openNow")}
            {!openNow &&
              (nextOpening
                ? t("hours.closedUntil", { when: when(nextOpening, today.date) })
                : t("hours.closedNow"))}
          </span>
          {today.spans.length > 0 && <span>{t("hours.today", { spans: spans(today.spans) })}</span>}
          {today.reason && <Chinese>{today.reason}</Chinese>}
          {telling.includes(today.kind) && <span className="quiet">{common(`dayKind.${today.kind}`)}</span>}
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

/** “明天 09:00”, “周一 09:00”: the day in words as long as they are clear, else its date. */
function useMoment() {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  function dayOf(moment: string, today: string): string {
    const days = daysBetween(today, moment);
    if (days === 0) return t("hours.thisDay");
    if (days === 1) return t("hours.tomorrow");
    const day = week[new Date(shanghaiDay(moment)).getUTCDay()];
    return days < 7 && day ? common(`day.${day}`) : formatDate(moment);
  }
  return (moment: string, today: string) =>
    t("hours.moment", { day: dayOf(moment, today), time: formatTime(moment) });
}
