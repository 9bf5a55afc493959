import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import { ProblemMessage } from "@/components/ProblemMessage";
import { Skeleton } from "@/components/Skeleton";
import { formatDateTime } from "@/lib/format";
import { AuditFacts } from "./AuditFacts";
import { chainOf } from "./chainOf";

/** The audit chain of a case: who did what when, and the digests that bind each entry to the one before. */
export function AuditChain({ caseId }: { caseId: string }) {
  const { t } = useTranslation("desk");
  const wordsOf = useAuditWords();
  const id = useId();
  const chain = chainOf(caseId);
  const query = useInfiniteQuery({
    queryKey: ["audit", chain],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/audit-entries", { params: { query: { chain, cursor: pageParam, limit: 50 } } }),
      ),
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="desk-panel" aria-labelledby={id}>
      <div className="desk-panel-head">
        <h2 id={id}>{t("audit.title")}</h2>
      </div>
      <p className="desk-note">{t("audit.hint")}</p>
      {query.isError && <ProblemMessage error={query.error} onRetry={() => query.refetch()} />}
      {query.isPending && <Skeleton lines={5} />}
      {query.data && entries.length === 0 && <p className="quiet">{t("audit.none")}</p>}
      {entries.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: wide tables scroll, by keyboard too
        <section className="scroll-x" tabIndex={0} aria-label={t("audit.entries")}>
          <table className="audit-table">
            <thead>
              <tr>
                <th scope="col">{t("audit.seq")}</th>
                <th scope="col">{t("audit.at")}</th>
                <th scope="col">{t("audit.action")}</th>
                <th scope="col">{t("audit.actor")}</th>
                <th scope="col">{t("audit.role")}</th>
                <th scope="col">{t("audit.facts")}</th>
                <th scope="col">{t("audit.digest")}</th>
                <th scope="col">{t("audit.hash")}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <tr key={entry.seq}>
                  <td>{entry.seq}</td>
                  <td>{formatDateTime(entry.at)}</td>
                  <td>{wordsOf.action(entry.action)}</td>
                  <td>
                    <Digest text={entry.actor} />
                  </td>
                  <td>{[wordsOf.role(entry.role), entry.organ].filter(Boolean).join(" · ")}</td>
                  <td>
                    <AuditFacts facts={entry.facts} />
                  </td>
                  <td>
                    <Digest text={entry.detailsDigest} />
                  </td>
                  <td>
                    <Digest text={entry.hash} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {t("worklist.more")}
        </Button>
      )}
    </section>
  );
}

/** Actions and roles in words; what is not known yet stays as the log has it. */
function useAuditWords() {
  const { t } = useTranslation(["desk", "common"]);
  return {
    action: (action: string) => {
      const act = t(`common:act.${action as "ACCEPT"}`, { defaultValue: action });
      return t(`auditAction.${action as "CREATE"}`, { defaultValue: act });
    },
    role: (role: string | undefined) => role && t(`relation.${role as "CLERK"}`, { defaultValue: role }),
  };
}

/** The end of a digest or an id, where they differ; all of it on demand. */
function Digest({ text }: { text: string | undefined }) {
  return text ? <code title={text}>{text.slice(-12)}</code> : null;
}
