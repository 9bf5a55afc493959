import { ProgressPage } from "@/features/application/portal/ProgressPage";
import { EvaluationByCode } from "@/features/evaluation/portal/EvaluationByCode";

/** Progress and, below it, the evaluation of what was done: two features meet here. */
export function ProgressRoute() {
  return (
    <ProgressPage
      evaluation={(event, queryCode) => <EvaluationByCode event={event} queryCode={queryCode} />}
    />
  );
}
