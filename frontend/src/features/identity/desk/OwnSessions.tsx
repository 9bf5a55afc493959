import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import { ProblemMessage } from "@/components/ProblemMessage";
import { QueryView } from "@/components/QueryView";
import { formatDateTime } from "@/lib/format";

/** Where one is logged in, and the way to end it elsewhere. */
export function OwnSessions() {
  const { t } = useTranslation("desk");
  const queries = useQueryClient();
  const sessions = useQuery({
    queryKey: ["own-sessions"],
    queryFn: () => unwrap(api.GET("/api/v1/accounts/me/sessions")),
    staleTime: 0,
  });
  const end = useMutation({
    mutationFn: (sessionId: string) =>
      unwrap(api.DELETE("/api/v1/accounts/me/sessions/{sessionId}", { params: { path: { sessionId } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ["own-sessions"] }),
  });
  return (
    <section className="desk-panel" aria-label={t("account.sessions")}>
      <h2>{t("account.sessions")}</h2>
      <p className="desk-note">{t("account.sessionsHint")}</p>
      {end.isError && <ProblemMessage error={end.error} />}
      <QueryView query={sessions} lines={3}>
        {({ items }) => (
          <ul className="plain-list">
            {items.map(({ id, createdAt, current }) => (
              <li key={id}>
                <span>{t("account.since", { time: formatDateTime(createdAt) })}</span>
                {current ? (
                  <span className="quiet">{t("account.thisOne")}</span>
                ) : (
                  <Button size="small" disabled={end.isPending} onClick={() => end.mutate(id)}>
                    {t("account.end")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  );
}
