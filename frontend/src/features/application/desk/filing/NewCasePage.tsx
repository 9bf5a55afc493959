import { useMutation } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { api, unwrap } from "@/api/client";
import { asProblem, fieldErrors } from "@/api/problem";
import type { Dto } from "@/api/types";
import { FormField } from "@/components/desk/FormField";
import { Panel } from "@/components/desk/Panel";
import { Page } from "@/components/Page";
import { ProblemMessage } from "@/components/ProblemMessage";
import { StatusScreen } from "../ProblemScreen";
import { useMe } from "../queries";
import { type NamedRef, windowPoints } from "../roles";
import { AgentFields } from "./AgentFields";
import { ApplicantFields } from "./ApplicantFields";
import {
  type Agent,
  type Applicant,
  emptyApplicant,
  kindsFor,
  ofKind,
  trimmed,
  trimmedAgent,
} from "./applicantDraft";
import { MatterPicker } from "./MatterPicker";
import { OpenCases } from "./OpenCases";

/** Begins a case at the window for somebody who came in person. */
export function NewCasePage() {
  const { data: me } = useMe();
  const points = windowPoints(me?.assignments ?? []);
  const [first] = points;
  return first ? <NewCase points={points} first={first} /> : <StatusScreen kind="forbidden" />;
}

function NewCase({ points, first }: { points: NamedRef[]; first: NamedRef }) {
  const { t } = useTranslation("desk");
  const navigate = useNavigate();
  const [point, setPoint] = useState(first.code);
  const [matter, setMatter] = useState<Dto<"MatterSummary">>();
  const [applicant, setApplicant] = useState<Applicant>(emptyApplicant("PERSON"));
  const [agent, setAgent] = useState<Agent>();
  const [noMatter, setNoMatter] = useState(false);
  const create = useMutation({
    mutationFn: (body: Dto<"ApplicationDraft">) => unwrap(api.POST("/api/v1/applications", { body })),
    onSuccess: ({ id }) => navigate(`/desk/applications/${id}/edit`, { replace: true }),
  });
  const errors = create.isError ? fieldErrors(asProblem(create.error)) : new Map<string, string>();
  const kinds = kindsFor(matter?.audience ?? []);

  function choose(next: Dto<"MatterSummary">) {
    setMatter(next);
    setNoMatter(false);
    const [kind] = kindsFor(next.audience);
    if (kind && !kindsFor(next.audience).includes(applicant.kind)) setApplicant(ofKind(applicant, kind));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setNoMatter(matter === undefined);
    if (!matter) return;
    create.mutate({
      matterCode: matter.code,
      jurisdiction: matter.jurisdiction,
      channel: "WINDOW",
      servicePoint: point,
      applicant: trimmed(applicant),
      agent: trimmedAgent(agent),
      answers: {},
    });
  }

  return (
    <Page title={t("filing.title")} lead={<p className="quiet">{t("filing.lead")}</p>}>
      <form className="filing" onSubmit={submit} noValidate>
        <div className="filing-columns filing-columns-even">
          <Panel title={t("filing.matterTitle")}>
            <FormField label={t("filing.point")} required error={errors.get("/servicePoint")}>
              {(control) => (
                <Select
                  {...control}
                  value={point}
                  options={points.map(({ code, name }) => ({ value: code, label: name }))}
                  onChange={setPoint}
                />
              )}
            </FormField>
            <MatterPicker point={point} chosen={matter?.code} onChoose={choose} />
            {noMatter && <p className="desk-error">{t("filing.chooseMatter")}</p>}
            {errors.has("/matterCode") && <p className="desk-error">{errors.get("/matterCode")}</p>}
          </Panel>
          <Panel title={t("applicant.title")}>
            <ApplicantFields kinds={kinds} applicant={applicant} errors={errors} onChange={setApplicant} />
            <OpenCases applicant={applicant} matterCode={matter?.code} />
            <AgentFields agent={agent} errors={errors} onChange={setAgent} />
          </Panel>
        </div>
        {create.isError && <ProblemMessage error={create.error} />}
        <div className="desk-bar">
          <Button type="primary" size="large" htmlType="submit" loading={create.isPending}>
            {t("filing.create")}
          </Button>
          <span className="quiet">{t("filing.createHint")}</span>
        </div>
      </form>
    </Page>
  );
}
