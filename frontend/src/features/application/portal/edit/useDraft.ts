import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Dto } from "@/api/types";
import { schemaFaults } from "@/forms/validator";
import { type Content, contentOf } from "../../edit/content";
import { useCaseForm } from "../../edit/useCaseForm";
import { type Application, useAct } from "../queries";

function initialContent(application: Application): Content {
  const content = contentOf(application);
  const persons = application.matter.audience.includes("NATURAL_PERSON");
  const kind = persons ? content.applicant.kind : "ORGANISATION";
  const idType = content.applicant.idType ?? (kind === "PERSON" ? "RESIDENT_ID" : "CREDIT_CODE");
  return { ...content, applicant: { ...content.applicant, kind, idType } };
}

/** The form of one's own case, and its way to submission. */
export function useDraft(application: Application, etag: string) {
  const { t } = useTranslation("portal");
  const navigate = useNavigate();
  const form = useCaseForm({ application, etag }, () => initialContent(application));
  const [attempt, setAttempt] = useState(0);
  const act = useAct(application.id);

  /** Our own words for what the schema refuses; the service decides, and names what only it can know. */
  function explained(byService: ReadonlyMap<string, string>): Map<string, string> {
    const faults = schemaFaults(application.matter.form, form.content.answers);
    const words = [...byService].map(([pointer, detail]): [string, string] => {
      const fault = pointer.startsWith("/answers/") && faults.get(pointer.slice("/answers".length));
      return [pointer, fault ? t(`fault.${fault}`) : detail];
    });
    return new Map(words);
  }

  async function submit(type: Dto<"ActType">) {
    act.reset();
    const done = await form.submit((version) => act.mutateAsync({ act: { type }, etag: version }), explained);
    if (done) navigate(`/applications/${application.id}`, { state: { submitted: true } });
    else setAttempt((before) => before + 1);
  }

  return { ...form, attempt, submit, failure: act.error };
}
