import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api, unwrap } from "@/api/client";
import type { CaseSummary } from "../queries";
import { type Applicant, trimmed } from "./applicantDraft";

interface Props {
  applicant: Applicant;
  matterCode: string | undefined;
}

/** Cases of the same matter that are still open: a second filing of the same thing helps nobody. */
export function duplicates(cases: CaseSummary[], matterCode: string): CaseSummary[] {
  return cases.filter((one) => one.matterCode === matterCode && one.phase !== "CLOSED");
}

/** Warns of a duplicate filing once the identity number is complete. */
export function OpenCases({ applicant, matterCode }: Props) {
  const { t } = useTranslation(["desk", "common"]);
  const { idNumber = "" } = trimmed(applicant);
  const ready = idNumber.length === 18 && matterCode !== undefined;
  const found = useQuery({
    queryKey: ["open-cases", idNumber],
    queryFn: () => unwrap(api.POST("/api/v1/application-searches", { body: { idNumber } })),
    enabled: ready,
    staleTime: 30_000,
    gcTime: 0,
    retry: false,
  });
  const open = ready ? duplicates(found.data?.items ?? [], matterCode) : [];
  return (
    <div role="status">
      {open.length > 0 && (
        <div className="desk-note desk-note-warn">
          <p>{t("filing.duplicate", { count: open.length })}</p>
          <ul>
            {open.map((one) => (
              <li key={one.id}>
                <Link to={`/desk/applications/${one.id}`}>
                  {one.number ?? t("worklist.noNumber")} · {t(`common:phase.${one.phase}`)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
