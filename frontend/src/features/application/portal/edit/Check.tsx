import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { useChinese } from "@/components/Chinese";
import { Field } from "@/forms/Field";
import type { Content } from "../../edit/content";

interface Props {
  matter: Dto<"Matter">;
  content: Content;
  files: Dto<"StoredFile">[];
  change: (part: Partial<Content>) => void;
}

type Value = Content["answers"][string] | undefined;

const isBlank = (value: Value) =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** What is asked for and still blank: of the applicant, of who files for them, of the matter. */
function blankCount({ applicant, agent, answers }: Content, required: string[]): number {
  const { name, idNumber, phone, contactName } = applicant;
  const who = [name, idNumber, phone, ...(applicant.kind === "ORGANISATION" ? [contactName] : [])];
  const filer = agent ? [agent.name, agent.idNumber, agent.phone] : [];
  return [...who, ...filer, ...required.map((field) => answers[field])].filter(isBlank).length;
}

/** A last look: what is still open, where the papers go, what happens next. */
export function Check({ matter, content, files, change }: Props) {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  const chinese = useChinese();
  const required = (matter.form.required as string[] | undefined) ?? [];
  const blank = blankCount(content, required);
  const missing = matter.materials.filter(
    (material) =>
      material.required &&
      material.source === "APPLICANT" &&
      !files.some((file) => file.material === material.code),
  );
  return (
    <>
      <ul className="check-list">
        <li data-done={blank === 0}>
          {blank === 0 ? t("check.answersDone") : t("check.answersOpen", { count: blank })}
        </li>
        <li data-done={missing.length === 0}>
          {missing.length === 0 ? (
            t("check.materialsDone")
          ) : (
            <>
              {t("check.materialsOpen")}
              {t("colon")}
              <span {...chinese}>{missing.map(({ name }) => name).join(common("listComma"))}</span>
            </>
          )}
        </li>
      </ul>
      {matter.servicePoints.length > 0 && (
        <Field id="servicePoint" label={t("check.place")} hint={t("check.placeHint")}>
          <select
            id="servicePoint"
            className="input"
            value={content.servicePoint ?? ""}
            aria-describedby="servicePoint-hint"
            onChange={(event) => change({ servicePoint: event.target.value || undefined })}
          >
            <option value="">{t("check.anyPlace")}</option>
            {matter.servicePoints.map(({ code, name }) => (
              <option key={code} value={code} {...chinese}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      )}
      <p>{t("check.next")}</p>
    </>
  );
}
