import { useTranslation } from "react-i18next";
import type { Language } from "@/lib/language";

/** The language of the pages; what uses it is drawn again when the reader chooses another one. */
export function useLanguage(): Language {
  return useTranslation().i18n.language as Language;
}
