import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import type { Dto } from "@/api/types";
import { useChinese } from "@/components/Chinese";
import { Notice } from "@/components/Notice";
import { ProblemMessage } from "@/components/ProblemMessage";
import { QueryView } from "@/components/QueryView";
import { Face } from "./Face";

interface Props {
  serviceEvent: string;
  /** For people without an account. */
  queryCode?: string;
  onDone?: () => void;
}

/** Three taps: a face, a tag, done. */
export function EvaluationForm(props: Props) {
  const { t } = useTranslation("portal");
  const tags = useQuery({
    queryKey: ["evaluation-tags"],
    queryFn: () => unwrap(api.GET("/api/v1/evaluation-tags")),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const give = useMutation({
    mutationFn: (body: Dto<"EvaluationRequest">) => unwrap(api.POST("/api/v1/evaluations", { body })),
    onSuccess: props.onDone,
  });
  if (give.isSuccess) {
    return (
      <div role="status">
        <Notice tone="good" title={t("evaluate.thanks")}>
          <p>{t("evaluate.thanksText")}</p>
        </Notice>
      </div>
    );
  }
  return (
    <QueryView query={tags} lines={5}>
      {({ levels }) => (
        <Levels
          levels={levels}
          busy={give.isPending}
          error={give.error}
          onGive={(answer) =>
            give.mutate({ ...answer, serviceEvent: props.serviceEvent, queryCode: props.queryCode })
          }
        />
      )}
    </QueryView>
  );
}

interface LevelsProps {
  levels: Dto<"EvaluationLevel">[];
  busy: boolean;
  error: unknown;
  onGive: (answer: Pick<Dto<"EvaluationRequest">, "level" | "tags" | "text" | "anonymous">) => void;
}

function Levels({ levels, busy, error, onGive }: LevelsProps) {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  const chinese = useChinese();
  const [level, setLevel] = useState<Dto<"EvaluationLevel">>();
  const [chosen, setChosen] = useState<string[]>([]);
  const [text, setText] = useState("");
  const [anonymous, setAnonymous] = useState(false);
  function give(event: FormEvent) {
    event.preventDefault();
    if (level) onGive({ level: level.level, tags: chosen, text: text.trim() || undefined, anonymous });
  }
  const best = [...levels].sort((a, b) => b.stars - a.stars);
  return (
    <form className="evaluation" onSubmit={give}>
      <fieldset>
        <legend className="field-label">{t("evaluate.question")}</legend>
        <div className="faces">
          {best.map((one) => (
            <label className={`face face-${one.bad ? "bad" : "good"}`} key={one.level}>
              <input
                type="radio"
                name="level"
                checked={level === one}
                onChange={() => {
                  setLevel(one);
                  // Tags of one level cannot be given with another.
                  setChosen([]);
                }}
              />
              <Face level={one.level} />
              <span>{common(`satisfaction.${one.level}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {level && (
        <>
          <fieldset>
            <legend className="field-label">{t(level.bad ? "evaluate.whatBad" : "evaluate.whatGood")}</legend>
            <div className="chips">
              {level.tags.map(({ code, text: words }) => (
                <label className="chip" key={code}>
                  <input
                    type="checkbox"
                    checked={chosen.includes(code)}
                    onChange={(event) =>
                      setChosen((before) =>
                        event.target.checked ? [...before, code] : before.filter((other) => other !== code),
                      )
                    }
                  />
                  <span {...chinese}>{words}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <div className="field">
            <label className="field-label" htmlFor="evaluation-text">
              {t("evaluate.text")}
              <span className="field-optional">{common("form.optional")}</span>
            </label>
            <textarea
              id="evaluation-text"
              className="input"
              rows={3}
              maxLength={500}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </div>
          <label className="choice">
            <input
              type="checkbox"
              checked={anonymous}
              onChange={(event) => setAnonymous(event.target.checked)}
            />
            <span>{t("evaluate.anonymous")}</span>
          </label>
          {error ? <ProblemMessage error={error} /> : null}
          <button className="button button-primary button-large" type="submit" disabled={busy}>
            {t(busy ? "evaluate.giving" : "evaluate.give")}
          </button>
        </>
      )}
    </form>
  );
}
