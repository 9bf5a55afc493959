import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { SignedIn } from "@/components/LoginPrompt";
import { Page } from "@/components/Page";
import { ProblemMessage } from "@/components/ProblemMessage";
import { Skeleton } from "@/components/Skeleton";
import { formatDateTime, formatDay } from "@/lib/format";
import { useMyApplications } from "./queries";
import { PhaseTag } from "./Standing";

/** What one has applied for, the latest first. */
export function MinePage() {
  const { t } = useTranslation("portal");
  return (
    <Page title={t("mine.title")}>
      <SignedIn>
        <Mine />
      </SignedIn>
    </Page>
  );
}

function Mine() {
  const { t } = useTranslation("portal");
  const mine = useMyApplications();
  if (mine.isError) return <ProblemMessage error={mine.error} onRetry={() => mine.refetch()} />;
  if (!mine.data) return <Skeleton lines={8} />;
  const cases = mine.data.pages.flatMap((page) => page.items);
  if (cases.length === 0) {
    return (
      <div className="empty">
        <p>{t("mine.empty")}</p>
        <Link className="button button-primary" to="/matters">
          {t("mine.find")}
        </Link>
      </div>
    );
  }
  return (
    <>
      <h2 className="visually-hidden">{t("mine.list")}</h2>
      <ul className="case-list">
        {cases.map((one) => (
          <CaseLine key={one.id} case={one} />
        ))}
      </ul>
      {mine.hasNextPage && (
        <button
          type="button"
          className="button button-secondary"
          disabled={mine.isFetchingNextPage}
          onClick={() => mine.fetchNextPage()}
        >
          {t("mine.more")}
        </button>
      )}
    </>
  );
}

function CaseLine({ case: one }: { case: Dto<"ApplicationSummary"> }) {
  const { t } = useTranslation(["portal", "common"]);
  const draft = one.phase === "DRAFT";
  return (
    <li className="case-line">
      <div>
        <h3>
          <Link to={draft ? `/applications/${one.id}/edit` : `/applications/${one.id}`}>
            <Chinese>{one.matterName}</Chinese>
          </Link>
        </h3>
        <p className="quiet">
          {one.number
            ? t("mine.number", { number: one.number })
            : t("mine.draftOf", { date: formatDateTime(one.updatedAt) })}
        </p>
        {one.suspendedUntil && <p>{t("mine.suspended", { date: formatDay(one.suspendedUntil) })}</p>}
        {one.due && <p>{t(`mine.due.${one.due.kind}`, { date: formatDay(one.due.on) })}</p>}
      </div>
      <div className="case-line-tags">
        {one.deemedAccepted && <span className="phase phase-plain">{t("common:deemed")}</span>}
        <PhaseTag phase={one.phase} outcome={one.outcome} />
      </div>
    </li>
  );
}
