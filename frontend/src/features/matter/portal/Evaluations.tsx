import { useTranslation } from "react-i18next";
import { QueryView } from "@/components/QueryView";
import { useEvaluationSummary } from "./queries";

/** What others thought, as numbers and as bars; nothing is rounded up. */
export function Evaluations({ code }: { code: string }) {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  const summary = useEvaluationSummary(code);
  return (
    <section aria-labelledby="evaluations">
      <h2 id="evaluations">{t("guide.evaluations.title")}</h2>
      <QueryView query={summary} lines={2}>
        {({ count, average, levels }) =>
          count === 0 || average === undefined ? (
            <p className="empty">{t("guide.evaluations.none")}</p>
          ) : (
            <>
              <p className="score">
                <strong>{average.toFixed(2)}</strong> {t("guide.evaluations.of", { count })}
              </p>
              <ul className="bars">
                {levels.map((one) => (
                  <li key={one.level}>
                    <span>{common(`satisfaction.${one.level}`)}</span>
                    <meter min={0} max={count} value={one.count} aria-hidden="true" />
                    <span>{one.count}</span>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </QueryView>
    </section>
  );
}
