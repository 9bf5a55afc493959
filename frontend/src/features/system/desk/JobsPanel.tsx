import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { ProblemMessage } from "@/components/ProblemMessage";
import { QueryView } from "@/components/QueryView";
import { formatDateTime } from "@/lib/format";
import { type SystemJobs, useJobs, useRetry } from "./queries";
import { SystemPanel, SystemTable } from "./SystemPanel";

/** What is still to be done after decisions, per jurisdiction, and what the node does by the clock. */
export function JobsPanel() {
  const { t } = useTranslation("desk");
  const jobs = useJobs();
  return (
    <SystemPanel title={t("system.jobs.title")} hint={t("system.jobs.hint")}>
      <QueryView query={jobs} lines={5}>
        {(found) => (
          <>
            <Outboxes outbox={found.outbox} />
            <h3>{t("system.jobs.scheduled")}</h3>
            <SystemTable
              label={t("system.jobs.scheduled")}
              columns={[t("system.jobs.name"), t("system.jobs.last"), t("system.jobs.next")]}
            >
              {found.scheduled.map((job) => (
                <tr key={job.name}>
                  <td>{t(`system.task.${nameOf(job)}`, { defaultValue: job.name })}</td>
                  <td>{job.lastAt ? formatDateTime(job.lastAt) : t("system.jobs.notYet")}</td>
                  <td>{job.nextAt ? formatDateTime(job.nextAt) : "–"}</td>
                </tr>
              ))}
            </SystemTable>
          </>
        )}
      </QueryView>
    </SystemPanel>
  );
}

/** Jobs are named after their classes; a name of a text has no dots. */
const nameOf = ({ name }: SystemJobs["scheduled"][number]) => name.replace(".", "-") as "OutboxWorker-work";

function Outboxes({ outbox }: { outbox: SystemJobs["outbox"] }) {
  const { t } = useTranslation("desk");
  const { message } = App.useApp();
  const retry = useRetry();

  async function tryAgain(jurisdiction: string) {
    const { messages } = await retry.mutateAsync(jurisdiction);
    message.success(t("system.jobs.retried", { count: messages }));
  }

  if (outbox.length === 0) return <p className="quiet">{t("system.jobs.none")}</p>;
  return (
    <>
      {retry.isError && <ProblemMessage error={retry.error} />}
      <SystemTable
        label={t("system.jobs.title")}
        columns={[
          t("system.jobs.jurisdiction"),
          t("system.jobs.backlog"),
          t("system.jobs.oldest"),
          t("system.jobs.failing"),
        ]}
      >
        {outbox.map(({ jurisdiction, backlog, oldestAt, failing }) => (
          <tr key={jurisdiction}>
            <td>{jurisdiction === "platform" ? t("system.jobs.platform") : jurisdiction}</td>
            <td>{backlog}</td>
            <td>{oldestAt ? formatDateTime(oldestAt) : "–"}</td>
            <td>
              {failing.length === 0 && "–"}
              {failing.map(({ type, messages, attempts, nextAt }) => (
                <p key={type}>
                  {t("system.jobs.failure", {
                    type: t(`system.effect.${type as "SMS_CODE"}`, { defaultValue: type }),
                    messages,
                    attempts,
                    next: formatDateTime(nextAt),
                  })}
                </p>
              ))}
              {failing.length > 0 && (
                <Button
                  size="small"
                  loading={retry.isPending && retry.variables === jurisdiction}
                  onClick={() => void tryAgain(jurisdiction).catch(() => undefined)}
                >
                  {t("system.jobs.retry")}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </SystemTable>
    </>
  );
}
