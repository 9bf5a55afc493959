import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import { ProblemMessage } from "@/components/ProblemMessage";
import { draftOf } from "./actDrafts";
import { type ActType, typedText } from "./actRequest";

interface Props {
  error: unknown;
  caseId: string;
  type: ActType;
  /** What is possible after the case was read again. */
  offered: ActType[];
}

/** Why an act was refused, what is possible instead, and what had been typed if its form is gone. */
export function ActProblem({ error, caseId, type, offered }: Props) {
  const { t } = useTranslation(["desk", "common"]);
  const problem = asProblem(error);
  const { status } = problem;
  const gone = !offered.includes(type);
  const typed = gone ? typedText(draftOf(caseId, type)) : "";
  if (status !== 409 && status !== 412) return <ProblemMessage error={error} />;
  const instead = (problem.problem.availableActs ?? offered).map((act) => t(`common:act.${act}`));
  return (
    <div className="notice notice-error" role="alert">
      <p className="notice-title">
        {t(status === 412 ? "act.stale" : "act.conflict", { act: t(`common:act.${type}`) })}
      </p>
      {status === 409 && problem.problem.detail && <p>{problem.problem.detail}</p>}
      <p>
        {instead.length > 0
          ? t("act.instead", { acts: instead.join(t("common:listComma")) })
          : t("act.nothingInstead")}
      </p>
      {typed && (
        <>
          <p>{t("act.typed")}</p>
          <blockquote className="typed">{typed}</blockquote>
        </>
      )}
    </div>
  );
}
