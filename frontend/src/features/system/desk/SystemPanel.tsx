import { type ReactNode, useId } from "react";

interface Props {
  title: string;
  hint: string;
  /** A button beside the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of the page, with what it is for. */
export function SystemPanel({ title, hint, aside, children }: Props) {
  const id = useId();
  return (
    <section className="desk-panel" aria-labelledby={id}>
      <div className="desk-panel-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      <p className="desk-note">{hint}</p>
      {children}
    </section>
  );
}

interface TableProps {
  label: string;
  columns: string[];
  children: ReactNode;
}

/** A table that scrolls by itself where it is too wide. */
export function SystemTable({ label, columns, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wide tables scroll, by keyboard too
    <section className="scroll-x" tabIndex={0} aria-label={label}>
      <table className="audit-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
