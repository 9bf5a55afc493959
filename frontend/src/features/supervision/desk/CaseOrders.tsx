import { Button, Input, InputNumber } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem, fieldErrors } from "@/api/problem";
import { useSession } from "@/api/session";
import { FormField } from "@/components/desk/FormField";
import { Panel } from "@/components/desk/Panel";
import { ProblemMessage } from "@/components/ProblemMessage";
import { OrderCard } from "./OrderCard";
import { useOrderDraft } from "./orderDrafts";
import { useIssueOrder, useOrders } from "./queries";

/** The orders about one case; for a supervisor the way to issue one. Whoever has nothing to read and nothing to do sees nothing. */
export function CaseOrders({ caseId }: { caseId: string }) {
  const { t } = useTranslation("desk");
  const { account } = useSession();
  const orders = useOrders({ application: caseId });
  const [issuing, setIssuing] = useState(false);
  const supervises = account?.assignments.some(({ role }) => role === "SUPERVISOR") ?? false;
  const found = orders.data?.pages.flatMap((page) => page.items) ?? [];
  if (!supervises && found.length === 0 && !orders.isError) return null;
  return (
    <Panel
      title={t("supervision.panel")}
      aside={
        supervises && !issuing && <Button onClick={() => setIssuing(true)}>{t("supervision.issue")}</Button>
      }
    >
      {orders.isError && <ProblemMessage error={orders.error} onRetry={() => orders.refetch()} />}
      {issuing && <IssueForm caseId={caseId} onDone={() => setIssuing(false)} />}
      {orders.data && found.length === 0 && !issuing && <p className="quiet">{t("supervision.panelNone")}</p>}
      <ul className="orders">
        {found.map((order) => (
          <li key={order.id}>
            <OrderCard order={order} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function IssueForm({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { t } = useTranslation("desk");
  const [reason, setReason, forget] = useOrderDraft(caseId);
  const [days, setDays] = useState<number | null>(2);
  const issue = useIssueOrder(caseId);
  const problem = issue.isError ? asProblem(issue.error) : undefined;
  const errors = problem ? fieldErrors(problem) : new Map<string, string>();
  function submit(event: FormEvent) {
    event.preventDefault();
    issue.mutate(
      { reason, days: days ?? undefined },
      {
        onSuccess: () => {
          forget();
          onDone();
        },
      },
    );
  }
  return (
    <form className="order-form" onSubmit={submit} noValidate>
      <FormField label={t("supervision.reason")} required error={errors.get("/reason")}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </FormField>
      <FormField label={t("supervision.days")} required error={errors.get("/days")}>
        {(control) => <InputNumber {...control} min={1} max={10} value={days} onChange={setDays} />}
      </FormField>
      {problem && errors.size === 0 && <ProblemMessage error={problem} />}
      <div className="desk-buttons">
        <Button type="primary" htmlType="submit" loading={issue.isPending}>
          {t("supervision.issueSend")}
        </Button>
        <Button onClick={onDone}>{t("supervision.cancel")}</Button>
      </div>
    </form>
  );
}
