import type { Dto } from "@/api/types";
import type { Case } from "../queries";

/** What a notice asked for, and what stands there after the correction. */
export interface Change {
  target: string;
  message: string;
  /** Files of a material that came after the notice; absent where the item is no material. */
  files?: Dto<"StoredFile">[];
}

export interface Changes {
  asked: Change[];
  /** Pointers that were changed since the first filing without a notice having named them. */
  others: string[];
}

/**
 * What there is to compare after a resubmission. The service keeps no earlier answers; it tells which parts may be named in
 * another notice (the items of the notices, and what has changed since the first filing) and when each file came.
 */
export function changesOf({ correctable, files }: Pick<Case, "correctable" | "files">, acts: Dto<"Act">[]) {
  const notices = acts.filter(({ type }) => type === "REQUEST_CORRECTION");
  const last = notices.at(-1);
  if (correctable === undefined || !last?.items) return undefined;
  const named = new Set(notices.flatMap(({ items = [] }) => items.map(({ target }) => target)));
  const asked = last.items.map(({ target, message }): Change => {
    const code = target.match(/^\/materials\/(.+)$/)?.[1];
    if (code === undefined) return { target, message };
    const since = (file: Dto<"StoredFile">) => Date.parse(file.uploadedAt) >= Date.parse(last.at);
    return { target, message, files: files.filter((file) => file.material === code && since(file)) };
  });
  return { asked, others: correctable.filter((pointer) => !named.has(pointer)) } satisfies Changes;
}
