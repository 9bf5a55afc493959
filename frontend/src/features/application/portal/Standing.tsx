import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { formatDate, formatDay, shanghaiDay } from "@/lib/format";

interface Standing {
  phase: Dto<"Phase">;
  outcome?: Dto<"Outcome">;
  due?: Dto<"Due">;
  organName: string;
  suspension?: Dto<"Suspension">;
  deemedAccepted?: boolean;
}

const good: (Dto<"Outcome"> | undefined)[] = ["GRANTED", "GRANTED_PENDING_MATERIALS"];
const yours: Dto<"Phase">[] = ["DRAFT", "CORRECTION"];

function toneOf({ phase, outcome }: Pick<Standing, "phase" | "outcome">) {
  if (yours.includes(phase)) return "warn";
  if (outcome) return good.includes(outcome) ? "good" : "plain";
  return "brand";
}

/** Phase, or how it ended, in one word. */
export function PhaseTag({ phase, outcome }: Pick<Standing, "phase" | "outcome">) {
  const { t } = useTranslation();
  const text = outcome ? t(`outcome.${outcome}`) : t(`phase.${phase}`);
  return <span className={`phase phase-${toneOf({ phase, outcome })}`}>{text}</span>;
}

/** Where it stands, whose turn it is, and until when: big, in plain words. */
export function StandingNow({ phase, outcome, due, organName, suspension, deemedAccepted }: Standing) {
  const { t } = useTranslation("portal");
  const ended = outcome && (phase === "DECIDED" || phase === "CLOSED");
  const turn = yours.includes(phase) ? "you" : phase === "CLOSED" ? "nobody" : "organ";
  return (
    <section className={`standing standing-${toneOf({ phase, outcome })}`} aria-labelledby="standing">
      <h2 id="standing">{ended ? t(`standing.outcome.${outcome}`) : t(`standing.phase.${phase}`)}</h2>
      <p className="standing-turn">{t(`standing.turn.${turn}`, { organ: organName })}</p>
      {deemedAccepted && phase === "ACCEPTED" && <p>{t("standing.deemed")}</p>}
      {outcome === "TERMINATED" && <p>{t("standing.terminated")}</p>}
      {suspension && <Suspended suspension={suspension} />}
      {due && (
        <p className="standing-due">
          {t(`standing.due.${due.kind}`, { organ: organName })}
          <strong>{formatDate(due.on)}</strong>
        </p>
      )}
      {due?.provisional && <p className="quiet">{t("standing.provisional")}</p>}
      {!ended && phase !== "CORRECTION" && phase !== "DRAFT" && <Track phase={phase} />}
    </section>
  );
}

/** A special procedure under way: which, until when, and that it costs nobody time that counts. */
function Suspended({ suspension: { specialProcedure, expectedOn } }: { suspension: Dto<"Suspension"> }) {
  const { t } = useTranslation(["portal", "common"]);
  const name = t(`common:specialProcedure.${specialProcedure}`);
  return (
    <>
      <p className="standing-paused">{t("standing.suspended", { name, date: formatDay(expectedOn) })}</p>
      <p>{t(expectedOn < shanghaiDay(new Date()) ? "standing.overrun" : "standing.suspendedAfter")}</p>
    </>
  );
}

const stations = ["RECEIVED", "ACCEPTED", "DECIDED", "CLOSED"] as const;

function Track({ phase }: { phase: Dto<"Phase"> }) {
  const { t } = useTranslation("portal");
  const reached = (stations as readonly string[]).indexOf(phase);
  return (
    <ol className="track">
      {stations.map((station, index) => (
        <li
          key={station}
          data-reached={index <= reached}
          aria-current={index === reached ? "step" : undefined}
        >
          {t(`track.${station}`)}
        </li>
      ))}
    </ol>
  );
}
