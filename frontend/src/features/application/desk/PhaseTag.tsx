import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";

interface Props {
  phase: Dto<"Phase">;
  outcome?: Dto<"Outcome">;
}

/** Where a case stands, and how it ended once there is an outcome. */
export function PhaseTag({ phase, outcome }: Props) {
  const { t } = useTranslation("desk");
  const { t: common } = useTranslation();
  return (
    <span className={`phase phase-${phase.toLowerCase()}`}>
      {common(`phase.${phase}`)}
      {outcome && (
        <span className="phase-outcome">{t("case.outcome", { outcome: common(`outcome.${outcome}`) })}</span>
      )}
    </span>
  );
}
