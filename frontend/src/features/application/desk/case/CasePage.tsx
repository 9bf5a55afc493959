import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { Page } from "@/components/Page";
import { ProblemMessage } from "@/components/ProblemMessage";
import { Skeleton } from "@/components/Skeleton";
import { ActPanel } from "../acts/ActPanel";
import { ProblemScreen } from "../ProblemScreen";
import { type CaseRead, useCase, useMe } from "../queries";
import { exportsCases, handlesCases, isAuditor } from "../roles";
import { ArchivePanel } from "./ArchivePanel";
import { CaseFacts, CaseHead } from "./CaseHead";
import { ChangesPanel } from "./ChangesPanel";
import { ClockPanel } from "./ClockPanel";
import { ContentPanel } from "./ContentPanel";
import { CorrectionPanel } from "./CorrectionPanel";
import { MaterialsPanel } from "./MaterialsPanel";
import { PapersPanel } from "./PapersPanel";
import { ReviewPanel } from "./ReviewPanel";
import { TimelinePanel } from "./TimelinePanel";

interface Props {
  /** What only auditors see below the case: its chain, which belongs to another feature. */
  audit: (caseId: string) => ReactNode;
  /** What supervisors ask about the case and are answered. */
  supervision: (caseId: string) => ReactNode;
}

/** A case and everything that can be known of it and done with it, in one place. */
export function CasePage({ audit, supervision }: Props) {
  const { t } = useTranslation("desk");
  const { id = "" } = useParams();
  const query = useCase(id);
  if (query.data) {
    return (
      <CaseView key={id} read={query.data} audit={audit} supervision={supervision}>
        {query.isError && <ProblemMessage error={query.error} onRetry={() => query.refetch()} />}
      </CaseView>
    );
  }
  if (query.isError) return <ProblemScreen error={query.error} onRetry={() => query.refetch()} />;
  return (
    <Page title={t("case.loading")}>
      <Skeleton lines={12} />
    </Page>
  );
}

function CaseView({ read, audit, supervision, children }: Props & { read: CaseRead; children: ReactNode }) {
  const { t } = useTranslation("desk");
  const { data: me } = useMe();
  const found = read.data;
  const assignments = me?.assignments ?? [];
  const handles = handlesCases(assignments);
  return (
    <Page
      title={found.matter.name}
      chinese="page"
      documentTitle={`${found.number ?? t("worklist.noNumber")} · ${found.matter.name}`}
      lead={<CaseHead found={found} />}
    >
      {children}
      <div className="case-columns">
        <div className="case-act">
          <ActPanel read={read} readOnly={!handles} />
        </div>
        <div className="case-main">
          {found.phase !== "DRAFT" && supervision(found.id)}
          <CorrectionPanel found={found} />
          <ChangesPanel found={found} mayRead={handles} />
          <ReviewPanel review={found.review} />
          <ContentPanel found={found} mayDisclose={handles} />
          <MaterialsPanel found={found} mayRead={handles} />
          <PapersPanel found={found} mayRead={handles} />
          <TimelinePanel found={found} />
          {isAuditor(assignments) && audit(found.id)}
        </div>
        <div className="case-side">
          <ClockPanel id={found.id} />
          <CaseFacts found={found} />
          <ArchivePanel found={found} mayExport={exportsCases(assignments)} />
        </div>
      </div>
    </Page>
  );
}
