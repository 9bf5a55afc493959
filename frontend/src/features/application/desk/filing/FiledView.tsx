import { PrinterOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Chinese } from "@/components/Chinese";
import { LinkButton } from "@/components/desk/LinkButton";
import { Panel } from "@/components/desk/Panel";
import { Page } from "@/components/Page";
import { ActPanel } from "../acts/ActPanel";
import { groupedNumber } from "../CaseNumber";
import { CaseHead } from "../case/CaseHead";
import { PaperDialog } from "../case/PaperDialog";
import { PapersPanel } from "../case/PapersPanel";
import { type CaseRead, usePapers } from "../queries";

/** After submission: number and query code to read out, the receipt to print, and what can be done on the spot. */
export function FiledView({ read }: { read: CaseRead }) {
  const { t } = useTranslation("desk");
  const { data: found } = read;
  const papers = usePapers(found.id);
  const [printing, setPrinting] = useState(false);
  const closed = found.phase === "CLOSED";
  const receipt = papers.data?.items.find(({ kind }) => kind === "RECEIPT");
  return (
    <Page
      title={t(closed ? "filed.closed" : "filed.title")}
      documentTitle={t("filed.documentTitle", { matter: found.matter.name })}
      lead={
        <>
          <p>
            <Chinese>{found.matter.name}</Chinese>
          </p>
          <CaseHead found={found} />
        </>
      }
    >
      <div className="case-columns">
        {!closed && (
          <div className="case-act">
            <ActPanel read={read} withoutFiling />
          </div>
        )}
        <div className="case-main">
          <Panel title={t("filed.forPerson")}>
            <dl className="filed">
              <div>
                <dt>{t("filed.number")}</dt>
                <dd>{groupedNumber(found.number ?? "")}</dd>
              </div>
              {found.queryCode && (
                <div>
                  <dt>{t("filed.queryCode")}</dt>
                  <dd>{found.queryCode}</dd>
                </div>
              )}
            </dl>
            <p className="desk-note">{t("filed.hint")}</p>
            <div className="desk-buttons">
              <Button
                type={closed ? "default" : "primary"}
                icon={<PrinterOutlined aria-hidden />}
                disabled={!receipt}
                onClick={() => setPrinting(true)}
              >
                {t("filed.printReceipt")}
              </Button>
              <LinkButton type={closed ? "primary" : "default"} to="/desk/new">
                {t("filed.next")}
              </LinkButton>
              <LinkButton to={`/desk/applications/${found.id}`}>{t("edit.toCase")}</LinkButton>
            </div>
          </Panel>
          <PapersPanel found={found} />
        </div>
      </div>
      <PaperDialog
        caseId={found.id}
        paper={printing ? receipt : undefined}
        onClose={() => setPrinting(false)}
      />
    </Page>
  );
}
