import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { asProblem, fieldErrors } from "@/api/problem";
import type { Dto } from "@/api/types";
import { schemaFaults } from "@/forms/validator";
import { type Application, useAct } from "../queries";
import type { SaveState } from "./autosave";
import { at, type Content, contentOf, same } from "./content";
import { useAutosave } from "./useAutosave";

const none: ReadonlyMap<string, string> = new Map();

function errorsOf(state: SaveState): ReadonlyMap<string, string> {
  return "problem" in state && state.problem ? fieldErrors(state.problem) : none;
}

function initialContent(application: Application): Content {
  const content = contentOf(application);
  const persons = application.matter.audience.includes("NATURAL_PERSON");
  const kind = persons ? content.applicant.kind : "ORGANISATION";
  const idType = content.applicant.idType ?? (kind === "PERSON" ? "RESIDENT_ID" : "CREDIT_CODE");
  return { ...content, applicant: { ...content.applicant, kind, idType } };
}

/** Everything a form of a case knows: what is typed, what is wrong with it, where saving and sending stand. */
export function useDraft(application: Application, etag: string) {
  const { t } = useTranslation("portal");
  const navigate = useNavigate();
  const [content, setContent] = useState(() => initialContent(application));
  const [files, setFiles] = useState(application.files);
  const [refused, setRefused] = useState(none);
  const [attempt, setAttempt] = useState(0);
  const [merged, setMerged] = useState(false);
  const [sending, setSending] = useState(false);
  const { autosave, state } = useAutosave(application, content, etag, (joined) => {
    setContent(joined);
    setMerged(true);
  });
  const act = useAct(application.id);
  const errors = useMemo(() => new Map([...errorsOf(state), ...refused]), [state, refused]);

  /** An error stays until the field that it is about is changed. */
  function settle(next: Content) {
    setRefused(
      (before) => new Map([...before].filter(([pointer]) => same(at(content, pointer), at(next, pointer)))),
    );
  }

  function change(part: Partial<Content>) {
    const next = { ...content, ...part };
    settle(next);
    setContent(next);
    autosave.change(next);
  }

  /** Our own words for what the schema refuses; the service decides, and names what only it can know. */
  function explained(byService: Map<string, string>): Map<string, string> {
    const faults = schemaFaults(application.matter.form, content.answers);
    const words = [...byService].map(([pointer, detail]): [string, string] => {
      const fault = pointer.startsWith("/answers/") && faults.get(pointer.slice("/answers".length));
      return [pointer, fault ? t(`fault.${fault}`) : detail];
    });
    return new Map(words);
  }

  async function submit(type: Dto<"ActType">) {
    setSending(true);
    setRefused(none);
    act.reset();
    try {
      const kept = await autosave.flush();
      if (!kept) return setAttempt((before) => before + 1);
      await act.mutateAsync({ act: { type }, etag: autosave.etag });
      navigate(`/applications/${application.id}`, { state: { submitted: true } });
    } catch (cause) {
      setRefused(explained(fieldErrors(asProblem(cause))));
      setAttempt((before) => before + 1);
    } finally {
      setSending(false);
    }
  }

  return {
    content,
    change,
    errors,
    attempt,
    merged,
    state,
    sending,
    submit,
    failure: act.error,
    files,
    added: (file: Dto<"StoredFile">) => {
      setFiles((before) => [...before, file]);
      setRefused(
        (before) => new Map([...before].filter(([pointer]) => pointer !== `/materials/${file.material}`)),
      );
      autosave.again();
    },
    removed: (fileId: string) => {
      setFiles((before) => before.filter(({ id }) => id !== fileId));
      autosave.again();
    },
  };
}

export type Draft = ReturnType<typeof useDraft>;
