import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { FormField } from "@/components/desk/FormField";
import type { ActFieldsProps } from "./fields";
import { RadioField } from "./RadioField";
import { TextAreaField } from "./TextAreaField";

/** The closed grounds of a refusal to accept; whom to ask instead where another organ is competent. */
export function RefuseAcceptanceFields({ draft, change, errorOf }: ActFieldsProps) {
  const { t } = useTranslation("desk");
  return (
    <>
      <RadioField
        label={t("refuseAcceptance.ground")}
        value={draft.ground}
        options={(["NOT_REQUIRED", "NOT_COMPETENT"] as const).map((value) => ({
          value,
          label: t(`ground.${value}`),
        }))}
        error={errorOf("/ground")}
        onChange={(ground) => change({ ground })}
      />
      {draft.ground === "NOT_COMPETENT" && (
        <FormField
          label={t("refuseAcceptance.competentOrgan")}
          required
          hint={t("refuseAcceptance.competentOrganHint")}
          error={errorOf("/competentOrgan")}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={100}
              value={draft.competentOrgan}
              onChange={(event) => change({ competentOrgan: event.target.value })}
            />
          )}
        </FormField>
      )}
      <TextAreaField
        label={t("refuseAcceptance.reason")}
        required
        value={draft.reason}
        error={errorOf("/reason")}
        onChange={(reason) => change({ reason })}
      />
    </>
  );
}
