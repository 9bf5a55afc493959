import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { Panel } from "@/components/desk/Panel";
import { ProblemMessage } from "@/components/ProblemMessage";
import { Skeleton } from "@/components/Skeleton";
import { formatDateTime } from "@/lib/format";
import { useBoard } from "./queries";

type Row = Dto<"SupervisionBoardRow">;

/** The most urgent first; the order of the bars and of the legend. */
const parts = ["red", "yellow", "green", "suspended", "waiting"] as const;

/** What is under way, organ by organ, as bars: how much of it is late, soon due, in time. */
export function Board() {
  const { t } = useTranslation("desk");
  const board = useBoard();
  return (
    <Panel
      title={t("supervision.board")}
      aside={
        board.data && (
          <span className="quiet">{t("supervision.boardAt", { time: formatDateTime(board.data.at) })}</span>
        )
      }
    >
      {board.isError && <ProblemMessage error={board.error} onRetry={() => board.refetch()} />}
      {board.isPending && <Skeleton lines={6} />}
      {board.data && <Rows rows={board.data.items} />}
    </Panel>
  );
}

function Rows({ rows }: { rows: Row[] }) {
  const { t } = useTranslation("desk");
  if (rows.length === 0) return <p className="desk-empty">{t("supervision.boardEmpty")}</p>;
  const most = Math.max(...rows.map(({ underWay }) => underWay));
  return (
    <>
      <ul className="board-legend" aria-hidden="true">
        {parts.map((part) => (
          <li key={part}>
            <span className={`board-part board-${part}`} />
            {t(`supervision.part.${part}`)}
          </li>
        ))}
      </ul>
      <ul className="board">
        {rows.map((row) => (
          <li key={row.organ.code} className="board-row">
            <div className="board-organ">
              <Chinese>{row.organ.name}</Chinese>
              <span className="cell-below">
                {t("supervision.underWay")} {row.underWay}
                {row.openOrders > 0 && ` · ${t("supervision.openOrders")} ${row.openOrders}`}
                {row.deemedAccepted > 0 && ` · ${t("supervision.deemed", { count: row.deemedAccepted })}`}
              </span>
            </div>
            <Bar row={row} most={most} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Bar({ row, most }: { row: Row; most: number }) {
  const { t } = useTranslation("desk");
  const { t: common } = useTranslation();
  const shown = parts.filter((part) => row[part] > 0);
  const text = t("supervision.barText", {
    organ: row.organ.name,
    parts: shown
      .map((part) => t("supervision.barPart", { name: t(`supervision.part.${part}`), count: row[part] }))
      .join(common("listComma")),
  });
  return (
    <div
      className="board-bar"
      role="img"
      aria-label={text}
      style={{ width: `${(row.underWay / most) * 100}%` }}
    >
      {shown.map((part) => (
        <span key={part} className={`board-part board-${part}`} style={{ flexGrow: row[part] }}>
          {row[part]}
        </span>
      ))}
    </div>
  );
}
