import { useTranslation } from "react-i18next";
import { asProblem, type ProblemError } from "@/api/problem";

/** Title and explanation of a problem in the reader's language: our own words for known kinds, else the service's. */
export function useProblemText() {
  const { t } = useTranslation();
  return (error: unknown): { title: string; detail?: string; problem: ProblemError } => {
    const problem = asProblem(error);
    const known = t(`problem.${problem.kind}` as "problem.unreachable", { defaultValue: "" });
    const byStatus = t(`problemStatus.${problem.status}` as "problemStatus.500", { defaultValue: "" });
    const title = known || byStatus || problem.problem.title || t("problemStatus.500");
    return { title, detail: problem.problem.detail, problem };
  };
}

interface Props {
  error: unknown;
  onRetry?: () => void;
}

/** A refusal in plain words, with the number to name on the telephone and, where it helps, a way to try again. */
export function ProblemMessage({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const { title, detail, problem } = useProblemText()(error);
  return (
    <div className="notice notice-error" role="alert">
      <p className="notice-title">{title}</p>
      {detail && detail !== title && <p>{detail}</p>}
      {problem.retryAfterSeconds !== undefined && (
        <p>{t("retryAfter", { count: problem.retryAfterSeconds })}</p>
      )}
      {problem.problem.requestId && (
        <p className="quiet">{t("requestId", { id: problem.problem.requestId })}</p>
      )}
      {onRetry && (
        <button type="button" className="button button-secondary" onClick={onRetry}>
          {t("retry")}
        </button>
      )}
    </div>
  );
}
