import { useTranslation } from "react-i18next";
import type { ProblemError } from "@/api/problem";
import { ProblemMessage } from "@/components/ProblemMessage";

interface Props {
  problem: ProblemError;
  /** Reads the latest content, which drops what was written. */
  onReload?: () => void;
}

/** Why a record was not saved: somebody else was quicker, there are faults at its fields, or something else. */
export function Refusal({ problem, onReload }: Props) {
  const { t } = useTranslation("desk");
  const faults = problem.problem.errors?.length ?? 0;
  if (problem.status === 412)
    return (
      <div className="notice notice-error" role="alert">
        <p className="notice-title">{t("admin.stale")}</p>
        <p>{t("admin.staleText")}</p>
        {onReload && (
          <button type="button" className="button" onClick={onReload}>
            {t("admin.reload")}
          </button>
        )}
      </div>
    );
  if (faults > 0)
    return (
      <p className="notice notice-error" role="alert">
        {t("admin.check", { count: faults })}
      </p>
    );
  return <ProblemMessage error={problem} />;
}
