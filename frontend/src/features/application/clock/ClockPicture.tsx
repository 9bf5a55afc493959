import type { CSSProperties, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { daysBetween, formatDay, shanghaiDay } from "@/lib/format";
import { type ClockBar, clockBar, type Stretch } from "./clockBar";
import { useNow } from "./useNow";

interface Props {
  limit: Dto<"ClockLimit">;
  /** The ledger: it knows how far an extension has moved the last day. */
  entries: Dto<"ClockEntry">[];
}

/** Where a word above or below the bar belongs; the style sheet keeps it from hanging out. */
const flagAt = (place: number) => ({ "--at": `${place}%` }) as CSSProperties;

const along = ({ from, to }: Stretch): CSSProperties => ({ left: `${from}%`, width: `${to - from}%` });

/** One limit as a bar in days; the list beneath is its key and says the same in words. */
export function ClockPicture({ limit, entries }: Props) {
  const now = useNow();
  const bar = clockBar(limit, entries, now);
  return (
    <figure className={`clock-picture clock-picture-${bar.state}`}>
      <Bar bar={bar} stopped={limit.stoppedAt !== undefined} />
      <figcaption>
        <Key limit={limit} bar={bar} now={now} />
      </figcaption>
    </figure>
  );
}

function Bar({ bar, stopped }: { bar: ClockBar; stopped: boolean }) {
  const { t } = useTranslation();
  const { due, run, pauses, extension, open } = bar;
  // Lines between the days, as long as they can be told apart.
  const ticks = bar.days <= 60 ? { backgroundSize: `${100 / bar.days}% 100%` } : undefined;
  const late = due !== undefined && run > due ? { from: due, to: run } : undefined;
  return (
    <div className="clock-bar" aria-hidden="true">
      {!stopped && (
        <span className="clock-flag" style={flagAt(run)}>
          {t("clock.now")}
        </span>
      )}
      <div className="clock-track">
        <span className="clock-used" style={along({ from: 0, to: run })} />
        {late && <span className="clock-late" style={along(late)} />}
        {ticks && <span className="clock-days" style={ticks} />}
        {pauses.map((pause) => (
          <span key={pause.from} className="clock-pause" style={along(pause)} />
        ))}
        {open && <span className="clock-open" style={along(open)} />}
        {extension && <span className="clock-extension" style={along(extension)} />}
        <span className={stopped ? "clock-stop" : "clock-today"} style={{ left: `${run}%` }} />
        {due !== undefined && <span className="clock-due" style={{ left: `${due}%` }} />}
      </div>
      {due !== undefined && (
        <span className="clock-flag clock-flag-due" style={flagAt(due)}>
          {t("clock.dueMark")}
        </span>
      )}
    </div>
  );
}

/** What the marks mean, each with its day. */
function Key({ limit, bar, now }: { limit: Dto<"ClockLimit">; bar: ClockBar; now: Date }) {
  const { t } = useTranslation();
  const { startedAt, stoppedAt, dueOn, extendedBy, pauses } = limit;
  const over = dueOn && bar.state === "late" ? daysBetween(dueOn, shanghaiDay(now)) : 0;
  return (
    <ul className="clock-key">
      <Line mark="used">{t("clock.began", { day: formatDay(startedAt) })}</Line>
      {pauses.map(({ specialProcedure, from, until, expectedOn }) => (
        <Line key={from} mark="pause">
          {t(until ? "clock.pause" : "clock.pauseOpen", {
            name: t(`specialProcedure.${specialProcedure}`),
            from: formatDay(from),
            until: formatDay(until ?? expectedOn),
          })}
        </Line>
      ))}
      {extendedBy > 0 && <Line mark="extension">{t("clock.extended", { count: extendedBy })}</Line>}
      {stoppedAt ? (
        <Line mark="stop">{t("clock.stopped", { day: formatDay(stoppedAt) })}</Line>
      ) : (
        <Line mark="today">{t("clock.nowOn", { day: formatDay(now) })}</Line>
      )}
      {dueOn && (
        <Line mark="due">
          {t("clock.due", { day: formatDay(dueOn) })}
          {limit.provisional && t("clock.provisional")}
        </Line>
      )}
      {bar.open && <Line mark="open">{t("clock.noDue")}</Line>}
      {over > 0 && <Line mark="late">{t("clock.late", { count: over })}</Line>}
    </ul>
  );
}

function Line({ mark, children }: { mark: string; children: ReactNode }) {
  return (
    <li>
      <span className={`clock-mark clock-mark-${mark}`} aria-hidden="true" />
      <span>{children}</span>
    </li>
  );
}
