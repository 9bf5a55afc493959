import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";

/** The way of a case as a picture: a line of stations that is also an ordered list. */
export function FlowChart({ steps }: { steps: Dto<"Step">[] }) {
  const { t } = useTranslation("portal");
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="flow">
      <h2 id="flow">{t("guide.flow.title")}</h2>
      <ol className="flow">
        {steps.map((step) => (
          <li key={step.name}>
            <p className="flow-name">
              <Chinese>{step.name}</Chinese>
            </p>
            {step.who && (
              <p>
                <Chinese>{step.who}</Chinese>
              </p>
            )}
            {step.limit && (
              <p className="quiet">
                <Chinese>{step.limit}</Chinese>
              </p>
            )}
            {step.result && (
              <p className="flow-result">
                {t("guide.flow.result")}
                {t("colon")}
                <Chinese>{step.result}</Chinese>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
