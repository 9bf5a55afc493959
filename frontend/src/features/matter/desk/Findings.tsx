import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { columnName } from "@/components/desk/columnName";
import { ProblemMessage } from "@/components/ProblemMessage";
import { useImportErrors } from "./queries";

interface Props {
  importId: string;
  title: string;
  /** Those that the report holds. */
  first: Dto<"MatterImportFinding">[];
  count: number;
  /** Errors can be read to the last; of warnings the first are enough. */
  errors?: boolean;
}

/** What is wrong with which line. */
export function Findings({ importId, title, first, count, errors = false }: Props) {
  const { t } = useTranslation("desk");
  const [more, setMore] = useState(false);
  const all = useImportErrors(importId, more);
  if (count === 0) return null;
  const loaded = all.data?.pages.flatMap((page) => page.items);
  const shown = loaded && loaded.length >= first.length ? loaded : first;
  const hidden = count - shown.length;
  function showMore() {
    if (more) void all.fetchNextPage();
    else setMore(true);
  }
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <div className="catalogue-scroll">
        <table className="case-table">
          <thead>
            <tr>
              <th scope="col">{t("catalogue.import.line")}</th>
              <th scope="col">{t("catalogue.import.column")}</th>
              <th scope="col">{t("catalogue.import.reason")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, column, reason, text }) => (
              <tr key={`${line} ${column} ${reason}`}>
                <td className="catalogue-narrow">{line}</td>
                <td className="catalogue-narrow">
                  {columnName(
                    t(`catalogue.column.${column}` as "catalogue.column.name", { defaultValue: "" }),
                    column,
                  )}
                </td>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {all.isError && <ProblemMessage error={all.error} onRetry={() => all.refetch()} />}
      {hidden > 0 && (
        <p className="import-hidden">
          {t("catalogue.import.moreErrors", { count: hidden })}
          {errors && (
            <Button size="small" loading={all.isFetching} onClick={showMore}>
              {t("catalogue.import.loadErrors")}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}
