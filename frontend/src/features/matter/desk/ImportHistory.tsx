import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { ProblemMessage } from "@/components/ProblemMessage";
import { Skeleton } from "@/components/Skeleton";
import { formatDateTime } from "@/lib/format";
import { useImports } from "./queries";

interface Props {
  shown: string | undefined;
  onShow: (id: string) => void;
}

const figures = ["total", "created", "updated", "unchanged", "rejected"] as const;

/** What was imported before; each line opens its report. */
export function ImportHistory({ shown, onShow }: Props) {
  const { t } = useTranslation("desk");
  const query = useImports();
  const imports = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="desk-panel desk-list" aria-labelledby="import-history">
      <div className="desk-list-head">
        <h2 id="import-history">{t("catalogue.import.history")}</h2>
      </div>
      {query.isError && <ProblemMessage error={query.error} onRetry={() => query.refetch()} />}
      {query.isPending && <Skeleton lines={4} />}
      {query.data && imports.length === 0 && <p className="desk-empty">{t("catalogue.import.noHistory")}</p>}
      {imports.length > 0 && (
        <div className="catalogue-scroll">
          <table className="case-table">
            <thead>
              <tr>
                <th scope="col">{t("catalogue.import.started")}</th>
                <th scope="col">{t("catalogue.import.file")}</th>
                <th scope="col">{t("catalogue.state")}</th>
                {figures.map((figure) => (
                  <th key={figure} scope="col" className="cell-number">
                    {t(`catalogue.import.${figure}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {imports.map((one) => (
                <tr key={one.id} aria-current={one.id === shown || undefined}>
                  <td className="catalogue-narrow">{formatDateTime(one.startedAt)}</td>
                  <td>
                    <button type="button" className="link-button" onClick={() => onShow(one.id)}>
                      {one.fileName}
                    </button>
                  </td>
                  <td className="catalogue-narrow">{t(`catalogue.import.state.${one.state}`)}</td>
                  {figures.map((figure) => (
                    <td key={figure} className="cell-number">
                      {one[figure]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {query.hasNextPage && (
        <div className="desk-more">
          <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            {t("worklist.more")}
          </Button>
        </div>
      )}
    </section>
  );
}
