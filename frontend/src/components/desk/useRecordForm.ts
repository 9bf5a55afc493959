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

const written = (content: object) =>
  JSON.stringify(Object.entries(filled(content)).sort(([one], [other]) => (one < other ? -1 : 1)));

const same = (one: object, other: object) => written(one) === written(other);

/** The errors below a pointer, each by the rest of its own. */
export function below(errors: ReadonlyMap<string, string>, pointer: string): ReadonlyMap<string, string> {
  return new Map(
    [...errors]
      .filter(([key]) => key === pointer || key.startsWith(`${pointer}/`))
      .map(([key, text]) => [key.slice(pointer.length), text]),
  );
}

interface RecordForm<T> {
  /** What the service holds, or the form begins with. */
  read: T;
  /** The version of it; none for what is new. */
  etag?: string;
  /** Saves over a version. */
  send: (content: T, etag: string | undefined) => Promise<{ etag?: string }>;
}

/**
 * What is written into a form until the service has taken it; errors stay until their field is changed. What is
 * read anew meanwhile fills the form only when nothing in it is unsaved.
 */
export function useRecordForm<T extends object>({ read, etag, send }: RecordForm<T>) {
  const [content, setContent] = useState(read);
  const [kept, setKept] = useState(read);
  const [base, setBase] = useState(etag);
  const [seen, setSeen] = useState(etag);
  const [errors, setErrors] = useState(none);
  const [problem, setProblem] = useState<ProblemError>();
  const [busy, setBusy] = useState(false);
  const dirty = !same(content, kept);

  if (etag !== seen) {
    setSeen(etag);
    // A newer version of the same content is nothing that somebody could be overwritten by.
    if (!dirty || same(read, kept)) setBase(etag);
    if (!dirty) {
      setContent(read);
      setKept(read);
    }
  }

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
      const saved = await send(filled(content), base);
      // Before anybody goes on from here: the guard of the page must know that nothing is unsaved any more.
      flushSync(() => {
        setKept(content);
        setBase(saved.etag);
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
