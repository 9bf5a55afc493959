import { useTranslation } from "react-i18next";
import { goToField } from "@/forms/fieldId";
import { targetTitle } from "../acts/correctionTargets";
import { useTargets } from "../acts/useTargets";
import type { Case } from "../queries";

interface Props {
  found: Case;
  errors: ReadonlyMap<string, string>;
}

/** Every refused field by its title, leading to it. */
export function ErrorList({ found, errors }: Props) {
  const { t } = useTranslation("desk");
  const targets = useTargets({ ...found, correctable: undefined });
  if (errors.size === 0) return null;
  const titleOf = (pointer: string) => {
    const field = /^\/agent\/(name|relation|idNumber|phone)$/.exec(pointer)?.[1];
    return field ? t(`agent.${field as "name"}`) : targetTitle(targets, pointer);
  };
  return (
    <div className="notice notice-error" role="alert">
      <p className="notice-title">{t("edit.errors", { count: errors.size })}</p>
      <ul>
        {[...errors].map(([pointer, detail]) => (
          <li key={pointer}>
            <button type="button" className="link-button" onClick={() => goToField(pointer)}>
              {titleOf(pointer)}
            </button>
            {t("edit.errorDetail", { detail })}
          </li>
        ))}
      </ul>
    </div>
  );
}
