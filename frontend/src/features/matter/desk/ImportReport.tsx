import { useQueryClient } from "@tanstack/react-query";
import { Progress } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { QueryView } from "@/components/QueryView";
import { Findings } from "./Findings";
import { importErrorsKey, type MatterImport, useImport } from "./queries";

const figures = ["total", "created", "updated", "unchanged", "rejected"] as const;

/** How an import goes while it runs, and what came of it. */
export function ImportReport({ id }: { id: string }) {
  const query = useImport(id);
  const queries = useQueryClient();
  const state = query.data?.state;
  useEffect(() => {
    if (state === undefined || state === "RUNNING") return;
    for (const changed of [["matter-imports"], ["catalogue"], ["organs"], ["matters"], importErrorsKey(id)])
      void queries.invalidateQueries({ queryKey: changed });
  }, [id, state, queries]);
  return (
    <section className="desk-panel" aria-live="polite">
      <QueryView query={query} lines={5}>
        {(data) => <Report report={data} />}
      </QueryView>
    </section>
  );
}

function Report({ report }: { report: MatterImport }) {
  const { t } = useTranslation("desk");
  const done = report.created + report.updated + report.unchanged + report.rejected;
  const percent = report.total === 0 ? 100 : Math.floor((done / report.total) * 100);
  return (
    <>
      <div className="desk-panel-head">
        <h2>{report.fileName}</h2>
        <span className="quiet">
          {t(`catalogue.import.state.${report.state}`)} · {report.encoding.replace("_", "-")}
        </span>
      </div>
      <Progress
        percent={percent}
        status={report.state === "FAILED" ? "exception" : report.state === "DONE" ? "success" : "active"}
        aria-label={t("catalogue.import.progress", { done, total: report.total })}
      />
      <dl className="import-figures">
        {figures.map((figure) => (
          <div
            key={figure}
            className={figure === "rejected" && report.rejected > 0 ? "import-figure-bad" : undefined}
          >
            <dt>{t(`catalogue.import.${figure}`)}</dt>
            <dd>{report[figure]}</dd>
          </div>
        ))}
      </dl>
      {report.state === "FAILED" && <p className="desk-error">{t("catalogue.import.failed")}</p>}
      {report.state === "DONE" && report.errorCount === 0 && (
        <p className="quiet">{t("catalogue.import.allGood")}</p>
      )}
      <Findings
        importId={report.id}
        title={t("catalogue.import.errors", { count: report.errorCount })}
        first={report.errors}
        count={report.errorCount}
        errors
      />
      <Findings
        importId={report.id}
        title={t("catalogue.import.warnings", { count: report.warningCount })}
        first={report.warnings}
        count={report.warningCount}
      />
    </>
  );
}
