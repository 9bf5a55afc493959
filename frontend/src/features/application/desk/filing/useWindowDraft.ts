import { type Content, contentOf } from "../../edit/content";
import { useCaseForm } from "../../edit/useCaseForm";
import { usePerformAct } from "../acts/usePerformAct";
import type { CaseRead } from "../queries";
import { emptyApplicant } from "./applicantDraft";

function initial(read: CaseRead): Content {
  const content = contentOf(read.data);
  const { applicant } = content;
  return { ...content, applicant: { ...emptyApplicant(applicant.kind), ...applicant } };
}

/** What is typed at the window for a walk-in, saved as one types, and its way to submission. */
export function useWindowDraft(read: CaseRead) {
  const { data: application, etag = "" } = read;
  const form = useCaseForm({ application, etag }, () => initial(read));
  const perform = usePerformAct(application.id);
  const submit = (type: "SUBMIT" | "RESUBMIT") =>
    form.submit((version) => perform.mutateAsync({ body: { type }, etag: version }));
  return { ...form, submit, failure: perform.error };
}
