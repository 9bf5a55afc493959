import { useSyncExternalStore } from "react";

const storageKey = "yichuang.region";

/** The area that a visitor chose: places near it come first. */
export interface ChosenRegion {
  code: string;
  name: string;
}

let chosen = remembered();
const listeners = new Set<() => void>();

function remembered(): ChosenRegion | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? "null") as Partial<ChosenRegion> | null;
    return kept && /^[1-9]\d{11}$/.test(kept.code ?? "") && kept.name ? (kept as ChosenRegion) : undefined;
  } catch {
    // A browser that keeps nothing, or something else under our name.
    return undefined;
  }
}

/** Chooses an area, or none, and remembers it where the browser allows. */
export function chooseRegion(next: ChosenRegion | undefined) {
  chosen = next;
  try {
    if (next) localStorage.setItem(storageKey, JSON.stringify(next));
    else localStorage.removeItem(storageKey);
  } catch {
    // The choice then holds until the page is left.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The chosen area, for components. */
export function useChosenRegion(): ChosenRegion | undefined {
  return useSyncExternalStore(subscribe, () => chosen);
}
