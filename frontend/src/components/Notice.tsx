import type { ReactNode } from "react";

interface Props {
  title: string;
  tone?: "plain" | "good" | "warn" | "error";
  children?: ReactNode;
}

/** A message set apart from the text around it. */
export function Notice({ title, tone = "plain", children }: Props) {
  return (
    <div className={tone === "plain" ? "notice" : `notice notice-${tone}`}>
      <p className="notice-title">{title}</p>
      {children}
    </div>
  );
}
