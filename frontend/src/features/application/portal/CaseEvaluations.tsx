import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatDay } from "@/lib/format";
import type { Application } from "./queries";

/** Services of this case that can be, or have been, evaluated. */
export function CaseEvaluations({ application }: { application: Application }) {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  const { id, serviceEvents } = application;
  if (serviceEvents.length === 0) return null;
  return (
    <section aria-labelledby="evaluate" className="evaluate-entry">
      <h2 id="evaluate">{t("case.evaluate")}</h2>
      <ul>
        {serviceEvents.map((event) => (
          <li key={event.id}>
            <span>
              {t("case.serviceOn", { kind: common(`serviceEvent.${event.kind}`), date: formatDay(event.at) })}
            </span>
            {event.evaluated ? (
              <strong>
                {event.evaluation
                  ? t("case.evaluated", { level: common(`satisfaction.${event.evaluation.level}`) })
                  : t("case.evaluatedOnly")}
              </strong>
            ) : (
              <Link
                className="button button-secondary"
                to={`/applications/${id}/evaluate?event=${encodeURIComponent(event.id)}`}
              >
                {t("case.evaluateNow")}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
