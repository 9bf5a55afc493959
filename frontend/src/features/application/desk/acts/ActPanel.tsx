import { App, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "@/components/desk/LinkButton";
import { Panel } from "@/components/desk/Panel";
import type { CaseRead } from "../queries";
import { ActForm } from "./ActForm";
import { ActProblem } from "./ActProblem";
import { draftOf, forgetActDraft } from "./actDrafts";
import { type ActType, actRequest, firstChoice, graveActs, orderedActs } from "./actRequest";
import { usePerformAct } from "./usePerformAct";
import { WhoActs } from "./WhoActs";

interface Props {
  read: CaseRead;
  readOnly?: boolean;
  /** On the page of the form, where SUBMIT and RESUBMIT have a button of their own. */
  withoutFiling?: boolean;
}

const filing: ActType[] = ["SUBMIT", "RESUBMIT"];

/** What can be done with the case now: exactly what the service offers. */
export function ActPanel({ read, readOnly = false, withoutFiling = false }: Props) {
  const { t } = useTranslation(["desk", "common"]);
  const { message } = App.useApp();
  const { data: found, etag } = read;
  const perform = usePerformAct(found.id);
  const instant = found.matter.handlingType === "INSTANT";
  const offered = found.availableActs.filter(({ type }) => !withoutFiling || !filing.includes(type));
  const acts = orderedActs(offered, instant);
  const [picked, setPicked] = useState<ActType>();
  const [tried, setTried] = useState<ActType>();
  const first = firstChoice(
    acts.map(({ type }) => type),
    instant,
  );
  // Where one signature is there, signing anew is for who means it: another person is wanted now.
  const opened = first === "SIGN" && found.signature?.recommendation ? undefined : first;
  const chosen = acts.find(({ type }) => type === picked) ?? acts.find(({ type }) => type === opened);

  async function send(type: ActType) {
    setTried(type);
    try {
      await perform.mutateAsync({ body: actRequest(type, draftOf(found.id, type)), etag });
    } catch {
      return; // Shown by ActProblem; what was typed stays.
    }
    forgetActDraft(found.id, type);
    setPicked(undefined);
    // The form is gone; whoever works by keyboard goes on from the top of the content.
    document.getElementById("main")?.focus();
    message.success(t("act.done", { act: t(`common:act.${type}`) }));
  }

  return (
    <Panel title={t("act.title")} className="desk-panel-acts">
      {perform.isError && tried && (
        <ActProblem
          error={perform.error}
          caseId={found.id}
          type={tried}
          offered={acts.map(({ type }) => type)}
        />
      )}
      <WhoActs found={found} />
      {found.editable && !withoutFiling && (
        <p>
          <LinkButton to={`/desk/applications/${found.id}/edit`}>{t("act.edit")}</LinkButton>
        </p>
      )}
      {acts.length === 0 && <p className="quiet">{t(readOnly ? "act.readOnly" : "act.none")}</p>}
      {(acts.length > 1 || (acts.length === 1 && !opened)) && (
        <fieldset className="act-choice">
          <legend className="visually-hidden">{t("act.choose")}</legend>
          <Radio.Group
            name={`act-${found.id}`}
            vertical
            value={chosen?.type}
            onChange={(event) => {
              perform.reset();
              setPicked(event.target.value);
            }}
            options={acts.map(({ type }) => ({
              value: type,
              label: (
                <span className={graveActs.has(type) ? "act-grave" : undefined}>
                  {t(`common:act.${type}`)}
                </span>
              ),
            }))}
          />
        </fieldset>
      )}
      {chosen && (
        <ActForm
          key={chosen.type}
          found={found}
          act={chosen}
          pending={perform.isPending}
          error={tried === chosen.type ? perform.error : null}
          onSend={() => void send(chosen.type)}
        />
      )}
    </Panel>
  );
}
