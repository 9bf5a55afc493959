import { useTranslation } from "react-i18next";
import type { Case } from "../queries";
import { type CorrectionTarget, correctionTargets } from "./correctionTargets";

/** The fields and materials of a case that a notice may name, in words. */
export function useTargets(found: Pick<Case, "matter" | "applicant" | "correctable">): CorrectionTarget[] {
  const { t } = useTranslation("desk");
  const organisation = found.applicant.kind === "ORGANISATION";
  return correctionTargets(found, (field) =>
    t(field === "name" && organisation ? "applicant.organisationName" : `applicant.${field}`),
  );
}
