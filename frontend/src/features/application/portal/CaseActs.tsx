import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { type Application, useAct, useDiscard } from "./queries";

/** What the applicant may do besides writing: only what the service offers. */
export function CaseActs({ application, etag }: { application: Application; etag: string }) {
  const canWithdraw = application.availableActs.some(({ type }) => type === "WITHDRAW");
  return (
    <>
      {canWithdraw && <Withdraw application={application} etag={etag} />}
      {application.phase === "DRAFT" && application.editable && (
        <Discard application={application} etag={etag} />
      )}
    </>
  );
}

function Withdraw({ application, etag }: { application: Application; etag: string }) {
  const { t } = useTranslation("portal");
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const act = useAct(application.id);
  async function withdraw(): Promise<boolean> {
    setMissing(reason.trim() === "");
    if (reason.trim() === "") return false;
    await act.mutateAsync({ act: { type: "WITHDRAW", reason: reason.trim() }, etag });
    return true;
  }
  return (
    <ConfirmDialog
      open={t("withdraw.open")}
      title={t("withdraw.title")}
      confirm={t("withdraw.confirm")}
      error={act.error}
      onConfirm={withdraw}
    >
      <p>{t("withdraw.text")}</p>
      <div className={missing ? "field field-wrong" : "field"}>
        <label className="field-label" htmlFor="withdraw-reason">
          {t("withdraw.reason")}
        </label>
        <textarea
          id="withdraw-reason"
          className="input"
          rows={3}
          maxLength={1000}
          value={reason}
          aria-invalid={missing || undefined}
          aria-describedby={missing ? "withdraw-reason-error" : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        {missing && (
          <p className="field-error" id="withdraw-reason-error">
            {t("withdraw.reasonNeeded")}
          </p>
        )}
      </div>
    </ConfirmDialog>
  );
}

function Discard({ application, etag }: { application: Application; etag: string }) {
  const { t } = useTranslation("portal");
  const navigate = useNavigate();
  const discard = useDiscard(application.id);
  async function confirm(): Promise<boolean> {
    await discard.mutateAsync(etag);
    navigate("/applications", { replace: true });
    return true;
  }
  return (
    <ConfirmDialog
      open={t("discard.open")}
      title={t("discard.title")}
      confirm={t("discard.confirm")}
      error={discard.error}
      onConfirm={confirm}
    >
      <p>{t("discard.text")}</p>
    </ConfirmDialog>
  );
}
