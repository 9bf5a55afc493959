import { CasePage } from "@/features/application/desk/case/CasePage";
import { AuditChain } from "@/features/audit/desk/AuditChain";
import { CaseOrders } from "@/features/supervision/desk/CaseOrders";

/** The case page with what another feature adds to it. */
export function CaseRoute() {
  return (
    <CasePage
      audit={(caseId) => <AuditChain caseId={caseId} />}
      supervision={(caseId) => <CaseOrders caseId={caseId} />}
    />
  );
}
