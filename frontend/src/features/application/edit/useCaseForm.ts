import { useMemo, useState } from "react";
import { asProblem, fieldErrors } from "@/api/problem";
import type { Dto } from "@/api/types";
import type { SaveState } from "./autosave";
import { at, type Content, same } from "./content";
import { useAutosave } from "./useAutosave";

type Errors = ReadonlyMap<string, string>;

const none: Errors = new Map();

function errorsOf(state: SaveState): Errors {
  return "problem" in state && state.problem ? fieldErrors(state.problem) : none;
}

interface CaseRead {
  application: Dto<"Application">;
  etag: string;
}

/** What the form of a case knows, in the portal and at the desk: what is typed, what is wrong with it, where saving and sending stand. */
export function useCaseForm({ application, etag }: CaseRead, initial: () => Content) {
  const [content, setContent] = useState(initial);
  const [files, setFiles] = useState(application.files);
  const [refused, setRefused] = useState(none);
  const [merged, setMerged] = useState(false);
  const [sending, setSending] = useState(false);
  const { autosave, state } = useAutosave(application, content, etag, (joined) => {
    setContent(joined);
    setMerged(true);
  });
  const errors = useMemo(() => new Map([...errorsOf(state), ...refused]), [state, refused]);

  function keepErrors(still: (pointer: string) => boolean) {
    setRefused((before) => new Map([...before].filter(([pointer]) => still(pointer))));
  }

  function change(part: Partial<Content>) {
    const next = { ...content, ...part };
    // An error stays until the field that it is about is changed.
    keepErrors((pointer) => same(at(content, pointer), at(next, pointer)));
    setContent(next);
    autosave.change(next);
  }

  /** Files count into the version of the case: saving once more reads it again. */
  function changeFiles(next: (before: Dto<"StoredFile">[]) => Dto<"StoredFile">[]) {
    setFiles(next);
    autosave.again();
  }

  function added(file: Dto<"StoredFile">) {
    changeFiles((before) => [...before, file]);
    keepErrors((pointer) => pointer !== `/materials/${file.material}`);
  }

  function removed(file: Dto<"StoredFile">) {
    changeFiles((before) => before.filter(({ id }) => id !== file.id));
  }

  /** Saves what is left, then sends; false when either is refused, with the reasons at their fields. */
  async function submit(send: (etag: string) => Promise<unknown>, explain = (errors: Errors) => errors) {
    setSending(true);
    setRefused(none);
    try {
      if (!(await autosave.flush(true))) return false;
      await send(autosave.etag);
      return true;
    } catch (cause) {
      setRefused(explain(fieldErrors(asProblem(cause))));
      return false;
    } finally {
      setSending(false);
    }
  }

  return { content, change, files, added, removed, errors, state, merged, sending, submit };
}
