import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { Panel } from "@/components/desk/Panel";
import { ProblemMessage } from "@/components/ProblemMessage";
import { Skeleton } from "@/components/Skeleton";
import { useLimit } from "@/components/useLimit";
import { formatDay } from "@/lib/format";
import { useClock } from "../queries";
import { useNow } from "../useNow";
import { clockBar } from "./clockBar";

/** The statutory clock: one bar per limit, with the same in words beneath. */
export function ClockPanel({ id }: { id: string }) {
  const { t } = useTranslation("desk");
  const clock = useClock(id);
  const limits = clock.data?.limits;
  return (
    <Panel title={t("clock.title")}>
      {clock.isError && <ProblemMessage error={clock.error} onRetry={() => clock.refetch()} />}
      {clock.isPending && <Skeleton lines={3} />}
      {limits?.length === 0 && <p className="quiet">{t("clock.none")}</p>}
      <ul className="clock">
        {limits?.map((limit) => (
          <li key={`${limit.kind} ${limit.startedAt}`}>
            <LimitBar limit={limit} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function LimitBar({ limit }: { limit: Dto<"ClockLimit"> }) {
  const { t } = useTranslation(["desk", "common"]);
  const limitText = useLimit();
  const now = useNow();
  const bar = clockBar(limit, now);
  const stopped = limit.stoppedAt;
  return (
    <>
      <p className="clock-head">
        <strong>{t(`common:dueKind.${limit.kind}`)}</strong>
        <span>{limitText(limit)}</span>
        <span className={`clock-state clock-state-${bar.state}`}>{t(`clock.state.${bar.state}`)}</span>
      </p>
      <svg
        className={`clock-bar clock-bar-${bar.state}`}
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect className="clock-length" x="0" y="3" width="100" height="4" />
        <rect className="clock-run" x="0" y="3" width={bar.run} height="4" />
        <rect className="clock-due" x={Math.min(bar.due, 99.2)} y="0" width="0.8" height="10" />
        {!stopped && <rect className="clock-now" x={Math.min(bar.run, 99.2)} y="1" width="0.8" height="8" />}
      </svg>
      <p className="clock-words">
        <span>{t("clock.started", { day: formatDay(limit.startedAt) })}</span>
        <span>
          {t("clock.due", { day: formatDay(limit.dueOn) })}
          {limit.provisional && t("due.provisional")}
        </span>
        <span>
          {stopped
            ? t("clock.stopped", { day: formatDay(stopped) })
            : t("clock.today", { day: formatDay(now) })}
        </span>
      </p>
      {limit.basis && (
        <p className="timeline-basis">
          <Chinese>{limit.basis}</Chinese>
        </p>
      )}
    </>
  );
}
