import { App, Button, Modal } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useBlocker } from "react-router";
import type { ProblemError } from "@/api/problem";
import { LinkButton } from "@/components/desk/LinkButton";
import { Refusal } from "@/components/desk/Refusal";

interface Props {
  dirty: boolean;
  busy: boolean;
  problem?: ProblemError;
  /** Reads the latest content, which drops what was written. */
  onReload?: () => void;
  back: string;
  onSave: () => Promise<void>;
}

/** What became of the last attempt to save, the next one, and a guard before what is not saved. */
export function SaveBar({ dirty, busy, problem, onReload, back, onSave }: Props) {
  const { t } = useTranslation("desk");
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) goToFirstFault(bar.current);
  }, [problem]);
  return (
    <>
      <LeaveGuard dirty={dirty} />
      <div className="desk-bar place-bar" ref={bar}>
        {problem && <Refusal problem={problem} onReload={onReload} />}
        <Button type="primary" size="large" loading={busy} onClick={() => void onSave()}>
          {busy ? t("admin.saving") : t("admin.save")}
        </Button>
        <LinkButton size="large" to={back}>
          {t("admin.back")}
        </LinkButton>
        {dirty && <span className="quiet">{t("admin.unsaved")}</span>}
      </div>
    </>
  );
}

/** Brings the first field that was refused into view and puts the cursor there. */
function goToFirstFault(bar: HTMLElement | null) {
  const field = bar?.parentElement?.querySelector<HTMLElement>("[aria-invalid=true]");
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}

/** Asks before a page is left on which something is not saved. */
function LeaveGuard({ dirty }: { dirty: boolean }) {
  const { t } = useTranslation("desk");
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [dirty]);
  return (
    <Modal
      open={blocker.state === "blocked"}
      title={t("admin.leaveTitle")}
      okText={t("admin.leave")}
      okButtonProps={{ danger: true }}
      cancelText={t("admin.stay")}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      <p>{t("admin.leaveText")}</p>
    </Modal>
  );
}

/** Says that something was saved. */
export function useSaid() {
  const { t } = useTranslation("desk");
  const { message } = App.useApp();
  return () => void message.success(t("admin.saved"));
}
