import { useState } from "react";
import { type ActDraft, type ActType, emptyDraft } from "./actRequest";

/**
 * What was typed for acts but not sent, by case and act. It outlives the page (a stale case is read again, one looks
 * something up elsewhere), but not the log-in, and is never written to the device.
 */
const drafts = new Map<string, ActDraft>();

/** Forgets everything, at log-out. */
export function forgetActDrafts() {
  drafts.clear();
}

/** Forgets what was typed for an act, once it is done. */
export function forgetActDraft(caseId: string, type: ActType) {
  drafts.delete(`${caseId} ${type}`);
}

export function draftOf(caseId: string, type: ActType): ActDraft {
  return drafts.get(`${caseId} ${type}`) ?? emptyDraft;
}

/** The draft of an act, and a way to change parts of it. */
export function useActDraft(caseId: string, type: ActType) {
  const [, redraw] = useState(0);
  function change(part: Partial<ActDraft>) {
    drafts.set(`${caseId} ${type}`, { ...draftOf(caseId, type), ...part });
    redraw((count) => count + 1);
  }
  return [draftOf(caseId, type), change] as const;
}
