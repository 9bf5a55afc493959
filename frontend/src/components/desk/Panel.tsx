import { type ReactNode, useId } from "react";

interface Props {
  title: ReactNode;
  /** A button or a note beside the title. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A part of a page with its heading. */
export function Panel({ title, aside, className = "", children }: Props) {
  const id = useId();
  return (
    <section className={`desk-panel ${className}`} aria-labelledby={id}>
      <div className="desk-panel-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
