import { useState } from "react";
import { flushSync } from "react-dom";
import { asProblem, fieldErrors, type ProblemError } from "@/api/problem";

const none: ReadonlyMap<string, string> = new Map();

/** Leaves out what was not filled in: the service wants absent values, never empty ones. */
export function filled<T extends object>(content: T): T {
  return Object.fromEntries(
    Object.entries(content)
      .map(([name, value]) => [name, typeof value === "string" ? value.trim() : value])
      .filter(([, value]) => value !== "" && value !== undefined),
  ) as T;
}

/** The errors below a pointer, each by the rest of its own. */
export function below(errors: ReadonlyMap<string, string>, pointer: string): ReadonlyMap<string, string> {
  return new Map(
    [...errors]
      .filter(([key]) => key === pointer || key.startsWith(`${pointer}/`))
      .map(([key, text]) => [key.slice(pointer.length), text]),
  );
}

/** What is written into a form until the service has taken it; errors stay until their field is changed. */
export function useRecordForm<T extends object>(initial: T, send: (content: T) => Promise<unknown>) {
  const [content, setContent] = useState(initial);
  const [kept, setKept] = useState(initial);
  const [errors, setErrors] = useState(none);
  const [problem, setProblem] = useState<ProblemError>();
  const [busy, setBusy] = useState(false);
  const dirty = JSON.stringify(filled(content)) !== JSON.stringify(filled(kept));

  function change(part: Partial<T>) {
    const names = Object.keys(part);
    setErrors(
      (before) => new Map([...before].filter(([pointer]) => !names.includes(pointer.split("/")[1] ?? ""))),
    );
    setContent((before) => ({ ...before, ...part }));
  }

  /** True when it was taken. */
  async function save(): Promise<boolean> {
    setBusy(true);
    setProblem(undefined);
    try {
      await send(filled(content));
      // Before anybody goes on from here: the guard of the page must know that nothing is unsaved any more.
      flushSync(() => {
        setKept(content);
        setErrors(none);
      });
      return true;
    } catch (cause) {
      const refused = asProblem(cause);
      setProblem(refused);
      setErrors(fieldErrors(refused));
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { content, change, save, busy, dirty, errors, problem };
}
