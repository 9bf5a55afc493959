import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { formatDateTime } from "@/lib/format";
import { useSaid } from "../clock/useSaid";

/** What happened, the latest first. */
export function Timeline({ id, acts }: { id: string; acts: Dto<"Act">[] }) {
  return (
    <ol className="timeline">
      {[...acts].reverse().map((act) => (
        <Line key={act.seq} id={id} act={act} />
      ))}
    </ol>
  );
}

function Line({ id, act }: { id: string; act: Dto<"Act"> }) {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  const said = useSaid();
  return (
    <li>
      <p className="timeline-name">{common(`act.${act.type}`)}</p>
      <p className="quiet">
        <time dateTime={act.at}>{formatDateTime(act.at)}</time>
        {act.organName && act.role !== "APPLICANT" && (
          <>
            {" · "}
            <Chinese>{act.organName}</Chinese>
          </>
        )}
      </p>
      {act.ground && <p>{common(`ground.${act.ground}`)}</p>}
      {act.competentOrgan && <p>{t("timeline.competent", { organ: act.competentOrgan })}</p>}
      {said(act).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {(act.reason ?? act.note) && <p>{act.reason ?? act.note}</p>}
      {act.items && (
        <ul className="prose-list">
          {act.items.map(({ target, message }) => (
            <li key={target}>{message}</li>
          ))}
        </ul>
      )}
      {act.documentId && (
        <p>
          <Link to={`/applications/${id}/documents/${act.documentId}`}>{t("timeline.paper")}</Link>
        </p>
      )}
    </li>
  );
}
