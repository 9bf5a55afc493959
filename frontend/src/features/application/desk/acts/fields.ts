import type { ActDraft } from "./actRequest";

/** What the fields of an act are given. */
export interface ActFieldsProps {
  draft: ActDraft;
  change: (part: Partial<ActDraft>) => void;
  errorOf: (pointer: string) => string | undefined;
}
