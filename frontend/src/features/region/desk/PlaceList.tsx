import { Checkbox, Input } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { isOver } from "@/lib/format";

interface Place {
  code: string;
  name: string;
  validUntil?: string;
}

interface Props<T extends Place> {
  items: T[];
  label: string;
  empty: string;
  columns: string[];
  action: ReactNode;
  /** One more thing to narrow the list by. */
  filter?: { text: string; keeps: (item: T) => boolean };
  row: (item: T) => ReactNode;
}

/** Organs or points as a table that is searched while one types; what is closed shows only when asked for. */
export function PlaceList<T extends Place>({ items, label, empty, columns, action, filter, row }: Props<T>) {
  const { t } = useTranslation("desk");
  const [words, setWords] = useState("");
  const [closedToo, setClosedToo] = useState(false);
  const [narrow, setNarrow] = useState(false);
  const sought = words.trim().toLowerCase();
  const shown = items.filter(
    (item) =>
      (closedToo || !isOver(item.validUntil)) &&
      (!narrow || filter?.keeps(item)) &&
      (sought === "" || item.name.toLowerCase().includes(sought) || item.code.toLowerCase().includes(sought)),
  );
  return (
    <section className="desk-panel desk-list" aria-label={label}>
      <div className="desk-list-head">
        <div className="desk-buttons">
          <Input.Search
            className="place-search"
            allowClear
            aria-label={t("admin.search")}
            placeholder={t("admin.search")}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          {filter && (
            <Checkbox checked={narrow} onChange={(event) => setNarrow(event.target.checked)}>
              {filter.text}
            </Checkbox>
          )}
          <Checkbox checked={closedToo} onChange={(event) => setClosedToo(event.target.checked)}>
            {t("admin.closedToo")}
          </Checkbox>
        </div>
        {action}
      </div>
      {shown.length === 0 ? (
        <p className="desk-empty">{items.length === 0 ? empty : t("admin.noneFound")}</p>
      ) : (
        <div className="place-scroll">
          <table className="case-table place-table">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{shown.map(row)}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}
