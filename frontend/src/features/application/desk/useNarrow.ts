import { useSyncExternalStore } from "react";

const query = "(max-width: 800px)";

function subscribe(listener: () => void): () => void {
  const list = window.matchMedia?.(query);
  list?.addEventListener("change", listener);
  return () => list?.removeEventListener("change", listener);
}

/** Whether there is no room for columns beside each other. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia?.(query).matches ?? false);
}
