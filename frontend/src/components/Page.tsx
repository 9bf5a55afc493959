import { type ReactNode, useEffect, useRef } from "react";
import { useInstallation } from "@/api/installation";

let visited = 0;

interface Props {
  title: string;
  /** Shown in the tab instead of the title, for instance on the home page. */
  documentTitle?: string;
  lead?: ReactNode;
  /** Narrow pages hold text and forms, wide ones hold columns. */
  width?: "narrow" | "wide";
  children: ReactNode;
}

/** A page with its one h1, which gets the focus after a navigation, and its title in the tab. */
export function Page({ title, documentTitle, lead, width = "wide", children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { data } = useInstallation();
  const site = data?.name;

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
    <div className={`page page-${width}`}>
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <div className="lead">{lead}</div>}
      </header>
      {children}
    </div>
  );
}
