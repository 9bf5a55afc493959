import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { Panel } from "@/components/desk/Panel";
import { ProblemMessage } from "@/components/ProblemMessage";
import { Skeleton } from "@/components/Skeleton";
import { useLimit } from "@/components/useLimit";
import { ClockPicture } from "../../clock/ClockPicture";
import { clockBar } from "../../clock/clockBar";
import { useNow } from "../../clock/useNow";
import { useClock } from "../queries";

/** The statutory clock: one picture per limit, the one that runs first. */
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
        {limits?.toReversed().map((limit) => (
          <li key={`${limit.kind} ${limit.startedAt}`}>
            <OneLimit limit={limit} entries={clock.data?.entries ?? []} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface Props {
  limit: Dto<"ClockLimit">;
  entries: Dto<"ClockEntry">[];
}

function OneLimit({ limit, entries }: Props) {
  const { t } = useTranslation();
  const limitText = useLimit();
  const { state } = clockBar(limit, entries, useNow());
  return (
    <>
      <p className="clock-head">
        <strong>{t(`dueKind.${limit.kind}`)}</strong>
        <span>{limitText(limit)}</span>
        <span className={`clock-state clock-state-${state}`}>{t(`clock.state.${state}`)}</span>
      </p>
      <ClockPicture limit={limit} entries={entries} />
      {limit.basis && (
        <p className="timeline-basis">
          <Chinese>{limit.basis}</Chinese>
        </p>
      )}
    </>
  );
}
