import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { formatDate, formatDay } from "@/lib/format";
import { useNow } from "../clock/useNow";
import { dueWords } from "./due";

type Lamp = Dto<"Lamp">;

interface LampProps {
  lamp: Lamp;
  suspended?: boolean;
  due?: Dto<"Due">;
}

/** How urgent a case is: by colour, by shape and by word. */
export function LampMark({ lamp, suspended = false, due }: LampProps) {
  const { t } = useTranslation(["desk", "common"]);
  const now = useNow();
  // a matter may let its lamp turn red before the last day is over
  const nearly = lamp === "RED" && due !== undefined && dueWords(due.on, now).key !== "over";
  const overrun = lamp === "YELLOW" ? "overrun" : "running";
  return (
    <span className={`lamp lamp-${lamp.toLowerCase()}`}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        {suspended && lamp === "GREEN" ? <PauseShape /> : <LampShape lamp={lamp} />}
      </svg>
      {suspended ? t(`suspended.${overrun}`) : nearly ? t("due.nearly") : t(`common:lamp.${lamp}`)}
    </span>
  );
}

function PauseShape() {
  return <path d="M3 2h3.5v12H3zM9.5 2H13v12H9.5z" fill="currentColor" />;
}

function LampShape({ lamp }: { lamp: Lamp }) {
  if (lamp === "GREEN") return <circle cx="8" cy="8" r="6" fill="currentColor" />;
  if (lamp === "YELLOW") return <path d="M8 1.5 15 14H1z" fill="currentColor" />;
  if (lamp === "RED") return <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />;
  return <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />;
}

/** What is due, until when, and how long that is from now. */
export function DueText({ due, long = false }: { due: Dto<"Due"> | undefined; long?: boolean }) {
  const { t } = useTranslation(["desk", "common"]);
  const now = useNow();
  if (!due) return <span className="quiet">{t("due.none")}</span>;
  const words = dueWords(due.on, now);
  const distance = "days" in words ? t(`due.${words.key}`, { count: words.days }) : t(`due.${words.key}`);
  return (
    <span className="due">
      <span className={words.key === "over" ? "due-distance due-over" : "due-distance"}>{distance}</span>
      <span className="due-what">
        {t("due.until", {
          what: t(`common:dueKind.${due.kind}`),
          day: long ? formatDate(due.on) : formatDay(due.on),
        })}
        {due.provisional && <span className="due-provisional">{t("due.provisional")}</span>}
      </span>
    </span>
  );
}

/** A special procedure under way: until when, as the applicant was told. */
export function SuspendedText({ until, name }: { until: string; name?: string }) {
  const { t } = useTranslation("desk");
  const day = formatDay(until);
  const words = dueWords(until, useNow());
  return (
    <span className="due">
      {name && <span className="due-distance">{name}</span>}
      <span className={name ? "due-what" : undefined}>{t("suspended.until", { day })}</span>
      {words.key === "over" && <span className="due-over">{t("due.over", { count: words.days })}</span>}
    </span>
  );
}
