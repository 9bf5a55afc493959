import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Chinese } from "@/components/Chinese";
import { formatDateTime } from "@/lib/format";
import { CaseMarks } from "../CaseMarks";
import { CaseNumber } from "../CaseNumber";
import { PhaseTag } from "../PhaseTag";
import type { CaseSummary } from "../queries";
import { DueText, LampMark, SuspendedText } from "../Urgency";
import { useNarrow } from "../useNarrow";

interface Props {
  cases: CaseSummary[];
  label: string;
}

const columns = ["lamp", "matter", "applicant", "due", "phase", "origin"] as const;

/** Cases as a table; on a phone as cards. */
export function CaseList({ cases, label }: Props) {
  const { t } = useTranslation("desk");
  if (useNarrow()) {
    return (
      <ul className="case-cards">
        {cases.map((one) => (
          <CaseCard key={one.id} item={one} />
        ))}
      </ul>
    );
  }
  return (
    <table className="case-table">
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <CaseRow key={one.id} item={one} />
        ))}
      </tbody>
    </table>
  );
}

function CaseRow({ item }: { item: CaseSummary }) {
  return (
    <tr className={`case-row case-row-${item.lamp.toLowerCase()}`}>
      <td className="cell-lamp">
        <LampMark lamp={item.lamp} suspended={item.suspendedUntil !== undefined} due={item.due} />
      </td>
      <td>
        <CaseName item={item} />
      </td>
      <td>
        <Applicant item={item} />
      </td>
      <td>
        <Until item={item} />
      </td>
      <td className="cell-phase">
        <PhaseTag phase={item.phase} outcome={item.outcome} />
        <CaseMarks deemedAccepted={item.deemedAccepted} />
      </td>
      <td>
        <Origin item={item} />
      </td>
    </tr>
  );
}

function CaseCard({ item }: { item: CaseSummary }) {
  return (
    <li className={`case-card case-row-${item.lamp.toLowerCase()}`}>
      <div className="case-card-head">
        <CaseName item={item} />
        <LampMark lamp={item.lamp} suspended={item.suspendedUntil !== undefined} due={item.due} />
      </div>
      <Until item={item} />
      <div className="case-card-foot">
        <div>
          <Applicant item={item} />
        </div>
        <div>
          <Origin item={item} />
        </div>
        <div>
          <PhaseTag phase={item.phase} outcome={item.outcome} />
          <CaseMarks deemedAccepted={item.deemedAccepted} />
        </div>
      </div>
    </li>
  );
}

/** Until when: the last day, or while it stands the day on which the special procedure should be over. */
function Until({ item: { due, suspendedUntil } }: { item: CaseSummary }) {
  return suspendedUntil ? <SuspendedText until={suspendedUntil} /> : <DueText due={due} />;
}

function CaseName({ item }: { item: CaseSummary }) {
  const { t } = useTranslation("desk");
  const address = `/desk/applications/${item.id}${item.phase === "DRAFT" ? "/edit" : ""}`;
  return (
    <div>
      <Link className="case-link" to={address}>
        <Chinese>{item.matterName}</Chinese>
      </Link>
      <span className="cell-below">
        {item.number ? <CaseNumber number={item.number} /> : t("worklist.noNumber")}
      </span>
    </div>
  );
}

function Applicant({ item }: { item: CaseSummary }) {
  const { t } = useTranslation("desk");
  return (
    <>
      {item.applicantName || t("worklist.noName")}
      {item.submittedAt && <span className="cell-below">{formatDateTime(item.submittedAt)}</span>}
    </>
  );
}

function Origin({ item }: { item: CaseSummary }) {
  const { t: common } = useTranslation();
  return (
    <>
      {common(`channel.${item.channel}`)}
      <span className="cell-below">
        <Chinese>{item.servicePointName ?? item.organName}</Chinese>
      </span>
    </>
  );
}
