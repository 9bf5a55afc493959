import { useState } from "react";

/** What was typed and not sent, by order or case. It outlives the page, not the log-in, and is never written to the device. */
const drafts = new Map<string, string>();

/** Forgets everything, at log-out. */
export function forgetOrderDrafts() {
  drafts.clear();
}

/** The text typed for something, a way to change it, and one to forget it once it is sent. */
export function useOrderDraft(key: string) {
  const [, redraw] = useState(0);
  function change(text: string) {
    drafts.set(key, text);
    redraw((count) => count + 1);
  }
  return [drafts.get(key) ?? "", change, () => drafts.delete(key)] as const;
}
