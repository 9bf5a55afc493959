import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { Chinese, useChinese } from "@/components/Chinese";
import { Notice } from "@/components/Notice";
import { ProblemMessage } from "@/components/ProblemMessage";
import { AnswersForm } from "@/forms/AnswersForm";
import { goToFieldId } from "@/forms/fieldId";
import { LastDay } from "../CorrectionNotice";
import type { Application } from "../queries";
import { AgentFields } from "./AgentFields";
import { ApplicantFields } from "./ApplicantFields";
import { Check } from "./Check";
import { ErrorSummary, FieldLinks } from "./ErrorSummary";
import { useFieldNames } from "./fieldNames";
import { MaterialUpload } from "./MaterialUpload";
import { SaveStatus } from "./SaveStatus";
import { useDraft } from "./useDraft";

const sections = ["applicant", "answers", "materials", "check"] as const;

interface Props {
  application: Application;
  etag: string;
}

/** The form in four parts: who, what, with which papers, and a last look. */
export function EditForm({ application, etag }: Props) {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  const chinese = useChinese();
  const { matter, correction } = application;
  const draft = useDraft(application, etag);
  const nameOf = useFieldNames(matter);
  const act = application.availableActs.find(({ type }) => type === "SUBMIT" || type === "RESUBMIT");
  const own = matter.materials.filter(({ source }) => source === "APPLICANT");
  const { hash } = useLocation();
  useEffect(() => {
    if (hash) goToFieldId(decodeURIComponent(hash.slice(1)));
  }, [hash]);
  const pathless = draft.failure !== null && draft.errors.size === 0;
  const { content, change, errors } = draft;
  return (
    <form
      className="edit"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (act) void draft.submit(act.type);
      }}
    >
      <p className="edit-matter">
        <Chinese>{matter.name}</Chinese>
      </p>
      {correction && (
        <Notice tone="warn" title={t("correction.title", { count: correction.items.length })}>
          <LastDay application={application} />
          <div {...chinese}>
            <FieldLinks items={correction.items} nameOf={nameOf} />
          </div>
        </Notice>
      )}
      {draft.merged && <Notice tone="warn" title={t("edit.merged")} />}
      <ErrorSummary errors={errors} nameOf={nameOf} attempt={draft.attempt} />
      {pathless && <ProblemMessage error={draft.failure} />}
      <div className="edit-columns">
        <nav className="edit-nav" aria-label={t("edit.sections")}>
          <ol>
            {sections.map((section) => (
              <li key={section}>
                <a href={`#part-${section}`}>{t(`edit.section.${section}`)}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="edit-parts">
          <Part name="applicant">
            <ApplicantFields
              applicant={content.applicant}
              audience={matter.audience}
              errors={errors}
              onChange={(applicant) => change({ applicant })}
            />
            {matter.agentAllowed && (
              <AgentFields agent={content.agent} errors={errors} onChange={(agent) => change({ agent })} />
            )}
          </Part>
          <Part name="answers">
            <AnswersForm
              schema={matter.form}
              layout={matter.formLayout}
              answers={content.answers}
              errors={errors}
              onChange={(answers) => change({ answers })}
            />
          </Part>
          <Part name="materials">
            <p className="quiet">{t(own.length === 0 ? "upload.none" : "upload.rule")}</p>
            <ul className="uploads">
              {own.map((material) => (
                <MaterialUpload
                  key={material.code}
                  applicationId={application.id}
                  material={material}
                  files={draft.files.filter((file) => file.material === material.code)}
                  error={errors.get(`/materials/${material.code}`)}
                  onAdded={draft.added}
                  onRemoved={draft.removed}
                />
              ))}
            </ul>
          </Part>
          <Part name="check">
            <Check matter={matter} content={content} files={draft.files} change={change} />
          </Part>
        </div>
      </div>
      <div className="edit-bar">
        <SaveStatus state={draft.state} />
        {act && (
          <button className="button button-primary button-large" type="submit" disabled={draft.sending}>
            {draft.sending ? t("edit.sending") : common(`act.${act.type}`)}
          </button>
        )}
      </div>
    </form>
  );
}

function Part({ name, children }: { name: (typeof sections)[number]; children: ReactNode }) {
  const { t } = useTranslation("portal");
  return (
    <section className="edit-part" aria-labelledby={`part-${name}`}>
      <h2 id={`part-${name}`}>{t(`edit.section.${name}`)}</h2>
      {children}
    </section>
  );
}
