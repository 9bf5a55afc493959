import { Input } from "antd";
import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { FormField } from "@/components/desk/FormField";
import { Choice } from "./Choice";
import { useOrgans } from "./queries";

/** What is written down about a member of staff, as it stands in the form. */
export interface RecordDraft {
  name: string;
  phone: string;
  organ: string;
  employment: Dto<"Employment">;
  employeeNumber: string;
}

export const emptyRecord: RecordDraft = {
  name: "",
  phone: "",
  organ: "",
  employment: "PUBLIC_SERVANT",
  employeeNumber: "",
};

interface Props {
  draft: RecordDraft;
  wrong: ReadonlyMap<string, string>;
  onChange: (part: Partial<RecordDraft>) => void;
}

export function RecordFields({ draft, wrong, onChange }: Props) {
  const { t } = useTranslation("desk");
  const organs = useOrgans();
  const employments = ["PUBLIC_SERVANT", "CONTRACTED"] as const;
  return (
    <>
      <FormField label={t("staff.field.name")} required error={wrong.get("/name")}>
        {(control) => (
          <Input
            {...control}
            value={draft.name}
            maxLength={50}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </FormField>
      <FormField label={t("staff.field.organ")} required error={wrong.get("/organ")}>
        {(control) => (
          <Choice
            {...control}
            value={draft.organ}
            options={(organs.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(organ) => onChange({ organ })}
          />
        )}
      </FormField>
      <FormField label={t("staff.field.employment")} required error={wrong.get("/employment")}>
        {(control) => (
          <Choice
            {...control}
            value={draft.employment}
            options={employments.map((value) => ({ value, label: t(`staff.employment.${value}`) }))}
            onChange={(value) =>
              onChange({ employment: value === "CONTRACTED" ? "CONTRACTED" : "PUBLIC_SERVANT" })
            }
          />
        )}
      </FormField>
      <FormField label={t("staff.field.phone")} error={wrong.get("/phone")}>
        {(control) => (
          <Input
            {...control}
            type="tel"
            value={draft.phone}
            maxLength={11}
            onChange={(event) => onChange({ phone: event.target.value })}
          />
        )}
      </FormField>
      <FormField label={t("staff.field.employeeNumber")} error={wrong.get("/employeeNumber")}>
        {(control) => (
          <Input
            {...control}
            value={draft.employeeNumber}
            maxLength={30}
            onChange={(event) => onChange({ employeeNumber: event.target.value })}
          />
        )}
      </FormField>
    </>
  );
}
