import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import { asProblem } from "@/api/problem";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import { Notice } from "@/components/Notice";
import { Page } from "@/components/Page";
import { ProblemMessage } from "@/components/ProblemMessage";
import { TextField } from "@/forms/TextField";
import { formatDateTime } from "@/lib/format";
import { StandingNow } from "./Standing";

interface Props {
  /** Evaluation of a service by its query code, for people without an account. */
  evaluation: (event: Dto<"ServiceEvent">, queryCode: string) => ReactNode;
}

/** Progress by number and query code; no account needed. Neither ever stands in an address. */
export function ProgressPage({ evaluation }: Props) {
  const { t } = useTranslation("portal");
  const [number, setNumber] = useState("");
  const [queryCode, setQueryCode] = useState("");
  const [blank, setBlank] = useState(false);
  const query = useMutation({
    mutationFn: (body: Dto<"ProgressQuery">) => unwrap(api.POST("/api/v1/progress-queries", { body })),
  });
  // Typed as they are printed: in groups, with spaces that belong to neither, or in full width.
  const body = {
    number: number.normalize("NFKC").replace(/\D/g, ""),
    queryCode: queryCode.normalize("NFKC").replace(/\s/g, "").toUpperCase(),
  };
  function look(event: FormEvent) {
    event.preventDefault();
    const incomplete = body.number === "" || body.queryCode === "";
    setBlank(incomplete);
    if (!incomplete) query.mutate(body);
  }
  const needed = (value: string) => (blank && value === "" ? t("progress.needed") : undefined);
  return (
    <Page title={t("progress.title")} lead={t("progress.lead")} width="narrow">
      <form className="stack" noValidate onSubmit={look}>
        <TextField
          id="progress-number"
          label={t("progress.number")}
          hint={t("progress.numberHint")}
          value={number}
          required
          maxLength={50}
          autoComplete="off"
          error={needed(body.number)}
          onChange={setNumber}
        />
        <TextField
          id="progress-code"
          label={t("progress.code")}
          hint={t("progress.codeHint")}
          value={queryCode}
          required
          maxLength={20}
          autoComplete="off"
          error={needed(body.queryCode)}
          onChange={setQueryCode}
        />
        <button className="button button-primary button-large" type="submit" disabled={query.isPending}>
          {t(query.isPending ? "progress.looking" : "progress.look")}
        </button>
      </form>
      {query.isError &&
        (asProblem(query.error).status === 404 ? (
          <div role="alert">
            <Notice tone="error" title={t("progress.none")}>
              <p>{t("progress.noneAdvice")}</p>
            </Notice>
          </div>
        ) : (
          <ProblemMessage error={query.error} />
        ))}
      {query.data && (
        <Found progress={query.data} evaluation={(event) => evaluation(event, query.variables.queryCode)} />
      )}
    </Page>
  );
}

interface FoundProps {
  progress: Dto<"Progress">;
  evaluation: (event: Dto<"ServiceEvent">) => ReactNode;
}

function Found({ progress, evaluation }: FoundProps) {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  const { number, matterName, organName, phase, outcome, due, correction, steps, serviceEvents } = progress;
  return (
    <div className="found" role="status">
      <p className="found-name">
        <Chinese>{matterName}</Chinese>
      </p>
      <p className="quiet">{t("mine.number", { number })}</p>
      <StandingNow phase={phase} outcome={outcome} due={due} organName={organName} />
      {correction && phase === "CORRECTION" && (
        <section aria-labelledby="found-correction">
          <h2 id="found-correction">{t("correction.title", { count: correction.items.length })}</h2>
          <ol className="correction">
            {correction.items.map(({ target, message }) => (
              <li key={target}>{message}</li>
            ))}
          </ol>
        </section>
      )}
      <section aria-labelledby="found-steps">
        <h2 id="found-steps">{t("case.history")}</h2>
        <ol className="timeline">
          {[...steps].reverse().map((step) => (
            <li key={step.at + step.type}>
              <p className="timeline-name">{common(`act.${step.type}`)}</p>
              <p className="quiet">
                <time dateTime={step.at}>{formatDateTime(step.at)}</time>
                {step.organName && (
                  <>
                    {" · "}
                    <Chinese>{step.organName}</Chinese>
                  </>
                )}
              </p>
            </li>
          ))}
        </ol>
      </section>
      {serviceEvents.map((event) => (
        <div key={event.id}>{evaluation(event)}</div>
      ))}
    </div>
  );
}
