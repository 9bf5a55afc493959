import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import { LineField } from "./ApplicantFields";
import type { Agent } from "./applicantDraft";

interface Props {
  agent: Agent | undefined;
  errors: ReadonlyMap<string, string>;
  onChange: (agent: Agent | undefined) => void;
}

/** Who comes to the window for the applicant, if it is somebody else. */
export function AgentFields({ agent, errors, onChange }: Props) {
  const { t } = useTranslation("desk");
  const text = (field: keyof Agent, length: number) => ({
    id: `agent_${field}`,
    label: t(`agent.${field}`),
    value: agent?.[field] ?? "",
    error: errors.get(`/agent/${field}`),
    maxLength: length,
    onChange: (value: string) => onChange({ ...agent, [field]: value }),
  });
  return (
    <>
      <Checkbox
        checked={agent !== undefined}
        onChange={(event) => onChange(event.target.checked ? {} : undefined)}
      >
        {t("agent.present")}
      </Checkbox>
      {errors.has("/agent") && <p className="desk-error">{errors.get("/agent")}</p>}
      {agent && (
        <fieldset className="field-grid agent-fields">
          <legend className="visually-hidden">{t("agent.title")}</legend>
          <LineField {...text("name", 100)} required />
          <LineField {...text("relation", 100)} />
          <LineField {...text("idNumber", 18)} required />
          <LineField {...text("phone", 18)} inputMode="tel" />
        </fieldset>
      )}
    </>
  );
}
