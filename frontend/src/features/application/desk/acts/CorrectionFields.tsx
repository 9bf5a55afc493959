import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import { Chinese } from "@/components/Chinese";
import type { Case } from "../queries";
import type { CorrectionTarget, TargetGroup } from "./correctionTargets";
import type { ActFieldsProps } from "./fields";
import { TextAreaField } from "./TextAreaField";
import { useTargets } from "./useTargets";

const groups: TargetGroup[] = ["materials", "answers", "applicant"];

/** Fields and materials to be corrected, all at once: tick what is wrong, say below it what to do. */
export function CorrectionFields({ found, draft, change, errorOf }: ActFieldsProps & { found: Case }) {
  const { t } = useTranslation("desk");
  const targets = useTargets(found);
  const count = draft.items.length;

  function tick(target: string, on: boolean) {
    const others = draft.items.filter((item) => item.target !== target);
    change({ items: on ? [...others, { target, message: "" }] : others });
  }
  function write(target: string, message: string) {
    change({ items: draft.items.map((item) => (item.target === target ? { target, message } : item)) });
  }

  function line({ pointer, title }: CorrectionTarget) {
    const index = draft.items.findIndex(({ target }) => target === pointer);
    return (
      <li key={pointer}>
        <Checkbox checked={index >= 0} onChange={(event) => tick(pointer, event.target.checked)}>
          <Chinese>{title}</Chinese>
        </Checkbox>
        {index >= 0 && (
          <TextAreaField
            label={
              <>
                {t("correction.message")}
                <span className="visually-hidden">{t("correction.messageFor", { title })}</span>
              </>
            }
            required
            rows={2}
            maxLength={500}
            value={draft.items[index]?.message ?? ""}
            error={errorOf(`/items/${index}/message`) ?? errorOf(`/items/${index}/target`)}
            onChange={(message) => write(pointer, message)}
          />
        )}
      </li>
    );
  }

  return (
    <>
      {found.correctable !== undefined && (
        <p className="desk-note desk-note-warn">{t("correction.second")}</p>
      )}
      {groups.map((group) => {
        const own = targets.filter((target) => target.group === group);
        const ticked = own.filter(({ pointer }) =>
          draft.items.some(({ target }) => target === pointer),
        ).length;
        if (own.length === 0) return null;
        return (
          <details className="target-group" key={group} open={group === "materials" || ticked > 0}>
            <summary>
              {t(`correction.group.${group}`)}
              {ticked > 0 && (
                <span className="mark mark-strong">{t("correction.ticked", { count: ticked })}</span>
              )}
            </summary>
            <ul>{own.map(line)}</ul>
          </details>
        );
      })}
      {errorOf("/items") && <p className="desk-error">{t("correction.chooseOne")}</p>}
      <p className="desk-note" role="status">
        {count > 0 && t("correction.count", { count })}
      </p>
    </>
  );
}
