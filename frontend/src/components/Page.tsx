import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useInstallation } from "@/api/installation";
import { useLanguage } from "@/i18n/useLanguage";
import { ChineseSeen } from "./Chinese";

let visited = 0;

interface Props {
  title: string;
  /** Shown in the tab instead of the title, for instance on the home page. */
  documentTitle?: string;
  /** The title is a text that exists in Chinese only, and what the page is. */
  chinese?: "guide" | "page" | false;
  lead?: ReactNode;
  /** Narrow pages hold text and forms, wide ones hold columns. */
  width?: "narrow" | "wide";
  children: ReactNode;
}

/** A page with its one h1, which gets the focus after a navigation, and its title in the tab. */
export function Page({ title, documentTitle, chinese = false, lead, width = "wide", children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { data } = useInstallation();
  const site = data?.name;
  const foreign = useLanguage() !== "zh-CN";
  const [holdsChinese, setHoldsChinese] = useState(false);
  const seen = useCallback(() => setHoldsChinese(true), []);

  useEffect(() => {
    visited += 1;
    // The first page is read from its top, as the browser opens it.
    if (visited > 1) heading.current?.focus({ preventScroll: true });
  }, []);

  useEffect(() => {
    const own = documentTitle ?? title;
    document.title = site && own !== site ? `${own} · ${site}` : own;
  }, [title, documentTitle, site]);

  return (
    <ChineseSeen value={seen}>
      <div className={`page page-${width}`}>
        <header className="page-head">
          <h1 ref={heading} tabIndex={-1} lang={foreign && chinese ? "zh-CN" : undefined}>
            {title}
          </h1>
          {lead && <div className="lead">{lead}</div>}
          {foreign && (chinese || holdsChinese) && <ChineseOnly what={chinese || "page"} />}
        </header>
        {children}
      </div>
    </ChineseSeen>
  );
}

function ChineseOnly({ what }: { what: "guide" | "page" }) {
  const { t } = useTranslation();
  return <p className="chinese-only">{t(`chineseOnly.${what}`)}</p>;
}
