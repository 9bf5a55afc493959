import { LockOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { Panel } from "@/components/desk/Panel";
import type { Case } from "../queries";
import { AnswersView } from "./AnswersView";
import { DisclosureDialog } from "./DisclosureDialog";

interface Props {
  found: Case;
  mayDisclose: boolean;
}

type Applicant = Dto<"Applicant">;
type Agent = Dto<"Agent">;

/** Who applies and what was answered; masked until somebody says what it is needed for. */
export function ContentPanel({ found, mayDisclose }: Props) {
  const { t } = useTranslation("desk");
  const [asking, setAsking] = useState(false);
  const [disclosed, setDisclosed] = useState<Dto<"Disclosure">>();
  const shown = disclosed ?? found;
  const masked = found.masked && !disclosed;
  return (
    <>
      <Panel
        title={t("applicant.title")}
        aside={
          masked && mayDisclose ? (
            <Button icon={<LockOutlined aria-hidden />} onClick={() => setAsking(true)}>
              {t("disclosure.open")}
            </Button>
          ) : (
            disclosed && <Button onClick={() => setDisclosed(undefined)}>{t("disclosure.hide")}</Button>
          )
        }
      >
        {masked && (
          <p className="desk-note">{t(mayDisclose ? "disclosure.masked" : "disclosure.maskedOnly")}</p>
        )}
        {disclosed && <p className="desk-note desk-note-warn">{t("disclosure.recorded")}</p>}
        <ApplicantView applicant={shown.applicant} />
        {shown.agent && <AgentView agent={shown.agent} />}
      </Panel>
      <Panel
        title={
          typeof found.matter.form.title === "string" ? (
            <Chinese>{found.matter.form.title}</Chinese>
          ) : (
            t("answers.title")
          )
        }
      >
        <AnswersView matter={found.matter} answers={shown.answers} />
      </Panel>
      <DisclosureDialog
        id={found.id}
        open={asking}
        onClose={() => setAsking(false)}
        onDisclosed={(content) => {
          setAsking(false);
          setDisclosed(content);
        }}
      />
    </>
  );
}

function ApplicantView({ applicant }: { applicant: Applicant }) {
  const { t } = useTranslation(["desk", "common"]);
  const facts: [string, string | undefined][] = [
    [t("applicant.kind"), t(`common:applicantKind.${applicant.kind}`)],
    [t(applicant.kind === "PERSON" ? "applicant.name" : "applicant.organisationName"), applicant.name],
    [applicant.idType ? t(`common:idType.${applicant.idType}`) : t("applicant.idNumber"), applicant.idNumber],
    [t("applicant.phone"), applicant.phone],
    [t("applicant.contactName"), applicant.contactName],
    [t("applicant.address"), applicant.address],
  ];
  return <Facts facts={facts} />;
}

function AgentView({ agent }: { agent: Agent }) {
  const { t } = useTranslation("desk");
  return (
    <>
      <h3>{t("agent.title")}</h3>
      <Facts
        facts={[
          [t("agent.name"), agent.name],
          [t("agent.relation"), agent.relation],
          [t("agent.idNumber"), agent.idNumber],
          [t("agent.phone"), agent.phone],
        ]}
      />
    </>
  );
}

function Facts({ facts }: { facts: [string, string | undefined][] }) {
  return (
    <dl className="facts facts-wide">
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
  );
}
