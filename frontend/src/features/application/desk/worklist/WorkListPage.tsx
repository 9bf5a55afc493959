import { ReloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { LinkButton } from "@/components/desk/LinkButton";
import { Page } from "@/components/Page";
import { ProblemMessage } from "@/components/ProblemMessage";
import { Skeleton } from "@/components/Skeleton";
import { formatTime } from "@/lib/format";
import { useMe, useTray } from "../queries";
import { type Tray, traysFor, windowPoints } from "../roles";
import { CaseList } from "./CaseList";

/** The work list: what waits for this person, the most urgent first. */
export function WorkListPage() {
  const { t } = useTranslation("desk");
  const { data: me } = useMe();
  const [params] = useSearchParams();
  const trays = traysFor(me?.assignments ?? []);
  const tray = trays.find((one) => one === params.get("queue")) ?? trays[0];
  if (!tray) {
    return (
      <Page title={t("worklist.title")}>
        <p className="desk-panel">{t("worklist.noRole")}</p>
      </Page>
    );
  }
  const mayFile = windowPoints(me?.assignments ?? []).length > 0;
  return (
    <Page title={t("worklist.title")} documentTitle={`${t(`tray.${tray}`)} · ${t("worklist.title")}`}>
      <nav className="desk-trays" aria-label={t("worklist.trays")}>
        {trays.map((one) => (
          <Link
            key={one}
            ref={one === tray ? intoView : undefined}
            to={`/desk?queue=${one}`}
            aria-current={one === tray ? "page" : undefined}
          >
            {t(`tray.${one}`)}
          </Link>
        ))}
      </nav>
      <TrayContent key={tray} tray={tray} mayFile={mayFile} />
    </Page>
  );
}

/** On a phone the row of trays scrolls; the open one is always in sight. */
function intoView(element: HTMLElement | null) {
  element?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
}

function TrayContent({ tray, mayFile }: { tray: Tray; mayFile: boolean }) {
  const { t } = useTranslation("desk");
  const query = useTray(tray);
  const cases = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="desk-panel desk-list" aria-label={t(`tray.${tray}`)}>
      <div className="desk-list-head">
        <p>
          {t(`trayHint.${tray}`)}
          {query.data && (
            <span className="quiet">
              {t("worklist.loaded", { count: cases.length, time: formatTime(new Date(query.dataUpdatedAt)) })}
              {query.hasNextPage && t("worklist.andMore")}
            </span>
          )}
        </p>
        <div className="desk-buttons">
          <Button
            icon={<ReloadOutlined aria-hidden />}
            loading={query.isRefetching}
            onClick={() => query.refetch()}
          >
            {t("worklist.refresh")}
          </Button>
          {mayFile && (
            <LinkButton type="primary" to="/desk/new">
              {t("nav.new")}
            </LinkButton>
          )}
        </div>
      </div>
      {query.isError && <ProblemMessage error={query.error} onRetry={() => query.refetch()} />}
      {query.isPending && <Skeleton lines={8} />}
      {query.data && cases.length === 0 && <p className="desk-empty">{t(`trayEmpty.${tray}`)}</p>}
      {cases.length > 0 && <CaseList cases={cases} label={t(`tray.${tray}`)} />}
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
