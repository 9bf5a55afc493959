import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { QueryView } from "@/components/QueryView";
import { useLimit } from "@/components/useLimit";
import { formatDay } from "@/lib/format";
import { ClockPicture } from "../clock/ClockPicture";
import { clockBar } from "../clock/clockBar";
import { useNow } from "../clock/useNow";
import { useClock } from "./queries";

/** How much time the organ, or the applicant, has: the limit that runs as a picture, earlier ones folded away. */
export function CaseClock({ id }: { id: string }) {
  const { t } = useTranslation("portal");
  const clock = useClock(id);
  if (clock.data?.limits.length === 0) return null;
  return (
    <section aria-labelledby="clock" className="case-clock">
      <h2 id="clock">{t("clock.title")}</h2>
      <QueryView query={clock} lines={3}>
        {({ limits, entries }) => {
          const [present, ...earlier] = limits.toReversed();
          return (
            <>
              {present && <OneLimit limit={present} entries={entries} />}
              {earlier.length > 0 && (
                <details>
                  <summary>{t("clock.earlier")}</summary>
                  {earlier.map((limit) => (
                    <OneLimit key={`${limit.kind} ${limit.startedAt}`} limit={limit} entries={entries} />
                  ))}
                </details>
              )}
            </>
          );
        }}
      </QueryView>
    </section>
  );
}

interface Props {
  limit: Dto<"ClockLimit">;
  entries: Dto<"ClockEntry">[];
}

function OneLimit({ limit, entries }: Props) {
  const { t } = useTranslation(["portal", "common"]);
  const limitText = useLimit();
  const { state } = clockBar(limit, entries, useNow());
  return (
    <div className="case-clock-limit">
      <p className="clock-head">
        <strong>{t(`clock.limit.${limit.kind}`)}</strong>
        <span>{limitText(limit)}</span>
        <span className={`clock-state clock-state-${state}`}>{t(`common:clock.state.${state}`)}</span>
      </p>
      {state === "late" && limit.dueOn && limit.kind !== "CORRECTION" && (
        <p>{t("clock.late", { date: formatDay(limit.dueOn) })}</p>
      )}
      {limit.extendedBy > 0 && <p>{t("clock.extended", { count: limit.extendedBy })}</p>}
      <ClockPicture limit={limit} entries={entries} />
      {limit.unit === "WORKING_DAY" && <p className="quiet">{t("clock.counted")}</p>}
    </div>
  );
}
