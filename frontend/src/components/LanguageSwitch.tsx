import { useState } from "react";
import { chooseLanguage } from "@/i18n";
import { useLanguage } from "@/i18n/useLanguage";
import { type Language, languages } from "@/lib/language";

/** Leads to the other language, named in that language: who needs it cannot read this one. */
export function LanguageSwitch() {
  const other: Language = useLanguage() === "en" ? "zh-CN" : "en";
  const [busy, setBusy] = useState(false);
  async function change() {
    setBusy(true);
    // Without a connection the page stays as it is, and the button can be pressed again.
    await chooseLanguage(other).catch(() => undefined);
    setBusy(false);
  }
  return (
    <button type="button" className="language" lang={other} aria-busy={busy} onClick={() => void change()}>
      {languages[other]}
    </button>
  );
}
