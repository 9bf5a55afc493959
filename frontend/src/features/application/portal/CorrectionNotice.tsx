import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useChinese } from "@/components/Chinese";
import { fieldId } from "@/forms/fieldId";
import { useFieldNames } from "./edit/fieldNames";
import type { Application } from "./queries";

/** What has to be mended, each line leading to its field in the form. */
export function CorrectionNotice({ application }: { application: Application }) {
  const { t } = useTranslation("portal");
  const chinese = useChinese();
  const nameOf = useFieldNames(application.matter);
  const { correction, editable, id } = application;
  if (!correction) return null;
  return (
    <section aria-labelledby="correction">
      <h2 id="correction">{t("correction.title", { count: correction.items.length })}</h2>
      <p className="quiet">{t("correction.once")}</p>
      <ol className="correction" {...chinese}>
        {correction.items.map(({ target, message }) => {
          const name = nameOf(target) ?? target;
          return (
            <li key={target}>
              {editable ? (
                <Link to={`/applications/${id}/edit#${fieldId(target)}`}>{name}</Link>
              ) : (
                <strong>{name}</strong>
              )}
              <p>{message}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
