import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import { ProblemMessage } from "@/components/ProblemMessage";

/** Why a file is refused whole: the faults of the file itself, where the service names them. */
export function RefusedFile({ error }: { error: unknown }) {
  const { t } = useTranslation("common");
  const { errors = [], requestId } = asProblem(error).problem;
  return (
    <div className="refused-file">
      {errors.length === 0 ? (
        <ProblemMessage error={error} />
      ) : (
        <div className="notice notice-error" role="alert">
          {[...new Set(errors.map(({ detail }) => detail))].map((detail) => (
            <p key={detail} className="notice-title">
              {detail}
            </p>
          ))}
          {requestId && <p className="quiet">{t("requestId", { id: requestId })}</p>}
        </div>
      )}
    </div>
  );
}
