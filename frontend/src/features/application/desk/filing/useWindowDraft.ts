import { useMemo, useState } from "react";
import { asProblem, fieldErrors } from "@/api/problem";
import type { Dto } from "@/api/types";
import type { SaveState } from "../../portal/edit/autosave";
import { at, type Content, contentOf, same } from "../../portal/edit/content";
import { useAutosave } from "../../portal/edit/useAutosave";
import { usePerformAct } from "../acts/usePerformAct";
import type { CaseRead } from "../queries";
import { emptyApplicant } from "./applicantDraft";

const none: ReadonlyMap<string, string> = new Map();

function errorsOf(state: SaveState): ReadonlyMap<string, string> {
  return "problem" in state && state.problem ? fieldErrors(state.problem) : none;
}

function initial(read: CaseRead): Content {
  const content = contentOf(read.data);
  const { applicant } = content;
  return { ...content, applicant: { ...emptyApplicant(applicant.kind), ...applicant } };
}

/** What is typed at the window for a walk-in, saved as one types, and its way to submission. */
export function useWindowDraft(read: CaseRead) {
  const { data: found, etag = "" } = read;
  const [content, setContent] = useState(() => initial(read));
  const [files, setFiles] = useState(found.files);
  const [refused, setRefused] = useState(none);
  const [sending, setSending] = useState(false);
  const [merged, setMerged] = useState(false);
  const { autosave, state } = useAutosave(found, content, etag, (joined) => {
    setContent(joined);
    setMerged(true);
  });
  const perform = usePerformAct(found.id);
  const errors = useMemo(() => new Map([...errorsOf(state), ...refused]), [state, refused]);

  function change(part: Partial<Content>) {
    const next = { ...content, ...part };
    // An error stays until the field that it is about is changed.
    setRefused(
      (before) => new Map([...before].filter(([pointer]) => same(at(content, pointer), at(next, pointer)))),
    );
    setContent(next);
    autosave.change(next);
  }

  /** Files count into the version of the case: saving once more reads it again. */
  function setFilesOf(material: string, change: (before: Dto<"StoredFile">[]) => Dto<"StoredFile">[]) {
    setFiles(change);
    setRefused((before) => new Map([...before].filter(([pointer]) => pointer !== `/materials/${material}`)));
    autosave.again();
  }

  async function submit(type: "SUBMIT" | "RESUBMIT"): Promise<boolean> {
    setSending(true);
    setRefused(none);
    try {
      if (!(await autosave.flush())) return false;
      await perform.mutateAsync({ body: { type }, etag: autosave.etag });
      return true;
    } catch (error) {
      setRefused(fieldErrors(asProblem(error)));
      return false;
    } finally {
      setSending(false);
    }
  }

  return {
    content,
    change,
    files,
    added: (file: Dto<"StoredFile">) => setFilesOf(file.material, (before) => [...before, file]),
    removed: (file: Dto<"StoredFile">) =>
      setFilesOf(file.material, (before) => before.filter(({ id }) => id !== file.id)),
    errors,
    failure: perform.error,
    state,
    merged,
    sending,
    submit,
  };
}
