import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import { api, unwrap } from "@/api/client";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { SignedIn } from "@/components/LoginPrompt";
import { Notice } from "@/components/Notice";
import { Page } from "@/components/Page";
import { QueryView } from "@/components/QueryView";
import { formatDate } from "@/lib/format";
import { EvaluationForm } from "./EvaluationForm";

/** Evaluation of one service of one's own case. */
export function EvaluatePage() {
  const { t } = useTranslation("portal");
  const { id = "" } = useParams();
  return (
    <Page title={t("evaluate.title")} width="narrow">
      <SignedIn>
        <Event id={id} />
      </SignedIn>
      <p>
        <Link to={`/applications/${id}`}>{t("document.back")}</Link>
      </p>
    </Page>
  );
}

function Event({ id }: { id: string }) {
  const { t } = useTranslation("portal");
  const [parameters] = useSearchParams();
  const queries = useQueryClient();
  const events = useQuery({
    queryKey: ["service-events", id],
    queryFn: () => unwrap(api.GET("/api/v1/applications/{id}", { params: { path: { id } } })),
    staleTime: 0,
  });
  return (
    <QueryView query={events}>
      {({ serviceEvents, matter }) => {
        const event = serviceEvents.find((one) => one.id === parameters.get("event"));
        if (!event) return <Notice title={t("evaluate.noEvent")} />;
        if (event.evaluated) return <Notice title={t("evaluate.already")} />;
        return (
          <>
            <Subject event={event} matterName={matter.name} />
            <EvaluationForm
              serviceEvent={event.id}
              onDone={() => void queries.invalidateQueries({ queryKey: ["application", id] })}
            />
          </>
        );
      }}
    </QueryView>
  );
}

function Subject({ event, matterName }: { event: Dto<"ServiceEvent">; matterName: string }) {
  const { t } = useTranslation();
  return (
    <p className="lead">
      <Chinese>{matterName}</Chinese> · {t(`serviceEvent.${event.kind}`)} · {formatDate(event.at)}
    </p>
  );
}
