import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Notice } from "@/components/Notice";
import { formatDay } from "@/lib/format";
import { EvaluationForm } from "./EvaluationForm";

/** Evaluation of a service by query code, in the page of progress. */
export function EvaluationByCode({ event, queryCode }: { event: Dto<"ServiceEvent">; queryCode: string }) {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  const id = `evaluation-${event.id}`;
  const kind = common(`serviceEvent.${event.kind}`);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t("evaluate.service", { kind, date: formatDay(event.at) })}</h2>
      {event.evaluated ? (
        <Notice title={t("evaluate.already")} />
      ) : (
        <EvaluationForm serviceEvent={event.id} queryCode={queryCode} />
      )}
    </section>
  );
}
