import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Chinese } from "@/components/Chinese";
import { Panel } from "@/components/desk/Panel";
import { useLimit } from "@/components/useLimit";
import { formatDateTime } from "@/lib/format";
import { CaseMarks } from "../CaseMarks";
import { CaseNumber } from "../CaseNumber";
import { PhaseTag } from "../PhaseTag";
import { type Case, useClock } from "../queries";
import { DueText, LampMark, SuspendedText } from "../Urgency";

/** Under the name of the matter: which case, where it stands, until when. */
export function CaseHead({ found }: { found: Case }) {
  const { t } = useTranslation(["desk", "common"]);
  const clock = useClock(found.id);
  const { suspension, lamp } = found;
  return (
    <div className="case-head">
      {found.number ? <CaseNumber number={found.number} /> : <span>{t("worklist.noNumber")}</span>}
      <PhaseTag phase={found.phase} outcome={found.outcome} />
      <CaseMarks
        deemedAccepted={found.deemedAccepted}
        extended={clock.data?.limits.some(({ extendedBy }) => extendedBy > 0)}
        twoSign={found.signature?.required}
      />
      {suspension && (
        <>
          <LampMark lamp={lamp} suspended />
          <SuspendedText
            until={suspension.expectedOn}
            name={t("case.suspended", {
              name: t(`common:specialProcedure.${suspension.specialProcedure}`),
            })}
          />
        </>
      )}
      {found.due && (
        <>
          <LampMark lamp={found.lamp} due={found.due} />
          <DueText due={found.due} long />
        </>
      )}
    </div>
  );
}

/** Who decides, how it came in, and the dates. */
export function CaseFacts({ found }: { found: Case }) {
  const { t } = useTranslation(["desk", "common"]);
  const limitText = useLimit();
  const { matter } = found;
  const limit = matter.promisedLimit ?? matter.statutoryLimit;
  const facts: [string, ReactNode][] = [
    [t("case.organ"), <Chinese key="organ">{matter.organ.name}</Chinese>],
    [t("case.handling"), t(`common:handlingType.${matter.handlingType}`)],
    [t("case.type"), t(`common:matterType.${matter.type}`)],
    [t("case.limit"), limit && limitText(limit)],
    [t("case.channel"), t(`common:channel.${found.channel}`)],
    [t("case.point"), found.servicePoint && <Chinese key="point">{found.servicePoint.name}</Chinese>],
    [t("case.submittedAt"), found.submittedAt && formatDateTime(found.submittedAt)],
    [t("case.acceptedAt"), found.acceptedAt && formatDateTime(found.acceptedAt)],
    [t("case.decidedAt"), found.decidedAt && formatDateTime(found.decidedAt)],
    [t("case.closedAt"), found.closedAt && formatDateTime(found.closedAt)],
    [t("case.queryCode"), found.queryCode],
  ];
  return (
    <Panel title={t("case.facts")}>
      <dl className="facts">
        {facts.map(
          ([name, text]) =>
            text && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
    </Panel>
  );
}
