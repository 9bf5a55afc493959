import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { Panel } from "@/components/desk/Panel";
import { ProblemMessage } from "@/components/ProblemMessage";
import { Skeleton } from "@/components/Skeleton";
import { formatDateTime } from "@/lib/format";
import { useSaid } from "../../clock/useSaid";
import { type CorrectionTarget, targetTitle } from "../acts/correctionTargets";
import { useTargets } from "../acts/useTargets";
import { LegalBases } from "../LegalBases";
import { type Case, useActs } from "../queries";

type Act = Dto<"Act">;

/** What happened, by whom, on which legal basis; oldest first. */
export function TimelinePanel({ found }: { found: Case }) {
  const { t } = useTranslation("desk");
  const acts = useActs(found.id);
  const targets = useTargets({ ...found, correctable: undefined });
  return (
    <Panel title={t("timeline.title")}>
      {acts.isError && <ProblemMessage error={acts.error} onRetry={() => acts.refetch()} />}
      {acts.isPending && <Skeleton lines={4} />}
      {acts.data?.items.length === 0 && <p className="quiet">{t("timeline.none")}</p>}
      <ol className="timeline">
        {acts.data?.items.map((act) => (
          <li key={act.seq}>
            <ActLine act={act} targets={targets} matter={found.matter} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

interface LineProps {
  act: Act;
  targets: CorrectionTarget[];
  matter: Dto<"Matter">;
}

function ActLine({ act, targets, matter }: LineProps) {
  const { t } = useTranslation(["desk", "common"]);
  const role = act.role && t(`relation.${act.role as "CLERK"}`, { defaultValue: act.role });
  const who = [act.actorName, role].filter(Boolean).join(" · ");
  const where = [act.organName, act.servicePointName].filter(Boolean).join(" · ");
  return (
    <>
      <p className="timeline-act">
        <strong>{t(`common:act.${act.type}`)}</strong>
        <time dateTime={act.at}>{formatDateTime(act.at)}</time>
      </p>
      <p className="timeline-who">
        {who || t("relation.APPLICANT")}
        {where && (
          <>
            {" · "}
            <Chinese>{where}</Chinese>
          </>
        )}
      </p>
      <ActWords act={act} targets={targets} matter={matter} />
      {act.legalBases.length > 0 && (
        <p className="timeline-basis">
          <LegalBases bases={act.legalBases} />
        </p>
      )}
    </>
  );
}

/** What was said with an act. */
function ActWords({ act, targets, matter }: LineProps) {
  const { t } = useTranslation(["desk", "common"]);
  const special = matter.authorisation?.specialCases.find(({ code }) => code === act.specialCase);
  const said = useSaid();
  const signed = act.type === "SIGN" ? ("signature" as const) : ("recommendation" as const);
  const lines = [
    ...said(act),
    act.ground && t(`ground.${act.ground}`),
    act.competentOrgan && t("timeline.competentOrgan", { organ: act.competentOrgan }),
    act.recommendation && t(`${signed}.${act.recommendation}`),
    special && t("specialCase.said", { name: special.name }),
    act.reason && t("timeline.reason", { text: act.reason }),
    act.opinion && t("timeline.opinion", { text: act.opinion }),
    act.note && t("timeline.note", { text: act.note }),
  ].filter((line): line is string => Boolean(line));
  const items = act.items ?? [];
  if (lines.length === 0 && items.length === 0) return null;
  return (
    <div className="timeline-words">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {items.length > 0 && (
        <ul>
          {items.map(({ target, message }) => (
            <li key={`${target} ${message}`}>
              {t("timeline.item", { title: targetTitle(targets, target), message })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
