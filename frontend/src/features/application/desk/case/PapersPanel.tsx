import { DownloadOutlined, PrinterOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { Panel } from "@/components/desk/Panel";
import { ProblemMessage } from "@/components/ProblemMessage";
import { Skeleton } from "@/components/Skeleton";
import { formatDay } from "@/lib/format";
import { downloadPaper } from "../download";
import { type Case, usePapers } from "../queries";
import { useDownload } from "../useDownload";
import { PaperDialog } from "./PaperDialog";

type Paper = Dto<"DocumentSummary">;

/** The official papers of the case. */
export function PapersPanel({ found, mayRead = true }: { found: Case; mayRead?: boolean }) {
  const { t } = useTranslation("desk");
  const papers = usePapers(found.id);
  const [open, setOpen] = useState<Paper>();
  const download = useDownload();
  const items = papers.data?.items;
  return (
    <Panel title={t("papers.title")}>
      {papers.isError && <ProblemMessage error={papers.error} onRetry={() => papers.refetch()} />}
      {papers.isPending && <Skeleton lines={2} />}
      {items?.length === 0 && <p className="quiet">{t("papers.none")}</p>}
      {items && items.length > 0 && (
        <ul className="papers">
          {items.map((paper) => (
            <li key={paper.id}>
              <span className="paper-title">
                <Chinese>{paper.title}</Chinese>
                <span className="cell-below">
                  {paper.number} · {formatDay(paper.issuedOn)}
                </span>
              </span>
              {mayRead && (
                <>
                  <Button
                    size="small"
                    icon={<PrinterOutlined aria-hidden />}
                    aria-label={t("papers.openNamed", { title: paper.title })}
                    onClick={() => setOpen(paper)}
                  >
                    {t("papers.open")}
                  </Button>
                  <Button
                    size="small"
                    icon={<DownloadOutlined aria-hidden />}
                    aria-label={t("papers.pdfNamed", { title: paper.title })}
                    onClick={() =>
                      download.mutate(() =>
                        downloadPaper(found.id, paper.id, `${paper.title} ${paper.number}`),
                      )
                    }
                  >
                    {t("papers.pdf")}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <PaperDialog caseId={found.id} paper={open} onClose={() => setOpen(undefined)} />
    </Panel>
  );
}
