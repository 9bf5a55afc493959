import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { type Language, rememberLanguage, setLanguage } from "@/lib/language";
import common from "./zh-CN/common.json";

// Texts of the portal and of the desk are added when one of them is first visited (portal.ts, desk.ts).
i18next.use(initReactI18next).init({
  lng: "zh-CN",
  fallbackLng: "zh-CN",
  defaultNS: "common",
  ns: ["common", "portal", "desk"],
  resources: { "zh-CN": { common } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

const english = {
  common: () => import("./en/common.json"),
  portal: () => import("./en/portal.json"),
  desk: () => import("./en/desk.json"),
};

type Part = keyof typeof english;

const visited = new Set<Part>(["common"]);
let wanted: Language = "zh-CN";
let change: Promise<unknown> = Promise.resolve();

/** Chinese texts come with the pages; English ones are fetched by who reads them. */
async function fetchTexts() {
  if (wanted !== "en") return;
  const missing = [...visited].filter((part) => !i18next.hasResourceBundle("en", part));
  await Promise.all(
    missing.map(async (part) => i18next.addResourceBundle("en", part, (await english[part]()).default)),
  );
}

async function changeTo(next: Language) {
  await fetchTexts();
  // Two quick changes: the last one counts, whichever arrives first.
  if (wanted !== next) return;
  setLanguage(next);
  await i18next.changeLanguage(next);
}

/** Shows all pages in a language. When its texts cannot be fetched, the language stays as it is, and the promise fails. */
export function speak(next: Language): Promise<void> {
  wanted = next;
  const done = changeTo(next);
  change = done.catch(() => {
    wanted = i18next.language as Language;
  });
  return done;
}

/** The reader's choice: shown now, and remembered. */
export async function chooseLanguage(next: Language) {
  await speak(next);
  rememberLanguage(next);
}

/** What a part of the pages waits for before it is shown: its texts in the reader's language. */
export async function textsOf(part: Part) {
  visited.add(part);
  await change;
  // Without them the part is shown in Chinese rather than not at all.
  await fetchTexts().catch(() => undefined);
}

export default i18next;
