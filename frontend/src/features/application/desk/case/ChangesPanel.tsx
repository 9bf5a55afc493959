import { useTranslation } from "react-i18next";
import { Chinese } from "@/components/Chinese";
import { Panel } from "@/components/desk/Panel";
import { targetTitle } from "../acts/correctionTargets";
import { useTargets } from "../acts/useTargets";
import { type Case, useActs } from "../queries";
import { answerRows } from "./answerRows";
import { type Change, changesOf } from "./changes";

interface Props {
  found: Case;
  mayRead: boolean;
}

/** After a resubmission, for who accepts: what was asked for beside what stands there now. */
export function ChangesPanel({ found, mayRead }: Props) {
  const { t } = useTranslation("desk");
  const acts = useActs(found.id);
  const targets = useTargets({ ...found, correctable: undefined });
  const changes = changesOf(found, acts.data?.items ?? []);
  if (!changes) return null;
  return (
    <Panel title={t("changes.title")} className="desk-panel-warn">
      <p className="desk-note">{t("changes.note")}</p>
      <ul className="correction-items">
        {changes.asked.map((change) => (
          <li key={change.target}>
            <strong>
              <Chinese>{targetTitle(targets, change.target)}</Chinese>
            </strong>
            <span>{t("changes.asked", { message: change.message })}</span>
            <Now found={found} change={change} mayRead={mayRead} />
          </li>
        ))}
      </ul>
      {changes.others.length > 0 && (
        <>
          <h3>{t("changes.others")}</h3>
          <ul className="correction-items">
            {changes.others.map((target) => (
              <li key={target}>
                <strong>
                  <Chinese>{targetTitle(targets, target)}</Chinese>
                </strong>
                <Now found={found} change={{ target, message: "" }} mayRead={mayRead} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

/** What stands there now: an answer, or the files that came since. */
function Now({ found, change: { target, files }, mayRead }: Props & { change: Change }) {
  const { t } = useTranslation(["desk", "common"]);
  if (files) {
    if (files.length === 0) return <span className="material-missing">{t("changes.noNewFiles")}</span>;
    if (!mayRead) return <span>{t("changes.newMasked", { count: files.length })}</span>;
    const names = files.map(({ name }) => name).join(t("common:listComma"));
    return <span className="changes-now">{t("changes.newFiles", { names })}</span>;
  }
  if (target.startsWith("/materials/")) return <span className="quiet">{t("changes.seeMaterials")}</span>;
  const words = { yes: t("answers.yes"), no: t("answers.no"), comma: t("common:listComma") };
  const rows = answerRows(found.matter.form, found.matter.formLayout, found.answers, words);
  const row = rows.find(({ pointer }) => pointer === target);
  if (!row || row.heading) return <span className="quiet">{t("changes.seeApplicant")}</span>;
  return <span className="changes-now">{t("changes.now", { text: row.text ?? t("answers.blank") })}</span>;
}
