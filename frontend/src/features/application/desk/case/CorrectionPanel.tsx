import { useTranslation } from "react-i18next";
import { Panel } from "@/components/desk/Panel";
import { formatDateTime } from "@/lib/format";
import { targetTitle } from "../acts/correctionTargets";
import { useTargets } from "../acts/useTargets";
import type { Case } from "../queries";

/** The correction notice in force: what was asked for, and when. */
export function CorrectionPanel({ found }: { found: Case }) {
  const { t } = useTranslation("desk");
  const targets = useTargets({ ...found, correctable: undefined });
  const { correction } = found;
  if (!correction) return null;
  return (
    <Panel title={t("correction.title")} className="desk-panel-warn">
      <p className="desk-note">
        {t("correction.told", { round: correction.round, at: formatDateTime(correction.requestedAt) })}
      </p>
      <ul className="correction-items">
        {correction.items.map(({ target, message }) => (
          <li key={`${target} ${message}`}>
            <strong>{targetTitle(targets, target)}</strong>
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
