import { createContext, type ReactNode, useContext, useEffect } from "react";
import { useLanguage } from "@/i18n/useLanguage";

/** Tells the page around it that it holds texts which exist in Chinese only. */
export const ChineseSeen = createContext<() => void>(() => undefined);

/**
 * Marks an element whose texts come from the county (matters, places, papers) and are not translated: spread what it returns.
 * On an English page a screen reader then speaks them in Chinese, and the page says once that they are.
 */
export function useChinese(): { lang?: "zh-CN" } {
  const foreign = useLanguage() !== "zh-CN";
  const seen = useContext(ChineseSeen);
  useEffect(() => {
    if (foreign) seen();
  }, [foreign, seen]);
  return foreign ? { lang: "zh-CN" } : {};
}

/** The same within a line. */
export function Chinese({ children }: { children: ReactNode }) {
  const { lang } = useChinese();
  return lang ? <span lang={lang}>{children}</span> : children;
}
