/** The languages of the pages, each by its own name. */
export const languages = { "zh-CN": "中文", en: "English" } as const;

export type Language = keyof typeof languages;

const storageKey = "yichuang.language";
let current: Language = "zh-CN";

/** The language of the pages now; dates and numbers are written in it. */
export function language(): Language {
  return current;
}

/** Sets the language, also for the screen reader's voice and the browser's hyphens. */
export function setLanguage(next: Language) {
  current = next;
  document.documentElement.lang = next;
}

function isLanguage(value: unknown): value is Language {
  return Object.keys(languages).some((one) => one === value);
}

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    // A browser that keeps nothing.
    return null;
  }
}

/** Keeps the reader's choice for the next visit, where the browser allows it. */
export function rememberLanguage(chosen: Language) {
  try {
    localStorage.setItem(storageKey, chosen);
  } catch {
    // The choice then holds until the page is left.
  }
}

/** What the reader chose before; at the first visit Chinese, unless the browser prefers English to it. */
export function preferredLanguage(wishes: readonly string[] = navigator.languages): Language {
  const chosen = remembered();
  if (isLanguage(chosen)) return chosen;
  const first = wishes
    .map((wish) => wish.toLowerCase().split("-")[0])
    .find((tag) => tag === "zh" || tag === "en");
  return first === "en" ? "en" : "zh-CN";
}
