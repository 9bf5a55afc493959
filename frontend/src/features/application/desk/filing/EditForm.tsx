import { Button } from "antd";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Chinese } from "@/components/Chinese";
import { Panel } from "@/components/desk/Panel";
import { Page } from "@/components/Page";
import { ProblemMessage } from "@/components/ProblemMessage";
import { AnswersForm } from "@/forms/AnswersForm";
import { CaseNumber } from "../CaseNumber";
import { CorrectionPanel } from "../case/CorrectionPanel";
import { LegalBases } from "../LegalBases";
import type { CaseRead } from "../queries";
import { AgentFields } from "./AgentFields";
import { ApplicantFields } from "./ApplicantFields";
import { kindsFor } from "./applicantDraft";
import { DiscardButton } from "./DiscardButton";
import { ErrorList } from "./ErrorList";
import { MaterialDrop } from "./MaterialDrop";
import { SaveStatus } from "./SaveStatus";
import { useWindowDraft } from "./useWindowDraft";

/** Applicant, form and materials of a walk-in on one page; saved as one types. */
export function EditForm({ read }: { read: CaseRead }) {
  const { t } = useTranslation(["desk", "common"]);
  const { data: found } = read;
  const { matter } = found;
  const draft = useWindowDraft(read);
  const { content, change, errors } = draft;
  const [attempt, setAttempt] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const filing = found.availableActs.find(({ type }) => type === "SUBMIT" || type === "RESUBMIT");
  const type = filing?.type === "RESUBMIT" ? "RESUBMIT" : "SUBMIT";

  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!(await draft.submit(type))) setAttempt((before) => before + 1);
  }

  return (
    <Page
      title={matter.name}
      chinese="page"
      documentTitle={t("edit.documentTitle", { matter: matter.name })}
      lead={
        <div className="case-head">
          {found.number ? <CaseNumber number={found.number} /> : <span>{t("edit.draft")}</span>}
          <span>
            <Chinese>{found.servicePoint?.name}</Chinese>
          </span>
          <SaveStatus state={draft.state} />
          {found.phase === "DRAFT" && <DiscardButton id={found.id} />}
        </div>
      }
    >
      <form className="filing desk-form" onSubmit={submit} noValidate>
        <div ref={summary} tabIndex={-1} className="error-summary">
          {attempt > 0 && draft.failure && errors.size === 0 && <ProblemMessage error={draft.failure} />}
          {attempt > 0 && <ErrorList found={found} errors={errors} />}
        </div>
        {draft.merged && <p className="desk-note desk-note-warn">{t("edit.merged")}</p>}
        <CorrectionPanel found={found} />
        <div className="filing-columns">
          <div>
            <Panel title={t("applicant.title")}>
              <ApplicantFields
                kinds={kindsFor(matter.audience)}
                applicant={content.applicant}
                errors={errors}
                onChange={(applicant) => change({ applicant })}
              />
              {(matter.agentAllowed || content.agent !== undefined) && (
                <AgentFields agent={content.agent} errors={errors} onChange={(agent) => change({ agent })} />
              )}
            </Panel>
            <Panel
              title={
                typeof matter.form.title === "string" ? (
                  <Chinese>{matter.form.title}</Chinese>
                ) : (
                  t("answers.title")
                )
              }
            >
              <AnswersForm
                schema={matter.form}
                layout={matter.formLayout}
                answers={content.answers}
                errors={errors}
                onChange={(answers) => change({ answers })}
              />
            </Panel>
          </div>
          <Panel title={t("materials.title")}>
            <p className="desk-note">{t("upload.rules")}</p>
            <ul className="drops">
              {matter.materials
                .filter(({ source }) => source !== "GOVERNMENT")
                .map((material) => (
                  <MaterialDrop
                    key={material.code}
                    caseId={found.id}
                    material={material}
                    files={draft.files.filter((file) => file.material === material.code)}
                    error={errors.get(`/materials/${material.code}`)}
                    onAdded={draft.added}
                    onRemoved={draft.removed}
                  />
                ))}
            </ul>
          </Panel>
        </div>
        <div className="desk-bar">
          {filing && (
            <Button type="primary" size="large" htmlType="submit" loading={draft.sending}>
              {t(`edit.send.${type}`)}
            </Button>
          )}
          <span className="quiet">{filing && <LegalBases bases={filing.legalBases} />}</span>
        </div>
      </form>
    </Page>
  );
}
