import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { TextField } from "@/forms/TextField";

type Agent = Dto<"Agent">;

interface Props {
  agent: Agent | undefined;
  errors: ReadonlyMap<string, string>;
  onChange: (agent: Agent | undefined) => void;
}

/** Who files for the applicant, if someone does. */
export function AgentFields({ agent, errors, onChange }: Props) {
  const { t } = useTranslation("portal");
  const text = (name: keyof Agent) => ({
    id: `agent_${name}`,
    value: agent?.[name],
    error: errors.get(`/agent/${name}`),
    onChange: (value: string) => onChange({ ...agent, [name]: value }),
  });
  return (
    <>
      <label className="choice">
        <input
          type="checkbox"
          checked={agent !== undefined}
          onChange={(event) => onChange(event.target.checked ? {} : undefined)}
        />
        <span>{t("agent.has")}</span>
      </label>
      {agent && (
        <fieldset className="field-group">
          <legend>{t("agent.title")}</legend>
          <TextField {...text("name")} label={t("agent.name")} required personal maxLength={100} />
          <TextField {...text("idNumber")} label={t("agent.idNumber")} required personal maxLength={18} />
          <TextField
            {...text("phone")}
            label={t("agent.phone")}
            required
            personal
            type="tel"
            maxLength={18}
          />
          <TextField {...text("relation")} label={t("agent.relation")} maxLength={100} />
        </fieldset>
      )}
    </>
  );
}
