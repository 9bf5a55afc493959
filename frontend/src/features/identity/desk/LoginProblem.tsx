import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProblemError } from "@/api/problem";
import { ProblemMessage } from "@/components/ProblemMessage";
import { formatTime } from "@/lib/format";

/** Why the log-in failed, in words that help: wrong, locked until when, or not for this door. */
export function LoginProblem({ problem, atCode = false }: { problem: ProblemError; atCode?: boolean }) {
  const { t } = useTranslation("desk");
  const seconds = problem.retryAfterSeconds;
  const [shownAt] = useState(Date.now);
  if (problem.status === 429 && seconds !== undefined) {
    const until = new Date(shownAt + seconds * 1000);
    return (
      <Refusal
        title={t("login.locked")}
        text={t("login.lockedUntil", { time: formatTime(until), count: Math.ceil(seconds / 60) })}
      />
    );
  }
  if (problem.kind === "not-staff") return <Refusal title={t("login.notStaff")} text={t("login.citizen")} />;
  if (problem.status === 401 && atCode)
    return <Refusal title={t("login.codeWrong")} text={t("login.codeHint")} />;
  if (problem.status === 401) return <Refusal title={t("login.wrong")} text={t("login.wrongHint")} />;
  return <ProblemMessage error={problem} />;
}

function Refusal({ title, text }: { title: string; text: string }) {
  return (
    <div className="notice notice-error" role="alert">
      <p className="notice-title">{title}</p>
      <p>{text}</p>
    </div>
  );
}
