import { useTranslation } from "react-i18next";
import type { ActFieldsProps } from "./fields";
import { RadioField } from "./RadioField";

/** What the first of two signatures is for. */
export function SignFields({ draft, change, errorOf }: ActFieldsProps) {
  const { t } = useTranslation("desk");
  return (
    <RadioField
      label={t("signature.recommendation")}
      value={draft.recommendation}
      options={(["GRANT", "REFUSE"] as const).map((value) => ({ value, label: t(`signature.${value}`) }))}
      error={errorOf("/recommendation")}
      onChange={(recommendation) => change({ recommendation })}
    />
  );
}
