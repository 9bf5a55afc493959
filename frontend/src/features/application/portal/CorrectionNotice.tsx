import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useChinese } from "@/components/Chinese";
import { fieldId } from "@/forms/fieldId";
import { formatDate } from "@/lib/format";
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
      <LastDay application={application} />
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

/** Until when to correct, and what happens then; where the matter sets no day, that the organ's time stands still. */
export function LastDay({ application: { due, matter } }: { application: Application }) {
  const { t } = useTranslation("portal");
  if (due?.kind !== "CORRECTION") return <p>{t("correction.open")}</p>;
  return (
    <p className="correction-last">
      <strong>{t("correction.lastDay", { date: formatDate(due.on) })}</strong>
      {matter.correctionLimit?.silenceEndsCase && <span>{t("correction.ends")}</span>}
    </p>
  );
}
