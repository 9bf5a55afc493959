import { CasePage } from "@/features/application/desk/case/CasePage";
import { AuditChain } from "@/features/audit/desk/AuditChain";

/** The case page with what another feature adds to it. */
export function CaseRoute() {
  return <CasePage audit={(caseId) => <AuditChain caseId={caseId} />} />;
}
